import type { Reading } from '../../../language/annotation.js';

/** How many blocks a paragraph is followed back. */
const REACH = 8;
/** Shortest line that a page's width has broken, in characters. */
const FULL_LINE = 60;

/**
 * The first block of a block's paragraph: text taken from pages has its lines broken with single breaks, and where one
 * ends in a full stop the next looks like a paragraph of its own. Told only of accounts that part theirs by blank lines.
 */
export function paragraphStart(block: number, reading: Reading): number {
  let first = block;
  while (first > 0 && block - first < REACH && goesOn(first, reading)) first--;
  return first;
}

function goesOn(block: number, reading: Reading): boolean {
  const { text } = reading.account;
  const before = reading.blocks[block - 1]!;
  const here = reading.blocks[block]!;
  if (before.heading || here.heading || here.start - before.end > LABEL) return false;
  if (!/^[^\S\n]*\n[^\S\n]*$/.test(text.slice(before.end, here.start))) return false;
  if (!hasBlankLines(reading) || NEW_ITEM.test(text.slice(here.start, here.start + LABEL))) return false;
  const last = text.slice(Math.max(before.start, before.end - FULL_LINE), before.end);
  return last.length === FULL_LINE && !last.includes('\n');
}

const LABEL = 40;
/** [• Water: ...], [3. Marra], [Marra: 900 people helped] */
const NEW_ITEM = /^(?:[^\p{L}\p{N}"“‘'([]|\d{1,2}[.)]\s|\p{Lu}[^.:;,\n]{0,32}:)/u;

function hasBlankLines(reading: Reading): boolean {
  const known = kept.get(reading);
  if (known !== undefined) return known;
  const found = /\n[^\S\n]*\n/.test(reading.account.text.slice(0, LOOKED_AT));
  kept.set(reading, found);
  return found;
}

// Asked for every figure.
const kept = new WeakMap<Reading, boolean>();
const LOOKED_AT = 4000;
