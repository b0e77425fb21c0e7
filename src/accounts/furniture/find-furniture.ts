import type { Furniture, FurnitureKind } from '../account.js';
import type { Span } from '../span.js';
import { findEmbeddedData } from './embedded-data.js';
import { findMenus } from './menus.js';
import { isHeadline, type PageLine, pageLines } from './page-line.js';
import { findTails } from './tails.js';
import { furnitureVocabulary } from './vocabulary.js';

/** A line of nothing but clock times: a player's scale ("0:00 0:03:45 0:00"). */
const PLAYER_TIMES = /^(?=.*\d:\d)[\d:\s/|\u2013-]{4,60}$/;

/**
 * Stretches of a text that are not its own prose, in text order, disjoint. What a line says, how it is shaped and what
 * it stands among decide; a sentence of prose is furniture only where it begins with a phrase no story begins with.
 * `title`'s first line is never furniture; `metadata` are spans of lines known to be the page's own data.
 */
export function findFurniture(
  text: string,
  title: string | undefined,
  metadata: readonly Span[],
): Furniture[] {
  const lines = pageLines(text);
  const marked = markCues(lines);
  for (const [i, kind] of findMenus(lines)) if (!marked.has(i)) marked.set(i, kind);
  lines.forEach((line, i) => {
    if (metadata.some((span) => span.start < line.end && line.start < span.end)) marked.set(i, 'metadata');
  });
  markPlayerTitles(lines, marked);
  for (const [i, kind] of findTails(lines, marked)) if (!marked.has(i)) marked.set(i, kind);
  if (title !== undefined) {
    const first = lines.findIndex((line) => line.text === title);
    if (first >= 0) marked.delete(first);
  }
  return join(text, lines, marked, findEmbeddedData(text));
}

function markCues(lines: readonly PageLine[]): Map<number, FurnitureKind> {
  const vocabulary = furnitureVocabulary();
  const marked = new Map<number, FurnitureKind>();
  lines.forEach((line, i) => {
    // "Pause." alone is a sentence, "Pause" a button.
    if (line.words.length === 1 && /[.!?]$/.test(line.text)) return;
    const kind =
      vocabulary.paragraphKind(line.words) ??
      (PLAYER_TIMES.test(line.text) ? 'player' : undefined) ??
      (line.text.length <= 200 ? vocabulary.lineKind(line.words) : undefined);
    if (kind) marked.set(i, kind);
  });
  return marked;
}

/** The title of a clip, on the line right above its player. */
function markPlayerTitles(lines: readonly PageLine[], marked: Map<number, FurnitureKind>): void {
  for (const [i, kind] of [...marked]) {
    const above = lines[i - 1];
    if (kind !== 'player' || !above || lines[i]!.apart || marked.has(i - 1)) continue;
    if (!above.prose && isHeadline(above)) marked.set(i - 1, 'caption');
  }
}

/** Lines and data as spans; neighbours of one kind with only white space between them become one. */
function join(
  text: string,
  lines: readonly PageLine[],
  marked: ReadonlyMap<number, FurnitureKind>,
  data: readonly Furniture[],
): Furniture[] {
  const pieces = lines.flatMap((line, i) => {
    const kind = marked.get(i);
    return kind ? [{ start: line.start, end: line.end, kind }] : [];
  });
  const all = [...pieces, ...data].sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: Furniture[] = [];
  for (const piece of all) {
    const last = joined.at(-1);
    if (last && piece.start < last.end) {
      if (piece.end > last.end) joined[joined.length - 1] = { ...last, end: piece.end };
    } else if (last?.kind === piece.kind && text.slice(last.end, piece.start).trim() === '') {
      joined[joined.length - 1] = { ...last, end: piece.end };
    } else joined.push(piece);
  }
  return joined;
}
