import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import { StoreError } from '../store-error.js';

/** Brings the tables up to date. Throws `StoreError` for a store that a newer version has written. */
export async function migrate<T>(
  db: Kysely<T>,
  migrations: Readonly<Record<string, Migration>>,
): Promise<void> {
  const done = await doneMigrations(db);
  const unknown = done.filter((name) => !(name in migrations));
  if (unknown.length > 0)
    throw new StoreError(
      `a newer Crossbearing has written this store (its tables are at ${unknown.at(-1)}, this version knows ${Object.keys(migrations).sort().at(-1)}): update Crossbearing`,
    );
  if (done.length === Object.keys(migrations).length) return;
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (error)
    throw new StoreError(`the store's tables could not be brought up to date: ${messageOf(error)}`, {
      cause: error,
    });
}

/** Names of the migrations a store has been through, in order; none for a new one. */
export async function doneMigrations<T>(db: Kysely<T>): Promise<string[]> {
  const { rows: tables } = await sql<{
    found: boolean;
  }>`select to_regclass('kysely_migration') is not null as found`.execute(db);
  if (!tables[0]?.found) return [];
  const { rows } = await sql<{
    name: string;
  }>`select name from kysely_migration order by name collate "C"`.execute(db);
  return rows.map((row) => row.name);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
