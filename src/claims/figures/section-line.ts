import type { Reading } from '../../language/annotation.js';

/** Characters of a line that heads a section. */
const LONGEST = 60;

/**
 * Whether a block heads a section: a heading, or a short line below a blank one that no sign closes, with its text on
 * the very next line: [Results, January to May] over a list.
 */
export function headsSection(block: number, { blocks, account: { text } }: Reading): boolean {
  const here = blocks[block]!;
  if (here.heading) return true;
  const before = blocks[block - 1];
  const next = blocks[block + 1];
  if (!before || !next || here.end - here.start > LONGEST) return false;
  if (!/\n[^\S\n]*\n/.test(text.slice(before.end, here.start))) return false;
  if (!/^[^\S\n]*\n[^\S\n]*$/.test(text.slice(here.end, next.start))) return false;
  return TITLE.test(text.slice(here.start, here.end));
}

const TITLE = /^\p{Lu}[^|:\t\n]*[^.!?:;,|\t\n\s]$/u;
