import type { Span } from '../../accounts/span.js';
import type { Reading } from '../annotation.js';

/** A stretch of quoted words, marks included: token indexes, `to` exclusive. */
export interface Quotation extends Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Quotations of an account in text order, outermost only: double marks (typed [''so''] and [``so''] too) or single
 * ones. One left open ends with its paragraph: newspapers open the next paragraph of a long quotation with a mark of
 * its own.
 */
export function findQuotations(reading: Reading): Quotation[] {
  const { tokens, sentences, blocks } = reading;
  const found: Quotation[] = [];
  for (const block of blocks) {
    if (block.from >= block.to) continue;
    const from = sentences[block.from]!.from;
    const to = sentences[block.to - 1]!.to;
    for (let i = from; i < to; i++) {
      const end = closerAt(reading, i, from, to);
      if (end < 0) continue;
      found.push({ from: i, to: end, start: tokens[i]!.start, end: tokens[end - 1]!.end });
      i = end - 1;
    }
  }
  return found;
}

/** The quotation a token stands in, marks included; logarithmic in their number. */
export function quotationAt(quotations: readonly Quotation[], token: number): Quotation | undefined {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotations[middle]!.to <= token) low = middle + 1;
    else high = middle;
  }
  const found = quotations[low];
  return found && found.from <= token ? found : undefined;
}

/** The first quotation that opens at or after a token. */
export function quotationAfter(quotations: readonly Quotation[], token: number): Quotation | undefined {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotations[middle]!.from < token) low = middle + 1;
    else high = middle;
  }
  return quotations[low];
}

/** Where the quotation that the token opens ends (exclusive), `to` where the paragraph ends first, -1 where it opens none. */
function closerAt(reading: Reading, i: number, from: number, to: number): number {
  const { tokens } = reading;
  const mark = tokens[i]!.text;
  if (mark === '“' || mark === '"' || mark === '”' || mark === '«') {
    const closing = mark === '“' ? '”' : mark === '«' ? '»' : mark;
    for (let j = i + 1; j < to; j++) if (tokens[j]!.text === closing) return j + 1;
    return i + 1 < to ? to : -1;
  }
  if (mark !== "'" && mark !== '‘' && mark !== '`') return -1;
  if (isPair(reading, i, to)) {
    for (let j = i + 2; j < to; j++) if (tokens[j]!.text === "'" && isPair(reading, j, to)) return j + 2;
    return i + 2 < to ? to : -1;
  }
  const opens =
    (i === from || tokens[i - 1]!.end < tokens[i]!.start) &&
    i + 1 < to &&
    tokens[i + 1]!.start === tokens[i]!.end;
  return opens ? singleCloser(reading, i, to, mark === '‘' ? '’' : "'") : -1;
}

/** Two single marks typed as a double one. */
function isPair(reading: Reading, i: number, to: number): boolean {
  const { tokens } = reading;
  return i + 1 < to && tokens[i + 1]!.text === tokens[i]!.text && tokens[i + 1]!.start === tokens[i]!.end;
}

/** A single mark after a plural may be a possessive ([the guards' tents]); it closes only where no surer one follows. */
function singleCloser(reading: Reading, i: number, to: number, closing: string): number {
  const { tokens } = reading;
  let weak = -1;
  for (let j = i + 1; j < to && j < i + 300; j++) {
    const token = tokens[j]!;
    if (token.text !== closing || tokens[j - 1]!.end !== token.start) continue;
    const next = j + 1 < to ? tokens[j + 1]! : undefined;
    if (next && next.start === token.end && next.kind === 'word') continue;
    if (!tokens[j - 1]!.lower.endsWith('s') || !next || next.kind === 'punctuation') return j + 1;
    if (weak < 0) weak = j + 1;
  }
  return weak;
}
