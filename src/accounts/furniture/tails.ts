import type { FurnitureKind } from '../account.js';
import { breaksOff, isHeadline, type PageLine } from './page-line.js';
import { furnitureVocabulary } from './vocabulary.js';

/** Teasers after one heading at most, where the story goes on after them. */
const MOST_TEASERS = 12;

/**
 * Sections that belong to other stories or to readers: the teasers after "Check Also" or "Related", up to the next
 * prose; and everything after "Leave a Reply" or "12 comments", if that stands in the last part of the text.
 * Needs the lines already marked; gives the kind by line index.
 */
export function findTails(
  lines: readonly PageLine[],
  marked: ReadonlyMap<number, FurnitureKind>,
): Map<number, FurnitureKind> {
  const vocabulary = furnitureVocabulary();
  const found = new Map<number, FurnitureKind>();
  const proseBefore = countProse(lines, marked);
  const allProse = proseBefore.at(-1)!;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const before = proseBefore[i]!;
    if (line.prose || line.words.length > 8) continue;
    if (before > 0 && before >= allProse - before && vocabulary.opensComments(line.words)) {
      for (let j = i; j < lines.length; j++) if (!found.has(j)) found.set(j, 'comments');
      break;
    }
    if (!vocabulary.opensTeasers(line.words)) continue;
    found.set(i, 'related');
    if (before === 0) continue;
    const end = endOfTeasers(lines, marked, i + 1);
    for (let j = i + 1; j < end; j++) found.set(j, marked.get(j) ?? 'related');
    i = end - 1;
  }
  return found;
}

/** Lines of prose before each line, and in all. */
function countProse(lines: readonly PageLine[], marked: ReadonlyMap<number, FurnitureKind>): number[] {
  const counts = [0];
  lines.forEach((line, i) => {
    counts.push(counts[i]! + (line.prose && !marked.has(i) ? 1 : 0));
  });
  return counts;
}

function endOfTeasers(
  lines: readonly PageLine[],
  marked: ReadonlyMap<number, FurnitureKind>,
  from: number,
): number {
  let end = from;
  while (end < lines.length && (marked.has(end) || isTeaser(lines[end]!))) end++;
  if (end === lines.length) return end;
  const story = lines[end - 1]!;
  // The line right before prose may be a heading of the story that goes on.
  const headed = end - 1 > from && story.apart && !marked.has(end - 1) && !breaksOff(story);
  return Math.min(headed ? end - 1 : end, from + MOST_TEASERS);
}

function isTeaser(line: PageLine): boolean {
  return (
    breaksOff(line) ||
    (!line.prose && isHeadline(line)) ||
    (line.words.length <= 16 && /[?!]["\u201d\u2019']?$/.test(line.text))
  );
}
