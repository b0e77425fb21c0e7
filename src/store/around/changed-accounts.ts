import { type Kysely, sql } from 'kysely';
import { idsOf } from '../queries/ids-of.js';
import type { Database } from '../schema.js';

/** An account as it now is beside what the picture knows of it. */
export interface ChangedAccount {
  readonly id: string;
  /** What it is called, where it is present. */
  readonly now: string | undefined;
  /** What it was called in the picture, where it was part of it. */
  readonly before: string | undefined;
  /** What it is called, present or not, and where it lies. */
  readonly name: string;
  readonly path: string;
}

interface State {
  readonly account_id: string;
  readonly name: string;
  readonly path: string;
  readonly present: boolean;
}

/**
 * Of accounts that came, or of which something else is said, those the picture knows otherwise or not; with those they took the place of and
 * those that are called otherwise for their sake. The same as `account_states` says, asked of a few accounts.
 */
export async function changedAccounts(
  db: Kysely<Database>,
  accounts: readonly string[],
): Promise<ChangedAccount[]> {
  const ofOrigins = await idsOf(
    db,
    sql`select account_id as id from editions where origin_id = any(array(
    select origin_id from editions where account_id = any(${[...accounts]})))`,
  );
  const near = new Set([...accounts, ...ofOrigins]);
  const namesakes = await idsOf(
    db,
    sql`select account_id as id from editions where name = any(array(
    select name from editions where account_id = any(${[...near]})))`,
  );
  const all = [...new Set([...near, ...namesakes])];
  const states = await statesOf(db, all);
  const names = new Set(states.flatMap(({ account_id, name }) => (near.has(account_id) ? [name] : [])));
  const concerned = states.filter(({ name }) => names.has(name));
  const known = new Map(
    (
      await db
        .selectFrom('account_cards')
        .select(['id', 'name', 'path', 'present'])
        .where('id', '=', ({ fn, val }) => fn.any(val(all)))
        .execute()
    ).map((card) => [card.id, card]),
  );
  return concerned
    .map(({ account_id: id, name, path, present }) => {
      const alone = concerned.filter((other) => other.name === name && other.present).length === 1;
      const called = alone && present ? name : `${name} (${id.slice(0, 6)})`;
      const card = known.get(id);
      const before = card?.present ? card.name : undefined;
      return { id, now: present ? called : undefined, before, name: called, path };
    })
    .filter(({ id, now, before, path }) => now !== before || known.get(id)?.path !== path);
}

/** As it is shelved. */
export function stateOf({ id, name, path, now }: ChangedAccount) {
  return { id, name, path, present: now !== undefined };
}

/** What accounts are called by their files, and whether any origin says them still. */
async function statesOf(db: Kysely<Database>, accounts: readonly string[]): Promise<State[]> {
  const origins = await idsOf(
    db,
    sql`select distinct origin_id as id from editions where account_id = any(${[...accounts]})`,
  );
  const { rows } = await sql<State>`
    select account_id, min(name) as name, min(path) as path, bool_or(present) as present from edition_order
    where origin_id = any(${origins}) group by account_id`.execute(db);
  const asked = new Set(accounts);
  return rows.filter(({ account_id }) => asked.has(account_id));
}
