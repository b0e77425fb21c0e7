import { firstEndingAfter, type Span } from '../../accounts/span.js';
import { FormMemo } from '../../language/tokens/form.js';
import type { Sentence, Token } from '../../language/tokens/token.js';
import { knowledge } from '../../situation/knowledge.js';
import { factualitySchema } from './factuality-schema.js';
import { type PhraseHit, type PhraseTable, phraseAt, phraseTable } from './phrase-table.js';

const data = knowledge('en/factuality.yaml', factualitySchema);
const before = phraseTable(data.before);
const after = phraseTable(data.after);
const adverbs = phraseTable(data.adverbs);
const harmless = phraseTable([{ factuality: 'asserted', words: data.harmless }]);
const boundaries = new Set(data.boundaries);
const conditionals = new Set(data.conditionals);
const inverted = new Set(data.inverted);
const openPast = new Set(data.openPast);
const shutBy = new Set(data.shutBy);
const negatives = new Set(data.negativeSubjects);

/** How far, in words, a modal or negation reaches to what it governs, and a predicate back to its subject. */
const REACH_FORWARD = 14;
const REACH_NEGATION = 6;
const REACH_BACK = 10;

/** The modals, negations and hedges that govern a span within its sentence, in text order. */
export function operatorsOf(span: Span, tokens: readonly Token[], sentence: Sentence): PhraseHit[] {
  const from = tokenAt(tokens, sentence, span.start);
  let to = from;
  while (to < sentence.to && tokens[to]!.start < span.end) to++;
  const clause = clauseStart(tokens, sentence, from);
  const governing = hitsIn(before, tokens, sentence, clause, to, to).filter(
    (hit) => from - hit.to <= (hit.factuality === 'denied' ? REACH_NEGATION : REACH_FORWARD),
  );
  const predicates = hitsIn(after, tokens, sentence, to, clauseEnd(tokens, sentence, to), sentence.to);
  const hedges = [
    ...hitsIn(adverbs, tokens, sentence, hedgeStart(tokens, sentence, from), to, sentence.to),
    ...hitsIn(adverbs, tokens, sentence, to, clauseEnd(tokens, sentence, to), sentence.to),
  ];
  // [If they reach the coast, they could spread it]: the modal says more than the condition
  const modal = [...governing, ...predicates].some((hit) => hit.factuality === 'possible');
  const conditions = modal ? [] : conditionOver(tokens, sentence, from, to);
  const subject = negatedSubject(tokens, sentence, clause, from, span);
  return [...governing, ...predicates, ...hedges, ...conditions, ...subject]
    .map((hit) => (isOpenPast(hit, tokens, sentence) ? { ...hit, factuality: 'possible' as const } : hit))
    .sort((a, b) => a.from - b.from);
}

/** [The fire might have started in the kitchen], but [it might have spread without the rain]. */
function isOpenPast(hit: PhraseHit, tokens: readonly Token[], sentence: Sentence): boolean {
  if (hit.factuality !== 'counterfactual') return false;
  const words = tokens.slice(hit.from, hit.to).map(({ lower }) => lower);
  if (!openPast.has(words.join(' '))) return false;
  for (let i = sentence.from; i < sentence.to; i++) if (shutBy.has(tokens[i]!.lower)) return false;
  return true;
}

/** [If the dam bursts, four villages would be lost], [Four villages would be lost if the dam bursts]. */
function conditionOver(tokens: readonly Token[], sentence: Sentence, from: number, to: number): PhraseHit[] {
  const at = (i: number): PhraseHit => ({ from: i, to: i + 1, factuality: 'hypothetical' });
  let comma = -1;
  for (let i = from - 1; i >= sentence.from && tokens[i]!.text !== ';'; i--) {
    if (tokens[i]!.text === ',') comma = i;
    if (i === sentence.from && comma > i && inverted.has(tokens[i]!.lower)) return [at(i)];
    if (!conditionals.has(tokens[i]!.lower)) continue;
    const opens =
      i === sentence.from || !/^[\p{L}\p{N}]/u.test(tokens[i - 1]!.text) || tokens[i - 1]!.lower === 'that';
    if (opens && comma > i) return [at(i)];
    break;
  }
  let would = false;
  for (let i = to; i < sentence.to && !/^[;,]$/.test(tokens[i]!.text); i++) {
    if (WOULD.has(tokens[i]!.lower)) would = true;
    if (would && conditionals.has(tokens[i]!.lower)) return [at(i)];
  }
  return [];
}

const WOULD: ReadonlySet<string> = new Set(['would', 'could', 'might']);

