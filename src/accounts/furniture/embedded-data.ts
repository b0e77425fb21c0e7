import type { Furniture, FurnitureKind } from '../account.js';
import { furnitureVocabulary } from './vocabulary.js';

/** A blob longer than this is not looked through to its end. */
const LONGEST = 20_000;
/** So many openings that never close are no data but a broken text. */
const MOST_BROKEN = 100;

/**
 * JSON objects that a page's scripts left in its text, like `{"video_id":"...","provider":"..."}`: from a brace with a
 * quoted key to its closing brace. Their kind is that of the first key that is known, else metadata.
 */
export function findEmbeddedData(text: string): Furniture[] {
  const found: Furniture[] = [];
  const opening = /\{\s{0,20}"[^"\n]{1,80}"\s{0,20}:/g;
  let broken = 0;
  for (let match = opening.exec(text); match && broken < MOST_BROKEN; match = opening.exec(text)) {
    const end = closingBrace(text, match.index);
    if (end === undefined) {
      broken++;
      continue;
    }
    found.push({ start: match.index, end, kind: kindOf(text.slice(match.index, end)) });
    opening.lastIndex = end;
  }
  return found;
}

function closingBrace(text: string, start: number): number | undefined {
  let depth = 0;
  let quoted = false;
  const last = Math.min(text.length, start + LONGEST);
  for (let at = start; at < last; at++) {
    const char = text[at];
    if (quoted) {
      if (char === '\\') at++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '{') depth++;
    else if (char === '}' && --depth === 0) return at + 1;
  }
  return undefined;
}

function kindOf(blob: string): FurnitureKind {
  const { dataKeys } = furnitureVocabulary();
  for (const [, key] of blob.matchAll(/"([\w-]{1,40})"\s{0,20}:/g)) {
    const kind = dataKeys.get(key!);
    if (kind) return kind;
  }
  return 'metadata';
}
