import { type Kysely, type Migration, sql } from 'kysely';

/** What people decided of a link can be taken back: a row more in the log that only grows. */
const statements = [
  'alter table link_decisions drop constraint link_decisions_decision_check',
  `alter table link_decisions add constraint link_decisions_decision_check
    check (decision in ('confirm', 'refuse', 'undo'))`,
  'alter table link_decisions add column undoes bigint unique references link_decisions',
  'create index link_decisions_from on link_decisions (from_account)',
  'create index link_decisions_to on link_decisions (to_account)',
];

export const undoneLinks: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
