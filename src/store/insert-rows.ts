import { type Insertable, type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from './schema.js';
import { storableJson } from './storable.js';

/**
 * Inserts rows of the same columns; with `onConflict: 'keep'` rows that are there stay as they are.
 * They travel as one piece of JSON, which costs a fraction of a parameter for every value.
 */
export async function insertRows<T extends keyof Database & string>(
  db: Kysely<Database>,
  table: T,
  rows: readonly Insertable<Database[T]>[],
  onConflict: 'fail' | 'keep' = 'fail',
): Promise<void> {
  if (rows.length === 0) return;
  const columns = await columnsOf(db, table, Object.keys(rows[0]!));
  const names = sql.join(columns.map(({ name }) => sql.ref(name)));
  for (let at = 0; at < rows.length; at += AT_ONCE)
    await sql`
      insert into ${sql.table(table)} (${names})
      select ${sql.join(columns.map(storedAs))}
      from json_to_recordset(${storableJson(rows.slice(at, at + AT_ONCE))}::json)
        as given (${sql.join(columns.map(givenAs))})
      ${onConflict === 'keep' ? sql`on conflict do nothing` : sql``}`.execute(db);
}

/** Rows a statement: the memory their JSON takes on both sides stays small. */
const AT_ONCE = 2_000;

interface Column {
  readonly name: string;
  readonly type: string;
}

async function columnsOf(db: Kysely<Database>, table: string, names: readonly string[]): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
    where attrelid = ${table}::regclass and attname = any(${[...names]}::text[])`.execute(db);
  return rows;
}

/** A column of JSON is written as JSON text (see `storableJson`), so within the rows it is a string. */
function givenAs({ name, type }: Column): RawBuilder<unknown> {
  return sql`${sql.ref(name)} ${sql.raw(type === 'json' ? 'text' : type)}`;
}

function storedAs({ name, type }: Column): RawBuilder<unknown> {
  return type === 'json' ? sql`${sql.ref(name)}::json` : sql.ref(name);
}
