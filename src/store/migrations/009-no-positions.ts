import { type Kysely, type Migration, sql } from 'kysely';

/** Series are listed by id and conflicts by gravity, whatever the order they were reckoned in. */
export const noPositions: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const table of ['series', 'conflicts'])
      await sql`alter table ${sql.table(table)} drop column position`.execute(db);
  },
};
