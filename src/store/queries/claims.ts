import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Claim } from '../../claims/claim.js';
import { claimOf } from '../claim-row.js';
import type { Store } from '../open-store.js';
import type { Database } from '../schema.js';
import { type Breathe, partsOf } from '../steps.js';
import { every } from './keyset.js';

export interface ClaimFilter {
  /** Ids of accounts. */
  readonly accounts?: readonly string[];
  /** Ids of claims. */
  readonly ids?: readonly string[];
  /** Also what accounts said before their present version; default false. */
  readonly superseded?: boolean;
  /** Also those a reviewer has rejected; default false. */
  readonly rejected?: boolean;
}

/** Places by their ids, and by the names of those the gazetteer does not know; the id "" is no place at all. */
export interface ClaimPlaces {
  readonly ids: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** Claims as they count, by account, then in text order. */
export async function listClaims(
  { db }: Store,
  filter: ClaimFilter = {},
  breathe?: Breathe,
): Promise<Claim[]> {
  const { accounts, ids, superseded = false, rejected = false } = filter;
  return orderedClaims(
    db,
    sql`(select account_id as id, name, present from account_states)`,
    [
      superseded ? undefined : sql`a.present`,
      rejected ? undefined : sql`c.review <> 'rejected'`,
      accounts && sql`c.account_id = any(${[...accounts]})`,
      ids && sql`c.id = any(${[...ids]})`,
    ],
    breathe,
  );
}

/** The claims that count about some places, by account, then in text order; once the accounts are shelved. */
export async function listClaimsAt(
  db: Kysely<Database>,
  { ids, names }: ClaimPlaces,
  breathe?: Breathe,
): Promise<Claim[]> {
  const about = [
    sql`c.place_id = any(${[...ids]})`,
    ...(names.size > 0 ? [sql`c.place_name = any(${[...names]})`] : []),
    ...(ids.has('') ? [sql`c.place_name is null`] : []),
  ];
  return orderedClaims(
    db,
    sql`account_cards`,
    [sql`a.present`, sql`c.review <> 'rejected'`, sql`(${sql.join(about, sql` or `)})`],
    breathe,
  );
}

/** Claims read at once where others are to be served in between. */
const AT_ONCE = 500;

/** `accounts`: a table of their ids, present names, and whether they are present. */
async function orderedClaims(
  db: Kysely<Database>,
  accounts: RawBuilder<unknown>,
  conditions: readonly (RawBuilder<unknown> | undefined)[],
  breathe: Breathe | undefined,
): Promise<Claim[]> {
  const found = (what: RawBuilder<unknown>) => sql<{ id: string; body: Claim; name: string }>`
    select ${what} from claims c join ${accounts} a on a.id = c.account_id
    where ${every(conditions)} order by a.name, c.account_id, c.span_start, c.span_end, c.id`;
  if (breathe === undefined) {
    const { rows } = await found(sql`c.body, a.name`).execute(db);
    return rows.map((row) => claimOf(row, row.name));
  }
  const { rows } = await found(sql`c.id, a.name`).execute(db);
  const claims: Claim[] = [];
  for (const some of partsOf(rows, AT_ONCE)) {
    await breathe();
    const ids = some.map(({ id }) => id);
    const read = await sql<{ id: string; body: Claim }>`
      select id, body from claims where id = any(${ids})`.execute(db);
    const bodies = new Map(read.rows.map((row) => [row.id, row]));
    for (const { id, name } of some) if (bodies.has(id)) claims.push(claimOf(bodies.get(id)!, name));
  }
  return claims;
}
