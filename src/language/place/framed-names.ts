import type { Reading } from '../annotation.js';
import type { Sentence, Token } from '../tokens/token.js';
import {
  dwelling,
  type KindWord,
  kindWords,
  landforms,
  landmarks,
  locatives,
  pairKey,
  placeVerbs,
  qualifiers,
  speech,
  tokenKey,
  wayVerbs,
} from './place-words.js';
import { COMMON_WORD, SEEN_AFTER_TITLE, SEEN_CAPITAL, SEEN_LOWER } from './tagger/document-marks.js';
import { BEGIN_LOC, INSIDE_LOC, OUTSIDE } from './tagger/labels.js';
import {
  LIST_CITY,
  LIST_DIVISION,
  LIST_INSIDE,
  LIST_LOCAL,
  LIST_PEOPLE,
  LIST_TOWN,
} from './tagger/list-marks.js';
import { ROLE_BODY, ROLE_FIRST_NAME, ROLE_NEVER, ROLE_PREPOSITION, ROLE_TITLE } from './tagger/roles.js';
import { isCapitalised, SHAPE } from './tagger/shapes.js';
import type { TokenFacts } from './tagger/token-facts.js';

/**
 * The labels with names that their frame makes places though the tagger, which learnt from reports of one trade, passed
 * over them: before a kind ([Evin prison]), with one ([Camp Zorava]), after words that only places follow ([live at
 * Kakuma], [retook Jabal Moya]).
 */
export function withFramedNames(reading: Reading, facts: TokenFacts, labels: Uint8Array): Uint8Array {
  const framed = labels.slice();
  for (const sentence of reading.sentences)
    for (let i = sentence.from; i < sentence.to; i++) {
      if (labels[i] !== OUTSIDE || !isCapitalised(facts.shape[i]!)) continue;
      let to = i + 1;
      while (
        to < sentence.to &&
        to - i < LONGEST &&
        labels[to] === OUTSIDE &&
        isCapitalised(facts.shape[to]!)
      )
        to++;
      const name = nameIn(reading.tokens, facts, sentence, i, to);
      if (name && (labels[name.to] ?? OUTSIDE) === OUTSIDE)
        framed.fill(INSIDE_LOC, name.from, name.to)[name.from] = BEGIN_LOC;
      i = to - 1;
    }
  return framed;
}

/** Words a name has at most. */
const LONGEST = 4;

