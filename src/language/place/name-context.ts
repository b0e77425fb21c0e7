import type { Reading } from '../annotation.js';
import type { ListedName } from '../gazetteer/name-list.js';
import type { Sentence, Token } from '../tokens/token.js';
import type { ListHit } from './list-hits.js';
import { bodies, directions, type KindWord, kindWords, tokenKey } from './place-words.js';

/** What the words around a name say of it. */
export interface NameContext {
  /** Span of the mention: the name with the kind word and the direction that belong to it. */
  readonly start: number;
  readonly end: number;
  readonly kind?: KindWord;
  /** A body or people follows ("Kandahar police"), so the name is an attribute. */
  readonly attribute: boolean;
}

export function contextOf(reading: Reading, hit: ListHit, sentence: Sentence): NameContext {
  const { tokens } = reading;
  let { start, end } = hit;
  let to = hit.to;
  const wholeToken = tokens[hit.to - 1]!.end === end;
  // [Syria prisons], [European states]: no prison or state of that name
  const after =
    wholeToken && hit.names.some(canHaveKind) ? kindAfter(tokens, hit.to, sentence.to) : undefined;
  let kind: KindWord | undefined;
  if (after) {
    kind = after.word;
    to = after.to;
    if (kind.joins) end = tokens[to - 1]!.end;
  }
  const before = hit.from > sentence.from ? tokens[hit.from - 1]! : undefined;
  const first = tokens[hit.from]!;
  if (before && before.kind === 'word' && first.start === start) {
    const word = kindWords.get(tokenKey(before));
    // [Camp Roj], [مخيم الهول]; not [the camp Roj was built for]
    const joined = word?.joins && (before.text[0] !== before.lower[0] || isArabic(before.text));
    if (!kind && word && joined) {
      kind = word;
      start = before.start;
    } else if (directions.has(tokenKey(before))) start = before.start;
  }
  kind ??= kindBeforeOf(tokens, hit.from, sentence.from);
  const next = to < sentence.to ? tokens[to]! : undefined;
  const attribute = !wholeToken || (next !== undefined && makesAttribute(next, end));
  return { start, end, attribute, ...(kind && { kind }) };
}

/** [Kandahar police], [U.S.-backed] */
function makesAttribute(next: Token, end: number): boolean {
  return bodies.has(tokenKey(next)) || (next.text === '-' && next.start === end);
}

function canHaveKind(name: ListedName): boolean {
  return !name.people && name.entry.precision !== 'country' && name.entry.kind !== 'world region';
}

/** [camp], [refugee camp] after a name. */
function kindAfter(
  tokens: readonly Token[],
  at: number,
  to: number,
): { word: KindWord; to: number } | undefined {
  for (let size = 2; size >= 1; size--) {
    if (at + size > to) continue;
    let key = tokenKey(tokens[at]!);
    if (size === 2) {
      const second = kindWords.get(tokenKey(tokens[at + 1]!));
      if (!second || kindWords.has(key) || tokens[at]!.kind !== 'word') continue;
      const pair = kindWords.get(pairKey(tokens[at]!, tokens[at + 1]!));
      if (pair) return { word: pair, to: at + 2 };
      continue;
    }
    key = tokenKey(tokens[at]!);
    const word = kindWords.get(key);
    if (word) return { word, to: at + 1 };
  }
  return undefined;
}

/** [the town of Hajin], [the village of Al Susah] */
function kindBeforeOf(tokens: readonly Token[], at: number, from: number): KindWord | undefined {
  if (at - 2 < from || tokens[at - 1]!.lower !== 'of') return undefined;
  return kindWords.get(tokenKey(tokens[at - 2]!));
}

function pairKey(a: Token, b: Token): number {
  return tokenKey({ ...a, text: a.text + b.text });
}

function isArabic(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x600 && code < 0x700;
}
