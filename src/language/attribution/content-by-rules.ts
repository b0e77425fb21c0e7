import type { Reading } from '../annotation.js';
import type { Sentence } from '../tokens/token.js';
import type { TokenRange } from './attribution-tokens.js';
import { adjunctOpeners, isAddressed } from './cues.js';
import { type FoundCue, isQuote } from './find-cues.js';
import { type Quotation, quotationAfter, quotationAt } from './quotations.js';

/** Whether the content stands before the source and cue: something there, and nothing but an adjunct after. */
export function contentStandsBefore(
  reading: Reading,
  sentence: Sentence,
  left: number,
  resume: number,
  quotations: readonly Quotation[],
): boolean {
  const { tokens } = reading;
  if (left <= sentence.from) return false;
  const before = tokens[left - 1]!.text;
  if (before !== ',' && !isQuote(before) && before !== '—' && before !== '–') return false;
  if (left - 1 - sentence.from < 2) return false;
  // A closing mark, not the opening one of a quotation the cue stands in
  if (isQuote(before)) return quotationAt(quotations, left - 1)?.to === left;
  const next = tokens[resume];
  if (resume >= sentence.to || !next) return true;
  if (/^[.,;!?]$/.test(next.text)) return true;
  return next.lower !== 'that' && next.lower !== 'to' && adjunctOpeners.has(next.lower);
}

/** What stands before a source or cue: the quotation that ends there, however many sentences it runs over, else the clause. */
export function contentBefore(
  reading: Reading,
  sentence: Sentence,
  left: number,
  quotations: readonly Quotation[],
): TokenRange {
  const quoted = quotationAt(quotations, left - 1) ?? quotationAt(quotations, left - 2);
  if (quoted && quoted.to <= left && quoted.from <= sentence.from)
    return { from: quoted.from, to: quoted.to };
  return { from: sentence.from, to: trimComma(reading, sentence.from, left) };
}

/** A quotation that goes on after [he said.], or the rest of an interrupted clause. */
export function quotedAfter(
  reading: Reading,
  sentence: Sentence,
  resume: number,
  quotations: readonly Quotation[],
): TokenRange | undefined {
  const block = reading.blocks[sentence.block]!;
  const last = reading.sentences[block.to - 1]!.to;
  const next = quotationAfter(quotations, resume);
  if (!next || next.from >= last) return undefined;
  if (next.from <= sentence.to) return { from: next.from, to: next.to };
  return undefined;
}

export function contentAfter(
  reading: Reading,
  sentence: Sentence,
  cue: FoundCue,
  quotations: readonly Quotation[],
): TokenRange | undefined {
  const after = afterCue(reading, sentence, cue);
  const next = quotationAfter(quotations, cue.to);
  const opened = next && next.from < sentence.to ? next : undefined;
  const enclosing = quotationAt(quotations, cue.from);
  const limit = enclosing ? Math.min(enclosing.to, after.to) : after.to;
  const to = opened && opened.to > limit ? opened.to : limit;
  return to > after.from ? { from: after.from, to } : undefined;
}

/** From the cue to the end of the sentence, past the one addressed ([told reporters that]). */
export function afterCue(reading: Reading, sentence: Sentence, cue: FoundCue): TokenRange {
  const { tokens } = reading;
  let from = cue.to;
  for (let i = cue.to; i < sentence.to && i < cue.to + 12; i++) {
    const { lower, text } = tokens[i]!;
    if (lower === 'that' || isQuote(text)) {
      from = i;
      break;
    }
    if (text === ',' || (lower === 'to' && !isAddressed(cue.entry.base))) break;
  }
  return { from, to: lastWord(reading, sentence) };
}

export function endOfClause(reading: Reading, sentence: Sentence, from: number): number {
  const { tokens } = reading;
  for (let i = from; i < sentence.to; i++) if (/^[,;.—–]$/.test(tokens[i]!.text)) return i;
  return sentence.to;
}

export function lastWord(reading: Reading, sentence: Sentence): number {
  let to = sentence.to;
  while (to > sentence.from && /^[.;!?]$/.test(reading.tokens[to - 1]!.text)) to--;
  return to;
}

export function trimComma(reading: Reading, from: number, to: number): number {
  let end = to;
  while (end > from && /^[,—–]$/.test(reading.tokens[end - 1]!.text)) end--;
  return end;
}

export function notEmpty(range: TokenRange): boolean {
  return range.to > range.from;
}
