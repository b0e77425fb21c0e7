import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '../schema.js';
import { storableJson } from '../storable.js';

/** What an account is called, where it lies, and whether it is said still. */
export interface AccountState {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly present: boolean;
}

/** Shelves accounts anew: all, or those whose states are given. Of an account that states no date its claims carry the inferred one. */
export async function shelveAccounts(db: Kysely<Database>, some?: readonly AccountState[]): Promise<void> {
  const ids = some?.map(({ id }) => id);
  const states = some
    ? sql`json_to_recordset(${storableJson(some.map(({ id, ...state }) => ({ account_id: id, ...state })))}::json)
        as s (account_id text, name text, path text, present boolean)`
    : sql`account_states s`;
  const chosen = (column: string): RawBuilder<unknown> =>
    ids === undefined ? sql`true` : sql`${sql.ref(column)} = any(${[...ids]})`;
  await sql`delete from account_cards where ${chosen('id')}`.execute(db);
  await sql`
    insert into account_cards (id, name, path, present, title, publisher, url, published, published_basis, first_day,
      language, figures, events, statements, open, conflicts, family, problem)
    select a.id, s.name, s.path, s.present, a.title, a.publisher, a.url,
      coalesce(a.published->>'edtf', c.published), coalesce(a.published->>'basis', c.basis, 'none'),
      coalesce(a.published_first, c.first_day, date '0001-01-01'), a.language,
      coalesce(c.figures, 0), coalesce(c.events, 0), coalesce(c.statements, 0), coalesce(c.open, 0),
      coalesce(k.conflicts, 0), c.family, r.problem
    from accounts a
    join ${states} on s.account_id = a.id
    left join readings r on r.account_id = a.id
    left join (
      select account_id, count(*) filter (where kind = 'figure')::int as figures,
        count(*) filter (where kind = 'event')::int as events,
        count(*) filter (where kind = 'statement')::int as statements,
        count(*) filter (where kind = 'figure' and review = 'open')::int as open,
        min(body->>'published') as published, min(body->>'publishedBasis') as basis, min(body->>'family') as family,
        min(case when body->>'published' ~ '^\\d{4}-\\d{2}-\\d{2}' then left(body->>'published', 10)::date end) as first_day
      from claims where ${chosen('account_id')} group by account_id
    ) c on c.account_id = a.id
    left join (
      select account_id, count(distinct conflict_id)::int as conflicts
      from conflict_claims join claims on claims.id = claim_id where ${chosen('account_id')} group by account_id
    ) k on k.account_id = a.id
    where ${chosen('a.id')}`.execute(db);
}

/** Counts anew the conflicts of accounts that are shelved, and says whose voice they are. */
export async function retouchAccounts(db: Kysely<Database>, ids: readonly string[]): Promise<void> {
  await sql`update account_cards a set
      conflicts = (select count(distinct conflict_id)::int from conflict_claims join claims on claims.id = claim_id
        where account_id = a.id),
      family = (select min(body->>'family') from claims where account_id = a.id)
    where id = any(${[...ids]})`.execute(db);
}
