import type { Reading } from '../annotation.js';
import type { Sentence, Token } from '../tokens/token.js';
import { givenNames, kindWords, locatives, offices, speech, titles, tokenKey } from './place-words.js';
import { LIST_PEOPLE } from './tagger/list-marks.js';
import { ROLE_NEVER } from './tagger/roles.js';
import { SHAPE } from './tagger/shapes.js';
import type { TokenFacts } from './tagger/token-facts.js';

/**
 * 1 for each token of a person's name: after a title or an office ([Attorney General Lena Marsh], [spokesman Idris Kone]),
 * from a first name on ([Maria de Oro]), before an age or an office ([Tom Vale, 33,], [Tom Vale, president of]); and where
 * the last of such a name stands alone, but after "in" and the like and before "camp" and the like.
 */
export function personTokens(reading: Reading, facts: TokenFacts): Uint8Array {
  const { tokens } = reading;
  const people = new Uint8Array(tokens.length);
  const surnames = new Set<string>();
  for (const sentence of reading.sentences)
    for (const run of runsIn(tokens, facts, sentence)) {
      const from = personIn(tokens, facts, sentence, run);
      if (from < 0) continue;
      people.fill(1, from, run.to);
      if (run.to - from > 1) surnames.add(tokens[run.to - 1]!.text);
    }
  if (surnames.size === 0) return people;
  for (const sentence of reading.sentences)
    for (let i = sentence.from; i < sentence.to; i++)
      if (people[i] === 0 && surnames.has(tokens[i]!.text) && isAlone(tokens, facts, sentence, i))
        people[i] = 1;
  return people;
}

interface Run {
  readonly from: number;
  readonly to: number;
}

/** Capitalised words in a row, with the small words of names between them ([Diana de Oro], [Osama bin Rashid]). */
function runsIn(tokens: readonly Token[], facts: TokenFacts, { from, to }: Sentence): Run[] {
  const runs: Run[] = [];
  for (let i = from; i < to; i++) {
    if (!isNamePart(facts, i)) continue;
    let end = i + 1;
    while (end < to && end - i < LONGEST) {
      if (isNamePart(facts, end)) end++;
      else if (end + 1 < to && PARTICLES.has(tokens[end]!.text) && isNamePart(facts, end + 1)) end += 2;
      // [Prof. Lena Marsh], [John F. Marsh]
      else if (end + 1 < to && isStop(tokens, end) && isNamePart(facts, end + 1)) end += 2;
      else break;
    }
    runs.push({ from: i, to: end });
    i = end - 1;
  }
  return runs;
}

/** Words a name with its titles has at most. */
const LONGEST = 8;

const PARTICLES: ReadonlySet<string> = new Set([
  'de',
  'da',
  'del',
  'dos',
  'van',
  'von',
  'der',
  'bin',
  'bint',
  'ibn',
  'ben',
  'al',
  'el',
]);

/** The token a person's name begins with in a run; -1 where it names none. */
function personIn(
  tokens: readonly Token[],
  facts: TokenFacts,
  sentence: Sentence,
  { from, to }: Run,
): number {
  const next = to < sentence.to ? tokens[to]! : undefined;
  // [King Idris Hospital], [Lena Marsh camp]
  if (kindWords.has(tokenKey(tokens[to - 1]!)) || (next && kindWords.has(tokenKey(next)))) return -1;
  let start = from;
  for (let i = to - 2; i >= from; i--)
    if (isTitle(tokens[i]!)) {
      start = i + 1;
      break;
    }
  if (tokens[start]!.text === '.') start++;
  const before = start > sentence.from ? titleBefore(tokens, start, sentence) : undefined;
  if (before && titles.has(tokenKey(before)) && isCapital(before) && !isListed(facts, start, to))
    return start;
  if (to - start < 2) return -1;
  if (before && (titles.has(tokenKey(before)) || offices.has(tokenKey(before)))) return start;
  if (start > from) return -1;
  const preceding = from > sentence.from ? tokens[from - 1]! : undefined;
  if (preceding && isLocative(preceding)) return -1;
  if (givenNames.has(tokenKey(tokens[from]!))) return from;
  if (isNamedAside(tokens, sentence, { from, to }) && !isListed(facts, from, to)) return from;
  return !isListed(facts, from, to) && (isAged(tokens, to, sentence) || isInOffice(tokens, to, sentence))
    ? from
    : -1;
}

