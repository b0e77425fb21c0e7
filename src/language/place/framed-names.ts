import type { Reading } from '../annotation.js';
import type { Sentence, Token } from '../tokens/token.js';
import {
  dwelling,
  type KindWord,
  kindWords,
  locatives,
  placeVerbs,
  speech,
  tokenKey,
} from './place-words.js';
import { COMMON_WORD, SEEN_AFTER_TITLE, SEEN_CAPITAL, SEEN_LOWER } from './tagger/document-marks.js';
import { BEGIN_LOC, INSIDE_LOC, OUTSIDE } from './tagger/labels.js';
import { LIST_CITY, LIST_DIVISION, LIST_LOCAL, LIST_PEOPLE } from './tagger/list-marks.js';
import { ROLE_BODY, ROLE_FIRST_NAME, ROLE_NEVER, ROLE_TITLE } from './tagger/roles.js';
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
  // [In Evin prison]
  if (first === sentence.from && (locatives.has(tokenKey(tokens[first]!)) || tokens[first]!.lower === 'at'))
    first++;
  if (first === to) return undefined;
  const kindFirst = kindWords.get(tokenKey(tokens[first]!));
  const kindLast = kindWords.get(tokenKey(tokens[to - 1]!));
  const nameFrom = kindFirst ? first + 1 : first;
  const nameTo = kindLast ? to - 1 : to;
  if (nameFrom >= nameTo) return undefined;
  for (let i = nameFrom; i < nameTo; i++) if (!canBeName(facts, i)) return undefined;
  const next = to < sentence.to ? tokens[to]! : undefined;
  if (next && speech.has(tokenKey(next))) return undefined;
  if (kindFirst && isFine(kindFirst) && nameTo === to && !PLURAL.test(tokens[nameFrom]!.text))
    return { from: first, to };
  if (kindLast && isFine(kindLast)) return { from: first, to };
  if (isLocalCity(facts, first, to)) return { from: first, to };
  // [Le camp de Roj]
  if (first === sentence.from && (facts.document[first]! & SEEN_CAPITAL) === 0) return undefined;
  const kindAfter = next && kindWords.get(tokenKey(next));
  // [the Black Sea town of Amasra]
  const otherwise = to + 1 < sentence.to && tokens[to + 1]!.lower === 'of';
  if (kindAfter && !kindAfter.plural && kindAfter.kind !== 'area' && !otherwise) return { from: first, to };
  const before = first > sentence.from ? tokens[first - 1]! : undefined;
  if (!before) return undefined;
  // [At Kakuma, rations were halved]
  if (before.lower === 'at' && first - 1 === sentence.from && next?.text === ',') return { from: first, to };
  // [the prison of Tela]
  if (before.lower === 'of' && first - 2 >= sentence.from && isFineKind(tokens[first - 2]!))
    return { from: first, to };
  const key = tokenKey(before);
  if (locatives.has(key) || placeVerbs.has(key)) return { from: first, to };
  if (AT.has(before.lower) && first - 2 >= sentence.from && dwelling.has(tokenKey(tokens[first - 2]!)))
    return { from: first, to };
  return undefined;
}

/** A city or division of a country the account names, and nothing beside it. */
function isLocalCity({ list }: TokenFacts, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if ((list[i]! & LIST_LOCAL) === 0 || (list[i]! & (LIST_CITY | LIST_DIVISION)) === 0) return false;
  return true;
}

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
