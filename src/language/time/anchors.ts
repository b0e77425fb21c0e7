import type { Anchor } from '../../situation/schema.js';
import type { Sentence, Token } from '../tokens/token.js';

/** An anchor's name found in a sentence; tokens `from` inclusive, `to` exclusive. */
export interface AnchorMatch {
  readonly anchor: Anchor;
  readonly from: number;
  readonly to: number;
}

/** Names of anchors by the words they hold, for one look-up a token. */
export interface AnchorIndex {
  readonly byWord: ReadonlyMap<string, readonly AnchorName[]>;
}

interface AnchorName {
  readonly anchor: Anchor;
  readonly words: ReadonlySet<string>;
}

/**
 * Finds names by their content words, in any order and with a few words between: "fall of Harun" is in "the
 * fall of the old vizier Harun" and in "Harun's fall".
 */
export function indexAnchors(anchors: readonly Anchor[]): AnchorIndex {
  const byWord = new Map<string, AnchorName[]>();
  for (const anchor of anchors)
    for (const name of Object.values(anchor.names).flat()) {
      const words = new Set(
        name
          .split(/[\s,]+/)
          .map(stem)
          .filter((word) => word !== ''),
      );
      for (const word of words) {
        const list = byWord.get(word) ?? [];
        list.push({ anchor, words });
        byWord.set(word, list);
      }
    }
  return { byWord };
}

/** Matches of a sentence, in order, none overlapping; the name of most words first. */
export function findAnchors(index: AnchorIndex, tokens: readonly Token[], sentence: Sentence): AnchorMatch[] {
  const found: AnchorMatch[] = [];
  if (index.byWord.size === 0) return found;
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = tokens[i]!;
    const names = token.kind === 'word' ? index.byWord.get(stem(token.lower)) : undefined;
    if (!names) continue;
    let best: { name: AnchorName; to: number } | undefined;
    for (const name of names) {
      const to = endOf(name, tokens, i, sentence.to);
      if (to !== undefined && (!best || name.words.size > best.name.words.size)) best = { name, to };
    }
    if (!best) continue;
    const from = i > sentence.from && tokens[i - 1]!.lower === 'the' ? i - 1 : i;
    found.push({ anchor: best.name.anchor, from, to: best.to });
    i = best.to - 1;
  }
  return found;
}

/** Words that may stand between two of a name's words. */
const GAP = 8;

/** Words so common that a name is found without them. */
const COMMON = new Set([
  'of',
  'the',
  'in',
  'on',
  'at',
  'a',
  'an',
  'and',
  'to',
  'by',
  'for',
  'de',
  'la',
  'le',
  'du',
  'des',
  'les',
  'في',
  'من',
]);

function endOf(name: AnchorName, tokens: readonly Token[], from: number, to: number): number | undefined {
  const missing = new Set(name.words);
  let last = from;
  for (let i = from; i < to && i <= last + GAP; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word') {
      if (STOPS.has(token.text)) return undefined;
      continue;
    }
    if (missing.delete(stem(token.lower))) {
      last = i;
      if (missing.size === 0) return i + 1;
    }
  }
  return undefined;
}

const STOPS = new Set([';', ':', '.', '?', '!', '(', ')']);

/** "al-Assad" is Assad, "overthrown" overthrow: the article goes, then endings, then all after seven letters. */
function stem(word: string): string {
  const plain = word
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replace(/^(?:al|el|as|ad|ar|an|at|az|ash)-|^ال/, '');
  if (COMMON.has(plain) || plain === 'al') return '';
  const bare = plain.length > 5 ? plain.replace(/(?:ing|ed|s)$/, '') : plain;
  return bare.slice(0, 7);
}
