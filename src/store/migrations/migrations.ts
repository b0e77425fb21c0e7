import type { Migration } from 'kysely';
import { first } from './001-first.js';
import { review } from './002-review.js';
import { lineage } from './003-lineage.js';

/** All changes of the tables, by name in the order they are made. One that was published is never edited. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-first': first,
  '002-review': review,
  '003-lineage': lineage,
};