/** [a spokesman for the council of ministers, Idris Kone, rejects]: who holds an office, named between commas. */
function isNamedAside(tokens: readonly Token[], sentence: Sentence, { from, to }: Run): boolean {
  if (tokens[to]?.text !== ',' || from - 2 < sentence.from || tokens[from - 1]!.text !== ',') return false;
  for (let i = from - 2; i >= sentence.from && i >= from - ASIDE; i--) {
    if (tokens[i]!.text === ',') return false;
    if (offices.has(tokenKey(tokens[i]!))) return tokens[i]!.text === tokens[i]!.lower;
  }
  return false;
}

/** Tokens between an office and the name of who holds it. */
const ASIDE = 9;

function titleBefore(tokens: readonly Token[], start: number, sentence: Sentence): Token {
  const stop = tokens[start - 1]!.text === '.' && start - 2 >= sentence.from;
  return tokens[stop ? start - 2 : start - 1]!;
}

function isTitle(token: Token): boolean {
  const key = tokenKey(token);
  return titles.has(key) || offices.has(key);
}

/** [, 33,], [(33)] */
function isAged(tokens: readonly Token[], at: number, { to }: Sentence): boolean {
  if (at + 2 >= to || !/^\d{1,2}$/.test(tokens[at + 1]!.text)) return false;
  const close = tokens[at + 2]!.text;
  return tokens[at]!.text === ','
    ? close === ',' || close === '.'
    : tokens[at]!.text === '(' && close === ')';
}

/** [, a spokesman for], [, president of] */
function isInOffice(tokens: readonly Token[], at: number, { to }: Sentence): boolean {
  if (at >= to || tokens[at]!.text !== ',') return false;
  for (let i = at + 1; i < Math.min(to - 1, at + OFFICE_WITHIN); i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word') return false;
    if (!offices.has(tokenKey(token))) continue;
    const after = tokens[i + 1]!;
    // Not [in Tela, spokesman Idris Kone]
    return !isCapital(after) && !speech.has(tokenKey(after));
  }
  return false;
}

/** Words from the comma on. */
const OFFICE_WITHIN = 6;

/** Not [in Marsh], [Marsh camp], [Marsh, Oregon] */
export function isAlone(tokens: readonly Token[], facts: TokenFacts, sentence: Sentence, i: number): boolean {
  const before = i > sentence.from ? tokens[i - 1]! : undefined;
  const after = i + 1 < sentence.to ? tokens[i + 1]! : undefined;
  if (before && (isLocative(before) || kindWords.has(tokenKey(before)))) return false;
  if (after && kindWords.has(tokenKey(after))) return false;
  if (before && facts.list[i - 1] !== 0 && isCapital(before)) return false;
  return !(after && after.text === ',' && i + 2 < sentence.to && facts.list[i + 2] !== 0);
}

function isLocative(token: Token): boolean {
  return locatives.has(tokenKey(token)) || token.lower === 'at';
}

function isNamePart(facts: TokenFacts, i: number): boolean {
  const shape = facts.shape[i]!;
  if (shape !== SHAPE.title && shape !== SHAPE.titleWithHyphen && shape !== SHAPE.letter) return false;
  return facts.role[i] !== ROLE_NEVER && (facts.list[i]! & LIST_PEOPLE) === 0;
}

function isListed(facts: TokenFacts, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (facts.list[i] === 0) return false;
  return true;
}

function isStop(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.text === '.' && tokens[at - 1]!.end === tokens[at]!.start;
}

function isCapital({ text, lower }: Token): boolean {
  return text[0] !== lower[0];
}
