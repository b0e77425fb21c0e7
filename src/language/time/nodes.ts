import { isUpper } from '../tokens/characters.js';
import type { Token } from '../tokens/token.js';
import type { AnchorMatch } from './anchors.js';
import { classNumber } from './classes.js';
import { marks } from './marks.js';
import type { Features, Node } from './node.js';
import { numberFeatures } from './number-features.js';
import { piecesOf } from './pieces.js';
import type { Run } from './runs.js';
import type { Entry, TimeVocabulary, Word } from './vocabulary.js';

/** The nodes of a run: phrases as one, hyphenated words as their pieces, anchors (by their first token) as dates. */
export function nodesOf(
  vocabulary: TimeVocabulary,
  tokens: readonly Token[],
  run: Run,
  anchors: ReadonlyMap<number, AnchorMatch>,
): Node[] {
  const nodes: Node[] = [];
  let before = -1;
  for (let i = run.from; i < run.to; ) {
    const token = tokens[i]!;
    const { start } = token;
    const joined = before === start;
    let count = 1;
    const match = anchors.get(i);
    if (match) {
      nodes.push(anchorNode(match, tokens));
      count = match.to - match.from;
    } else if (token.kind === 'number') {
      nodes.push({ start, end: token.end, features: numberFeatures(token.text), joined });
    } else if (token.kind === 'word') {
      const entry = vocabulary.entries.get(token.lower);
      const read = entry ? readEntry(entry, tokens, i, run.to) : undefined;
      if (read?.word) {
        count = read.count;
        const end = tokens[i + count - 1]!.end;
        nodes.push({ start, end, features: featuresFor(read.word, token.text), joined });
      } else pushPieces(vocabulary, token, joined, nodes);
    } else nodes.push({ start, end: token.end, features: marks.get(token.text) ?? NOTHING, joined });
    i += count;
    before = tokens[i - 1]!.end;
  }
  return nodes;
}

function anchorNode({ anchor, from, to }: AnchorMatch, tokens: readonly Token[]): Node {
  return {
    start: tokens[from]!.start,
    end: tokens[to - 1]!.end,
    features: DATE,
    meaning: { kind: 'anchor', id: anchor.id, edtf: anchor.date },
    joined: false,
    rule: anchor.id,
  };
}

const DATE: Features = { classes: [classNumber('date')], values: [0] };
const S: Features = { classes: [classNumber('s')], values: [0] };
const NOTHING: Features = { classes: [], values: [] };

function featuresFor(word: Word | undefined, text: string): Features {
  if (!word || (word.capitalized && !isUpper(text.charCodeAt(0)))) return NOTHING;
  return word;
}

/** The longest phrase that begins here, else the word itself. */
function readEntry(
  entry: Entry,
  tokens: readonly Token[],
  at: number,
  to: number,
): { count: number; word: Word | undefined } {
  for (const { rest, word } of entry.phrases) {
    if (at + rest.length >= to) continue;
    if (rest.every((text, k) => tokens[at + 1 + k]!.lower === text)) return { count: rest.length + 1, word };
  }
  return { count: 1, word: entry.word };
}

/** [mid-1990s] is three: mid, 1990, s. */
function pushPieces(vocabulary: TimeVocabulary, token: Token, joined: boolean, into: Node[]): void {
  for (const { text, at } of piecesOf(vocabulary, token.text)) {
    const start = token.start + at;
    const end = start + text.length;
    const glued = at > 0 || joined;
    if (/^\d+s$/.test(text)) {
      into.push({ start, end: end - 1, features: numberFeatures(text.slice(0, -1)), joined: glued });
      into.push({ start: end - 1, end, features: S, joined: true });
    } else {
      const features = /^\d+$/.test(text)
        ? numberFeatures(text)
        : featuresFor(vocabulary.entries.get(text.toLowerCase().replace('’', "'"))?.word, text);
      into.push({ start, end, features, joined: glued });
    }
  }
}