/** [No prisoners have been released]: denied of what its clause tells, but not of a number there ([no fewer than]). */
function negatedSubject(
  tokens: readonly Token[],
  sentence: Sentence,
  clause: number,
  from: number,
  span: Span,
): PhraseHit[] {
  if (from <= clause || phraseAt(harmless, tokens, clause, sentence.to)) return [];
  if (!negatives.has(tokens[clause]!.lower)) return [];
  for (let i = from; i < sentence.to && tokens[i]!.start < span.end; i++)
    if (tokens[i]!.kind === 'number') return [];
  return [{ from: clause, to: clause + 1, factuality: 'denied' }];
}

/** Index of the sentence's token that an offset lies in or before. */
export function tokenAt(tokens: readonly Token[], sentence: Sentence, offset: number): number {
  return Math.min(firstEndingAfter(tokens, offset, sentence.from, sentence.to), sentence.to - 1);
}

/** Phrases that begin in [from, last) and end by `limit`. */
function hitsIn(
  table: PhraseTable,
  tokens: readonly Token[],
  sentence: Sentence,
  from: number,
  last: number,
  limit: number,
): PhraseHit[] {
  const hits: PhraseHit[] = [];
  let title: boolean | undefined;
  for (let i = from; i < last; i++) {
    const skipped = phraseAt(harmless, tokens, i, sentence.to);
    if (skipped) {
      i = skipped.to - 1;
      continue;
    }
    if (!table.of(tokens[i]!.form)) continue;
    // [in May], [Will Carter]: a modal is not capitalised within its sentence
    if (i > sentence.from && /^\p{Lu}/u.test(tokens[i]!.text) && !(title ??= isTitle(tokens, sentence)))
      continue;
    const hit = phraseAt(table, tokens, i, limit);
    if (!hit) continue;
    hits.push(hit);
    i = hit.to - 1;
  }
  return hits;
}

/** [Prisoners Could Break Free]: a headline writes nearly all its words with a capital. */
function isTitle(tokens: readonly Token[], sentence: Sentence): boolean {
  if (sentence.to - sentence.from > 25) return false;
  let words = 0;
  let capitals = 0;
  for (let i = sentence.from; i < sentence.to; i++) {
    const { text } = tokens[i]!;
    if (text.length < 4 || !/^\p{L}/u.test(text)) continue;
    words++;
    if (/^\p{Lu}/u.test(text)) capitals++;
  }
  return words >= 3 && capitals >= 0.8 * words;
}

/** Where the clause of a span begins: after the nearest boundary to its left. */
function clauseStart(tokens: readonly Token[], sentence: Sentence, from: number): number {
  for (let i = from - 1; i >= sentence.from; i--) {
    const { text, form } = tokens[i]!;
    if (opensClause.of(form)) return i + 1;
    if (text === ',' && !carriesOn(tokens, i, from)) return i + 1;
  }
  return sentence.from;
}

const opensClause = new FormMemo(({ text, lower }) => /^[;:—–(]$/.test(text) || boundaries.has(lower));

/** [..., killing five], [..., including 20 children], [5 dead, 12 hurt]: the clause goes on over its comma. */
function carriesOn(tokens: readonly Token[], comma: number, from: number): boolean {
  const next = tokens[comma + 1]!;
  if (comma + 1 >= from) return isList(tokens, comma);
  return next.kind === 'number' || next.lower.endsWith('ing') || next.lower === 'and' || next.lower === 'or';
}

/** [5 dead, 12 hurt]: a number stands before the comma too. */
function isList(tokens: readonly Token[], comma: number): boolean {
  for (let i = comma - 1; i >= 0 && i > comma - 6; i--) {
    if (tokens[i]!.kind === 'number') return true;
    if (tokens[i]!.kind !== 'word') return false;
  }
  return false;
}

function clauseEnd(tokens: readonly Token[], sentence: Sentence, to: number): number {
  const limit = Math.min(sentence.to, to + REACH_BACK);
  for (let i = to; i < limit; i++) if (closesClause.of(tokens[i]!.form)) return i;
  return limit;
}

const closesClause = new FormMemo(
  ({ text, lower }) =>
    /^[,;:—–)]$/.test(text) || boundaries.has(lower) || lower === 'and' || lower === 'that',
);

/** A hedging adverb holds on through its sentence, up to a semicolon or a contrast. */
function hedgeStart(tokens: readonly Token[], sentence: Sentence, from: number): number {
  for (let i = from - 1; i >= sentence.from; i--)
    if (tokens[i]!.text === ';' || tokens[i]!.lower === 'but' || tokens[i]!.lower === 'while') return i + 1;
  return sentence.from;
}
