import type { Migration } from 'kysely';
import { first } from './001-first.js';

/** All changes of the tables, by name in the order they are made. One that was published is never edited. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-first': first,
};