function nameIn(tokens: readonly Token[], facts: TokenFacts, sentence: Sentence, from: number, to: number) {
  if (to < sentence.to && isCapitalised(facts.shape[to]!)) return undefined;
  let first = from;
  // [In Evin prison], [The Marble figure]
  if (first === sentence.from && facts.role[first] === ROLE_PREPOSITION) first++;
  if (first === to) return undefined;
  const kindFirst = kindWords.get(tokenKey(tokens[first]!));
  const kindLast = kindWords.get(tokenKey(tokens[to - 1]!));
  const nameFrom = kindFirst ? first + 1 : first;
  const landmarkLast = !kindLast && to - first > 1 && landmarks.has(tokenKey(tokens[to - 1]!));
  let nameTo = kindLast || landmarkLast ? to - 1 : to;
  // [Marra Refugee Camp]
  if (nameTo < to) while (nameTo > nameFrom && qualifiers.has(tokenKey(tokens[nameTo - 1]!))) nameTo--;
  if (nameFrom >= nameTo) {
    const end = kindFirst && isFine(kindFirst) ? numberEnd(tokens, to, sentence) : to;
    return end > to ? { from: first, to: end } : undefined;
  }
  for (let i = nameFrom; i < nameTo; i++) if (!canBeName(facts, i)) return undefined;
  const next = to < sentence.to ? tokens[to]! : undefined;
  if (next && speech.has(tokenKey(next))) return undefined;
  if (kindFirst && isFine(kindFirst) && nameTo === to && !PLURAL.test(tokens[nameFrom]!.text))
    return { from: first, to };
  // [the Orrin School of Mines]
  const ofOther = landmarkLast && next?.lower === 'of';
  if ((kindLast && isFine(kindLast)) || (landmarkLast && !ofOther)) return { from: first, to };
  if (isLocalCity(facts, first, to)) return { from: first, to };
  const kindAfter = next && kindWords.get(tokenKey(next));
  if (first === sentence.from) {
    // [Zorava hospital in Marra]
    if (kindAfter && isFine(kindAfter) && to + 1 < sentence.to && opensPlace(tokens[to + 1]!))
      return { from: first, to };
    // [Belo alone has taken in 900]
    if (next?.lower === 'alone' && isListed(facts, first, to)) return { from: first, to };
    // [Le camp de Roj]
    if ((facts.document[first]! & SEEN_CAPITAL) === 0) return undefined;
  }
  if (kindApart(tokens, to, sentence.to)) return { from: first, to };
  // [the Black Sea town of Amasra]
  const otherwise = to + 1 < sentence.to && tokens[to + 1]!.lower === 'of';
  if (kindAfter && !kindAfter.plural && kindAfter.kind !== 'area' && !otherwise) return { from: first, to };
  const before = first > sentence.from ? tokens[first - 1]! : undefined;
  if (!before) return undefined;
  // [At Kakuma, rations were halved], [On Siargao, roofs are gone]
  if (first - 1 === sentence.from && next?.text === ',' && (before.lower === 'at' || before.lower === 'on'))
    return { from: first, to };
  // [guards at Al-Zorava]
  if (before.lower === 'at' && to === first + 1 && ARTICLED.test(tokens[first]!.text))
    return { from: first, to };
  // [the prison of Tela]
  if (
    before.lower === 'of' &&
    first - 2 >= sentence.from &&
    (isFineKind(tokens[first - 2]!) || isDivision(tokens, first - 2))
  )
    return { from: first, to };
  // [in the Omari valley], [in the Omari Valley]
  const landform =
    (next && landforms.has(tokenKey(next))) || (to - first > 1 && landforms.has(tokenKey(tokens[to - 1]!)));
  if (
    landform &&
    before.lower === 'the' &&
    first - 2 >= sentence.from &&
    locatives.has(tokenKey(tokens[first - 2]!))
  )
    return { from: first, to };
  // [outside the Orrin factory]
  const placed = before.lower === 'the' && first - 2 >= sentence.from ? tokens[first - 2]! : before;
  if (next && landmarks.has(tokenKey(next)) && WITHIN.has(placed.lower)) return { from: first, to };
  // [at the Orrin regional prison]
  const behind = to + 1 < sentence.to && next && qualifiers.has(tokenKey(next)) ? tokens[to + 1] : undefined;
  if (behind && isFineKind(behind)) return { from: first, to };
  const key = tokenKey(before);
  if (locatives.has(key) || placeVerbs.has(key)) return { from: first, to };
  // [A ship left Marra]
  if (wayVerbs.has(key) && isListed(facts, first, to)) return { from: first, to };
  if (AT.has(before.lower) && first - 2 >= sentence.from && dwelling.has(tokenKey(tokens[first - 2]!)))
    return { from: first, to };
  return undefined;
}

const WITHIN: ReadonlySet<string> = new Set(['in', 'at', 'inside', 'outside', 'near', 'on']);

/** The end of the number that a kind is named by: [Camp 4], [Camp 12E], not [Camp 40 km away]. */
function numberEnd(tokens: readonly Token[], at: number, { to }: Sentence): number {
  if (at >= to || !/^\d{1,2}[A-Z]?$/.test(tokens[at]!.text)) return at;
  const next = at + 1 < to ? tokens[at + 1]! : undefined;
  if (!next || next.start > tokens[at]!.end) return next && MEASURES.has(next.lower) ? at : at + 1;
  return /^[A-Z]$/.test(next.text) ? at + 2 : /^[.%]$/.test(next.text) && at + 2 < to ? at : at + 1;
}

const MEASURES: ReadonlySet<string> = new Set([
  'km',
  'kilometres',
  'kilometers',
  'miles',
  'per',
  'percent',
  'hectares',
]);

