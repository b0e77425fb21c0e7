import type { FurnitureKind } from '../account.js';
import type { PageLine } from './page-line.js';
import { wordsOf } from './phrase.js';
import { furnitureVocabulary } from './vocabulary.js';

/** Fewest short lines that make a menu, and how many of them must be known names of sections. */
const FEWEST_LINES = 3;
const KNOWN_SHARE = 0.4;
/** Words a menu's entry has at most. */
const ENTRY = 4;

/**
 * Menus and rows of share buttons: a line of section names between bars ("Home | World | Sport"), a run of short
 * lines of which enough are section names, a line of nothing but networks. Gives the kind by line index.
 */
export function findMenus(lines: readonly PageLine[]): Map<number, FurnitureKind> {
  const found = new Map<number, FurnitureKind>();
  let from = 0;
  lines.forEach((line, i) => {
    const kind = rowKind(line);
    if (kind) found.set(i, kind);
    if (isEntry(line)) return;
    markRun(lines, from, i, found);
    from = i + 1;
  });
  markRun(lines, from, lines.length, found);
  return found;
}

function rowKind(line: PageLine): FurnitureKind | undefined {
  const { menu, share } = furnitureVocabulary();
  if (line.prose || line.words.length < 2 || line.text.length > 300) return undefined;
  const words = line.words.filter((word) => !/^[:|]$/.test(word.key));
  if (words.length >= 2 && words.every((word) => share.has(word.key))) return 'share';
  const entries = line.text
    .split(/\s*[|\u00b7\u2022>\u203a\u00bb/]\s+|\s{3,}|\t/)
    .map(keyOfEntry)
    .filter((entry) => entry !== '');
  if (entries.length < FEWEST_LINES) return undefined;
  const known = entries.filter((entry) => menu.has(entry)).length;
  return known >= 2 && known >= entries.length * KNOWN_SHARE ? 'navigation' : undefined;
}

function markRun(
  lines: readonly PageLine[],
  from: number,
  to: number,
  found: Map<number, FurnitureKind>,
): void {
  const { menu, share } = furnitureVocabulary();
  if (to - from < FEWEST_LINES) return;
  const keys = lines.slice(from, to).map((line) => keyOfEntry(line.text));
  const known = (set: ReadonlySet<string>) => keys.filter((key) => set.has(key)).length;
  const first = keys.findIndex((key) => menu.has(key) || share.has(key));
  const last = keys.findLastIndex((key) => menu.has(key) || share.has(key));
  if (last - first + 1 < FEWEST_LINES) return;
  const kind = known(share) > known(menu) ? 'share' : 'navigation';
  if (Math.max(known(menu), known(share)) < Math.max(2, (last - first + 1) * KNOWN_SHARE)) return;
  // Only from the first known entry to the last: what lies beyond may be a heading of the story.
  for (let i = from + first; i <= from + last; i++) found.set(i, kind);
}

/** A short line without figures or closing punctuation, as menus have them. */
function isEntry(line: PageLine): boolean {
  return (
    line.words.length <= ENTRY &&
    line.text.length <= 40 &&
    !/[\p{Nd}.!?;,:]/u.test(line.text.replace(/U\.S\./g, 'US'))
  );
}

function keyOfEntry(text: string): string {
  return wordsOf(text)
    .map((word) => word.key)
    .join(' ');
}
