import type { Token } from '../../tokens/token.js';
import { articles, kindWords, speech } from '../place-words.js';
import { COMMON_WORD } from './document-marks.js';
import { LIST_COUNTRY, LIST_INSIDE } from './list-marks.js';
import type { LabelledSpan } from './place-tagger.js';
import {
  ROLE_AREA,
  ROLE_DIRECTION,
  ROLE_FIRST_NAME,
  ROLE_KIND,
  ROLE_KINDS,
  ROLE_NEVER,
  ROLE_NONE,
  ROLE_TITLE,
} from './roles.js';
import { isCapitalised, SHAPE } from './shapes.js';
import type { TokenFacts } from './token-facts.js';

/** Spans as one place each: without plain words at their ends, cut where two places were read as one. */
export function tidySpans(
  tokens: readonly Token[],
  facts: TokenFacts,
  spans: readonly LabelledSpan[],
): LabelledSpan[] {
  const tidy: LabelledSpan[] = [];
  for (const span of spans) {
    let from = span.from;
    for (let i = span.from + 1; i <= span.to; i++) {
      const cut = i === span.to ? 0 : cutAt(tokens, facts, from, i);
      if (i < span.to && cut < 0) continue;
      push(tokens, facts, { ...span, from, to: i }, tidy);
      from = i + Math.max(cut, 0);
    }
  }
  return tidy;
}

/** How many tokens part the place from `first` to token `i` from the one after it; -1 where none do. */
function cutAt(tokens: readonly Token[], facts: TokenFacts, first: number, i: number): number {
  if ((facts.list[i]! & LIST_INSIDE) !== 0) return -1;
  const { lower } = tokens[i]!;
  if (JOINTS.has(lower)) return 1;
  // [NIGER AND CHAD], but not [Trinidad and Tobago]
  if (lower === 'and' || lower === '&')
    return isCountry(facts, i - 1) && i + 1 < tokens.length && isCountry(facts, i + 1) ? 1 : -1;
  // [Syria – Iraq], but not a broken [Al- Zour]
  if (facts.shape[i] === SHAPE.dash) return isBroken(tokens, facts, i) ? -1 : 1;
  const afterKind = isKind(facts.role[i - 1]!);
  // [Marja district of Helmand], but not [the town of Marja]
  if (lower === 'of' && afterKind && hasName(facts, first, i - 1)) return 1;
  // [Belo district Chad], the columns [Niger Chad]
  return (afterKind || isCountry(facts, i - 1)) && isCountry(facts, i) ? 0 : -1;
}

function isCountry({ list }: TokenFacts, i: number): boolean {
  return (list[i]! & LIST_COUNTRY) !== 0;
}

/** [Al- Zour], [Tepe- e-Sor], [Tepe-e- Sor]: a name broken at the end of a line */
function isBroken(tokens: readonly Token[], { word }: TokenFacts, dash: number): boolean {
  const before = tokens[dash - 1]!;
  if (articles.has(word[dash - 1]!)) return true;
  if (before.end !== tokens[dash]!.start) return false;
  return /-[eiou]$/.test(before.text) || /^[eiou][-‐‑]/.test(tokens[dash + 1]?.text ?? '');
}

/** [Baharak to Khanabad], [Sirte, Libya], [Syria's Idlib] */
const JOINTS: ReadonlySet<string> = new Set([
  'to',
  'in',
  'from',
  'with',
  'at',
  'near',
  "'s",
  ',',
  ';',
  'on',
  'by',
  'under',
]);

function push(tokens: readonly Token[], facts: TokenFacts, span: LabelledSpan, into: LabelledSpan[]): void {
  let { from, to } = span;
  while (to > from && !canEnd(facts, to - 1, from)) to--;
  while (from < to - 1 && !canStart(facts, from)) from++;
  // [al Hudaydah]: the window begins with the capital
  if (from > 0 && /^[ae]l$/.test(tokens[from - 1]!.text) && from - 1 >= (into.at(-1)?.to ?? 0)) from--;
  from = Math.max(from, into.at(-1)?.to ?? 0);
  while (from < to && isArticleNext(tokens, facts, to)) to++;
  if (from < to && !namesNext(facts, tokens, to) && !isNoPlace(tokens, facts, from, to))
    into.push({ ...span, from, to });
}

