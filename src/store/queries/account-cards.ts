import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Account } from '../../accounts/account.js';
import { accountOf } from '../account-row.js';
import type { Database } from '../schema.js';
import type { AccountCards } from '../shelf/shelf-tables.js';
import { type After, after, COUNTED, every, type Order, orderBy, prefixQuery } from './keyset.js';

export interface AccountFilter {
  readonly q?: string | undefined;
  readonly publisher?: string | undefined;
  readonly language?: string | undefined;
  readonly family?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly present?: boolean | undefined;
}

const CARD = sql`id, name, path, present, title, publisher, url, published, published_basis, first_day, language, figures,
  events, statements, open, conflicts, family, problem`;

export type AccountSort = 'newest' | 'oldest' | 'name' | 'open';

const ORDERS: Readonly<Record<AccountSort, { readonly order: Order; readonly type: string }>> = {
  newest: { order: { by: sql`account_cards.first_day`, id: sql`id`, descending: true }, type: 'date' },
  oldest: { order: { by: sql`account_cards.first_day`, id: sql`id`, descending: false }, type: 'date' },
  name: { order: { by: sql`name`, id: sql`id`, descending: false }, type: 'text' },
  open: { order: { by: sql`open`, id: sql`id`, descending: true }, type: 'integer' },
};

/** A page of accounts; where many fit the filter, counting stops. */
export async function accountCards(
  db: Kysely<Database>,
  filter: AccountFilter,
  sort: AccountSort,
  limit: number,
  keys?: After,
): Promise<{ readonly rows: AccountCards[]; readonly total: { count: number; exact: boolean } }> {
  const { order, type } = ORDERS[sort];
  const where = whereOf(filter);
  const { rows } = await sql<AccountCards>`
    select ${CARD} from account_cards
    where ${every([where, after(order, keys, type)])} ${orderBy(order)} limit ${limit}`.execute(db);
  const count = await sql<{ count: number }>`
    select count(*)::int as count from (select 1 from account_cards where ${where} limit ${COUNTED + 1}) as counted`.execute(
    db,
  );
  const found = count.rows[0]!.count;
  return { rows, total: { count: Math.min(found, COUNTED), exact: found <= COUNTED } };
}

export function accountKeys(row: AccountCards, sort: AccountSort): After {
  return [sort === 'name' ? row.name : sort === 'open' ? row.open : row.first_day, row.id];
}

/** Accounts of the ids given, in that order. */
export async function accountCardsOf(db: Kysely<Database>, ids: readonly string[]): Promise<AccountCards[]> {
  if (ids.length === 0) return [];
  const { rows } =
    await sql<AccountCards>`select ${CARD} from account_cards where id = any(${[...ids]})`.execute(db);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** An account with its card; undefined where there is none of that id or, failing that, name. */
export async function accountWithCard(
  db: Kysely<Database>,
  id: string,
): Promise<{ readonly card: AccountCards; readonly account: Account } | undefined> {
  const [card] = await accountCardsOf(db, [id]);
  if (!card) return undefined;
  const row = await db
    .selectFrom('accounts')
    .select(['id', 'text', 'title', 'url', 'publisher', 'author', 'published'])
    .select(['language', 'furniture', 'headings', 'tables'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { card, account: accountOf(row, card.name) };
}

/** Ids of what the same source said just before and just after an account. */
export async function accountHistory(
  db: Kysely<Database>,
  id: string,
): Promise<{ readonly before: string[]; readonly after: string[] }> {
  const origins = await db.selectFrom('editions').select('origin_id').where('account_id', '=', id).execute();
  // Named one by one, so that the order of all other origins is not worked out.
  const { rows } = await sql<{ before: string[]; after: string[] }>`
    with said as (
      select account_id, supersedes, superseded_by from edition_order
      where origin_id = any(${origins.map(({ origin_id }) => origin_id)})
    )
    select
      array(select distinct supersedes from said where account_id = ${id} and supersedes is not null order by 1) as before,
      array(select distinct superseded_by from said where account_id = ${id} and superseded_by is not null order by 1) as after`.execute(
    db,
  );
  return rows[0]!;
}

/** The file an account came in. */
export interface OriginalFile {
  readonly id: string;
  readonly path: string;
  readonly bytes: number;
}

export async function originalOf(db: Kysely<Database>, id: string): Promise<OriginalFile | undefined> {
  const { rows } = await sql<OriginalFile>`
    select files.id, editions.path, octet_length(files.bytes) as bytes from editions join files on files.id = file_id
    where account_id = ${id} order by turn desc, path limit 1`.execute(db);
  return rows[0];
}

export async function fileBytes(db: Kysely<Database>, file: string): Promise<Uint8Array> {
  const row = await db.selectFrom('files').select('bytes').where('id', '=', file).executeTakeFirstOrThrow();
  return row.bytes;
}

function whereOf(filter: AccountFilter): RawBuilder<unknown> {
  const { q, publisher, language, family, from, to, present } = filter;
  const query = q === undefined ? undefined : prefixQuery(q);
  return every([
    present === undefined ? undefined : sql`present = ${present}`,
    query === undefined ? undefined : sql`search @@ to_tsquery('simple', ${query})`,
    publisher === undefined ? undefined : sql`publisher = ${publisher}`,
    language === undefined ? undefined : sql`language = ${language}`,
    family === undefined ? undefined : sql`family = ${family}`,
    from === undefined ? undefined : sql`first_day >= ${from}::date`,
    to === undefined ? undefined : sql`first_day <= ${to}::date`,
  ]);
}
