import type { Reading } from '../annotation.js';
import type { ListedName } from '../gazetteer/name-list.js';
import type { Sentence, Token } from '../tokens/token.js';
import type { PlaceSpan } from './place-span.js';
import {
  bodies,
  directions,
  type KindWord,
  kindWords,
  pairKey,
  qualifiers,
  tokenKey,
} from './place-words.js';

/** What the words in and around a place's name say of it. */
export interface NameContext {
  /** Span of the mention: the name with the kind word and the direction that belong to it. */
  readonly start: number;
  readonly end: number;
  readonly kind?: KindWord;
  /** A body or people follows ("Kandahar police"), so the name is an attribute. */
  readonly attribute: boolean;
  /** Tokens of the bare name, without kind word: `nameFrom` inclusive, `nameTo` exclusive. */
  readonly nameFrom: number;
  readonly nameTo: number;
}

export function contextOf(reading: Reading, span: PlaceSpan, sentence: Sentence): NameContext {
  const { tokens } = reading;
  const hit = span.hit;
  let { start, end } = span;
  let nameFrom = hit?.from ?? span.from;
  let nameTo = hit?.to ?? span.to;
  const wholeToken = tokens[span.to - 1]!.end === end;
  // [Syria prisons], [European states]: no prison or state of that name; but [the African Region]
  const mayHaveKind =
    wholeToken && (!hit || hit.names.some(canHaveKind) || tokens[hit.to]?.text === 'Region');
  if (!hit) while (nameTo > nameFrom + 1 && kindWords.has(tokenKey(tokens[nameTo - 1]!))) nameTo--;
  const after = mayHaveKind ? kindAfter(tokens, nameTo, sentence.to) : undefined;
  let kind = after?.word;
  if (after && kind!.joins) end = Math.max(end, tokens[after.to - 1]!.end);
  let first = span.from;
  const before = span.from > sentence.from ? tokens[span.from - 1]! : undefined;
  if (before && before.kind === 'word' && tokens[span.from]!.start === start) {
    const word = kindWords.get(tokenKey(before));
    // [Camp Roj], [مخيم الهول]; not [the camp Roj was built for]
    const joined =
      word?.joins && mayHaveKind && (before.text[0] !== before.lower[0] || isArabic(before.text));
    if (!kind && word && joined) {
      kind = word;
      start = before.start;
    } else if (directions.has(tokenKey(before))) {
      start = before.start;
      first--;
    }
  }
  start = brokenDirection(tokens, first, sentence.from, start);
  const leading = kindWords.get(tokenKey(tokens[nameFrom]!));
  if (!hit && leading && nameFrom + 1 < nameTo) {
    kind ??= leading;
    nameFrom++;
  }
  kind ??= kindBeforeOf(tokens, span.from, sentence.from);
  const to = Math.max(after?.to ?? 0, span.to);
  const next = to < sentence.to ? tokens[to]! : undefined;
  const attribute = !wholeToken || (next !== undefined && makesAttribute(next, end));
  return { start, end, attribute, nameFrom, nameTo, ...(kind && { kind }) };
}

/** Where a direction broken at its hyphen begins: [north- west Kivu], or else `start`. */
function brokenDirection(tokens: readonly Token[], at: number, from: number, start: number): number {
  if (at - 2 < from || !directions.has(tokenKey(tokens[at]!))) return start;
  const hyphen = tokens[at - 1]!;
  const first = tokens[at - 2]!;
  const broken = hyphen.text === '-' && first.end === hyphen.start && directions.has(tokenKey(first));
  return broken ? first.start : start;
}

/** [Kandahar police], [U.S.-backed] */
function makesAttribute(next: Token, end: number): boolean {
  return bodies.has(tokenKey(next)) || (next.text === '-' && next.start === end);
}

function canHaveKind(name: ListedName): boolean {
  return !name.people && name.entry.precision !== 'country' && name.entry.kind !== 'world region';
}

interface KindAfter {
  readonly word: KindWord;
  readonly to: number;
}

/** [camp], [refugee camp], [regional prison] after a name. */
function kindAfter(tokens: readonly Token[], at: number, to: number): KindAfter | undefined {
  if (at >= to) return undefined;
  const first = tokens[at]!;
  const word = kindWords.get(tokenKey(first));
  if (word) return { word, to: at + 1 };
  if (first.kind !== 'word' || at + 1 >= to || !kindWords.has(tokenKey(tokens[at + 1]!))) return undefined;
  const pair = kindWords.get(pairKey(first, tokens[at + 1]!));
  if (pair) return { word: pair, to: at + 2 };
  const second = kindWords.get(tokenKey(tokens[at + 1]!))!;
  const fine = second.precision === 'exact' && second.joins && !second.plural;
  return fine && qualifiers.has(tokenKey(first)) ? { word: second, to: at + 2 } : undefined;
}

/** [the town of Hajin], [le camp de Al-Hol] */
function kindBeforeOf(tokens: readonly Token[], at: number, from: number): KindWord | undefined {
  if (at - 2 < from || !OF.has(tokens[at - 1]!.lower)) return undefined;
  return kindWords.get(tokenKey(tokens[at - 2]!));
}

const OF: ReadonlySet<string> = new Set(['of', 'de', 'du', "d'", 'd’']);

function isArabic(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x600 && code < 0x700;
}