/** [Bab al-Hawa], [Deir ez-Zor]: a name with its article goes on with the one before it */
function isArticleNext(tokens: readonly Token[], facts: TokenFacts, to: number): boolean {
  const next = tokens[to];
  return (
    next !== undefined &&
    ARTICLE_NAME.test(next.text) &&
    next.start === tokens[to - 1]!.end + 1 &&
    isCapitalised(facts.shape[to - 1]!) &&
    !isCountry(facts, to - 1)
  );
}

export const ARTICLE_NAME = /^[ae][lrsdzn]h?[-‐‑'’]\p{Lu}/u;

/** [the Black Sea town of Amasra], but not [Marja district of Helmand] */
function namesNext({ shape, word }: TokenFacts, tokens: readonly Token[], to: number): boolean {
  if (shape[to - 1] !== SHAPE.lower || tokens[to]?.lower !== 'of' || to + 1 >= tokens.length) return false;
  const kind = kindWords.get(word[to - 1]!);
  return kind !== undefined && kind.precision === 'town' && isCapitalised(shape[to + 1]!);
}

function canEnd(facts: TokenFacts, i: number, from: number): boolean {
  const shape = facts.shape[i]!;
  if (facts.role[i] === ROLE_NEVER) return false;
  if (isCapitalised(shape) || shape === SHAPE.number || shape === SHAPE.uncased || facts.list[i] !== 0)
    return true;
  // [Jabal al Gharbi (Nafusa)]
  if (shape === SHAPE.closing)
    for (let j = from; j < i; j++) if (facts.shape[j] === SHAPE.opening) return true;
  // [Deir Hafir area]
  return shape === SHAPE.lower && isKind(facts.role[i]!) && facts.role[i] !== ROLE_AREA;
}

function canStart(facts: TokenFacts, i: number): boolean {
  const shape = facts.shape[i]!;
  if (shape !== SHAPE.lower) return isCapitalised(shape) || shape === SHAPE.uncased || shape === SHAPE.number;
  return facts.role[i] === ROLE_DIRECTION || articles.has(facts.word[i]!);
}

/** Whether an unlisted span is a person's name, or a word for a kind of place alone ("Four Districts"). */
function isNoPlace(tokens: readonly Token[], facts: TokenFacts, from: number, to: number): boolean {
  let plain = true;
  let role = ROLE_NONE;
  for (let i = from; i < to; i++) {
    if (facts.list[i] !== 0) return false;
    if ((facts.document[i]! & COMMON_WORD) === 0 && facts.shape[i] !== SHAPE.number) plain = false;
    if (isKind(facts.role[i]!)) role = facts.role[i]!;
  }
  // [Camp 4], but not [Four Districts]
  if (role !== ROLE_NONE)
    return (
      plain &&
      !(facts.role[from] === ROLE_KIND && facts.shape[from] === SHAPE.title && isNumber(tokens, from + 1, to))
    );
  if (facts.role[from] === ROLE_FIRST_NAME || facts.role[from - 1] === ROLE_FIRST_NAME) return true;
  if (facts.role[from - 1] === ROLE_TITLE && isCapitalised(facts.shape[from - 1]!)) return true;
  if (to < tokens.length && speech.has(facts.word[to]!)) return true;
  // [Kurdish-led]
  return (
    to === from + 1 &&
    /^\p{Lu}.*-(?:led|linked|backed|based|affiliated|controlled|run|held|style)$/u.test(tokens[from]!.text)
  );
}

/** [4], [12E] */
function isNumber(tokens: readonly Token[], from: number, to: number): boolean {
  if (from >= to || !/^\d{1,2}[A-Z]?$/.test(tokens[from]!.text)) return false;
  return to === from + 1 || (to === from + 2 && /^[A-Z]$/.test(tokens[from + 1]!.text));
}

function hasName(facts: TokenFacts, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isCapitalised(facts.shape[i]!)) return true;
  return false;
}

function isKind(role: number): boolean {
  return role === ROLE_KIND || role === ROLE_KINDS || role === ROLE_AREA;
}
