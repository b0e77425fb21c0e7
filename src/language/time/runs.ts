import { isUpper } from '../tokens/characters.js';
import type { Sentence, Token } from '../tokens/token.js';
import type { AnchorMatch } from './anchors.js';
import type { Node } from './node.js';
import type { Entry, TimeVocabulary, Word } from './vocabulary.js';

/** A row of tokens that are all time words, numbers or marks between them: `from` inclusive, `to` exclusive. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * Rows of a sentence worth reading: each holds a trigger (a month, a unit, a year...). One look-up a token; all that
 * follows is done for these rows only.
 */
export function findRuns(
  vocabulary: TimeVocabulary,
  tokens: readonly Token[],
  sentence: Sentence,
  anchors: readonly AnchorMatch[],
  into: Run[],
): void {
  const { entries } = vocabulary;
  let nextAnchor = 0;
  let from = -1;
  let triggered = false;
  for (let i = sentence.from; i < sentence.to; i++) {
    const anchor = anchors[nextAnchor];
    if (anchor && anchor.from === i) {
      if (from < 0) from = i;
      triggered = true;
      i = anchor.to - 1;
      nextAnchor++;
      continue;
    }
    const token = tokens[i]!;
    let known: boolean;
    let trigger = false;
    if (token.kind === 'word') {
      const entry = entries.get(token.lower);
      known = entry !== undefined;
      if (known) trigger = entry!.trigger;
      else if (token.lower.indexOf('-') > 0) {
        trigger = hyphenatedTrigger(entries, token.lower);
        known = trigger;
      }
    } else if (token.kind === 'number') {
      known = true;
      trigger = looksLikeYear(token.text);
    } else {
      known = MARKS.has(token.text);
      trigger = token.text === ':' && i > sentence.from && tokens[i - 1]!.kind === 'number';
    }
    if (known) {
      if (from < 0) from = i;
      if (trigger) triggered = true;
    } else if (from >= 0) {
      if (triggered) into.push({ from, to: i });
      from = -1;
      triggered = false;
    }
  }
  if (triggered) into.push({ from, to: sentence.to });
}

/** The nodes of a run: phrases as one, hyphenated words as their pieces. */
export function nodesOf(
  vocabulary: TimeVocabulary,
  tokens: readonly Token[],
  run: Run,
  anchors: readonly AnchorMatch[],
): Node[] {
  const nodes: Node[] = [];
  for (let i = run.from; i < run.to; ) {
    const token = tokens[i]!;
    const before = nodes[nodes.length - 1];
    const joined = before !== undefined && before.end === token.start;
    const match = anchors.find((anchor) => anchor.from === i);
    if (match) {
      nodes.push(anchorNode(match, tokens));
      i = match.to;
      continue;
    }
    if (token.kind === 'number') {
      nodes.push(numberNode(token, joined));
      i++;
      continue;
    }
    if (token.kind !== 'word') {
      nodes.push({ ...spanOf(token), text: token.text, values: MARKS.get(token.text)!, joined, rules: [] });
      i++;
      continue;
    }
    const entry = vocabulary.entries.get(token.lower);
    if (!entry) {
      pushPieces(vocabulary, token, joined, nodes);
      i++;
      continue;
    }
    const length = phraseLength(entry, tokens, i, run.to);
    const word = length.word;
    const last = tokens[i + length.count - 1]!;
    nodes.push({
      start: token.start,
      end: last.end,
      text: token.text,
      values: valuesOf(word, token.text),
      joined,
      rules: [],
    });
    i += length.count;
  }
  return nodes;
}

function anchorNode({ anchor, from, to }: AnchorMatch, tokens: readonly Token[]): Node {
  return {
    start: tokens[from]!.start,
    end: tokens[to - 1]!.end,
    text: anchor.id,
    values: ANCHOR,
    meaning: { kind: 'anchor', id: anchor.id, edtf: anchor.date },
    joined: false,
    rules: [`anchor ${anchor.id}`],
  };
}

const ANCHOR: ReadonlyMap<string, string | number> = new Map([['date', 0]]);

const NOTHING: ReadonlyMap<string, string | number> = new Map();

const MARKS: ReadonlyMap<string, ReadonlyMap<string, string | number>> = new Map(
  Object.entries({
    ',': ',',
    '،': ',',
    '-': 'dash',
    '–': 'dash',
    '—': 'dash',
    '‐': 'dash',
    '/': 'slash',
    ':': 'colon',
    '.': 'dot',
    "'": 'quote',
    '’': 'quote',
    '‘': 'quote',
    '`': 'quote',
  }).map(([mark, name]) => [mark, new Map([[name, 0]])]),
);

function spanOf(token: Token): { start: number; end: number } {
  return { start: token.start, end: token.end };
}

function valuesOf(word: Word | undefined, text: string): ReadonlyMap<string, string | number> {
  if (!word || (word.capitalized && !isUpper(text.charCodeAt(0)))) return NOTHING;
  return word.values;
}

function phraseLength(
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

function hyphenatedTrigger(entries: ReadonlyMap<string, Entry>, lower: string): boolean {
  return lower.split('-').some((piece) => entries.get(piece)?.trigger === true);
}

function pushPieces(vocabulary: TimeVocabulary, token: Token, joined: boolean, into: Node[]): void {
  let start = token.start;
  for (const piece of token.text.split('-')) {
    const lower = piece.toLowerCase();
    const values = /^\d/.test(piece)
      ? numberValues(piece)
      : valuesOf(vocabulary.entries.get(lower)?.word, piece);
    const glued = start > token.start || joined;
    into.push({ start, end: start + piece.length, text: piece, values, joined: glued, rules: [] });
    start += piece.length + 1;
  }
}

function numberNode(token: Token, joined: boolean): Node {
  return { ...spanOf(token), text: token.text, values: numberValues(token.text), joined, rules: [] };
}

/** Classes of a number in figures: what it could be in a date, a clock or a length of time. */
function numberValues(text: string): ReadonlyMap<string, string | number> {
  const plain = text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
  const values = new Map<string, string | number>();
  if (/^\d+$/.test(plain)) {
    const value = Number(plain);
    values.set('number', value);
    if (plain.length <= 2 && value >= 1 && value <= 31) values.set('day', value);
    if (plain.length === 4) values.set('fourDigits', value);
    if (looksLikeYear(plain)) values.set('year', value);
    else values.set('count', value);
  } else if (/^\d{1,3}(,\d{3})+$/.test(plain)) values.set('count', Number(plain.replace(/,/g, '')));
  else if (/^\d+\.\d+$/.test(plain)) {
    values.set('decimal', Number(plain));
    values.set('count', Number(plain));
  }
  return values;
}

function looksLikeYear(text: string): boolean {
  if (text.length !== 4) return false;
  const first = text.charCodeAt(0) & 15;
  if (first !== 1 && first !== 2) return false;
  if (text.indexOf('.') >= 0 || text.indexOf(',') >= 0) return false;
  return first === 1 || (text.charCodeAt(1) & 15) <= 1;
}