/** [Al-Zorava], and not the news channel. */
const ARTICLED = /^A[lrsdzn]h?[-‐‑'’]\p{Lu}/u;

function opensPlace(next: Token): boolean {
  return next.text === ',' || next.lower === 'in' || next.lower === 'at' || next.lower === 'near';
}

/** Whether a list of the world has the name. */
function isListed({ list }: TokenFacts, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (
      (list[i]! & (LIST_CITY | LIST_TOWN | LIST_DIVISION)) === 0 ||
      (i > from && (list[i]! & LIST_INSIDE) === 0)
    )
      return false;
  return true;
}

/** [the Zorava displacement site]; [Plaine Savo, five kilometres away, a camp that]: a kind that does not stand right behind. */
function kindApart(tokens: readonly Token[], at: number, end: number): boolean {
  if (at + 1 < end && tokens[at]!.kind === 'word' && tokens[at + 1]!.kind === 'word') {
    const kind = kindWords.get(pairKey(tokens[at]!, tokens[at + 1]!));
    if (kind && !kind.plural) return true;
  }
  if (tokens[at]?.text !== ',') return false;
  for (let i = at + 1; i + 1 < end && i < at + ASIDE; i++) {
    if (!ARTICLES.has(tokens[i]!.lower) || (i > at + 1 && tokens[i - 1]!.text !== ',')) continue;
    for (let k = i + 1; k < end && k < i + 4; k++) {
      if (tokens[k]!.kind !== 'word' || tokens[k]!.lower !== tokens[k]!.text) break;
      if (!isFineKind(tokens[k]!)) continue;
      const next = k + 1 < end ? tokens[k + 1]! : undefined;
      return !next || next.kind === 'punctuation' || AFTER_KIND.has(next.lower);
    }
  }
  return false;
}

/** Tokens between a name and what kind of place it is. */
const ASIDE = 8;
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);
const AFTER_KIND: ReadonlySet<string> = new Set([
  'that',
  'which',
  'where',
  'in',
  'of',
  'near',
  'on',
  'with',
  'for',
  'built',
  'home',
  'some',
  'about',
  'outside',
]);

/** A city or division of a country the account names, and nothing beside it. */
function isLocalCity({ list }: TokenFacts, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if ((list[i]! & LIST_LOCAL) === 0 || (list[i]! & (LIST_CITY | LIST_DIVISION)) === 0) return false;
  return true;
}

/** [the district of Amboasary], [the neighbouring region of Belo], but not [the Department of Health] */
function isDivision(tokens: readonly Token[], at: number): boolean {
  const kind = kindWords.get(tokenKey(tokens[at]!));
  return (
    kind !== undefined &&
    (kind.kind === 'district' || kind.kind === 'governorate' || kind.kind === 'subdistrict') &&
    !AMBIGUOUS.has(tokens[at]!.lower) &&
    tokens[at]!.lower === tokens[at]!.text &&
    (tokens[at - 1]?.lower === 'the' ||
      (tokens[at - 1]?.kind === 'word' && ARTICLES.has(tokens[at - 2]?.lower ?? '')))
  );
}

/** Offices, conditions and assemblies are called so too. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['department', 'division', 'state', 'union', 'ward']);

function isFineKind(token: Token): boolean {
  const kind = kindWords.get(tokenKey(token));
  return kind !== undefined && isFine(kind);
}

/** Not [Statistics Department], [District Commissioner] */
function isFine({ joins, plural, precision }: KindWord): boolean {
  return joins && !plural && (precision === 'exact' || precision === 'town');
}

/** [Camp Committees] */
const PLURAL = /s$/;

const AT: ReadonlySet<string> = new Set(['at', 'from', 'to', 'on']);

function canBeName(facts: TokenFacts, i: number): boolean {
  const shape = facts.shape[i]!;
  if (shape !== SHAPE.title && shape !== SHAPE.titleWithHyphen) return false;
  const role = facts.role[i]!;
  if (role === ROLE_NEVER || role === ROLE_FIRST_NAME || role === ROLE_TITLE || role === ROLE_BODY)
    return false;
  if ((facts.list[i]! & LIST_PEOPLE) !== 0) return false;
  if (i > 0 && facts.role[i - 1] === ROLE_FIRST_NAME) return false;
  return (facts.document[i]! & (COMMON_WORD | SEEN_LOWER | SEEN_AFTER_TITLE)) === 0;
}
