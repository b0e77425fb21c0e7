import type { Migration } from 'kysely';
import { first } from './001-first.js';
import { review } from './002-review.js';
import { lineage } from './003-lineage.js';
import { linkedEvents } from './004-linked-events.js';
import { undoneLinks } from './005-undone-links.js';
import { wordsOfClaims } from './006-words-of-claims.js';
import { wordsOfShelves } from './007-words-of-shelves.js';
import { observed } from './008-observed.js';
import { noPositions } from './009-no-positions.js';

/** All changes of the tables, by name in the order they are made. One that was published is never edited. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-first': first,
  '002-review': review,
  '003-lineage': lineage,
  '004-linked-events': linkedEvents,
  '005-undone-links': undoneLinks,
  '006-words-of-claims': wordsOfClaims,
  '007-words-of-shelves': wordsOfShelves,
  '008-observed': observed,
  '009-no-positions': noPositions,
};
