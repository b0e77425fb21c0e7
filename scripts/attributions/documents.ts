import type { GoldAttribution, GoldDocument } from '../../bench/polnear.js';
import type { Span } from '../../src/accounts/span.js';
import type { Reading } from '../../src/language/annotation.js';
import type { TokenAttribution, TokenRange } from '../../src/language/attribution/attribution-tokens.js';
import { sentencesOf } from '../../src/language/attribution/model/attach-roles.js';
import { wordTable } from '../../src/language/attribution/model/word-table.js';
import { findQuotations } from '../../src/language/attribution/quotations.js';
import { readText } from '../../src/language/read-text.js';

export type Prepared = ReturnType<typeof prepare>;

/** A document as the taggers see it. */
export function prepare(document: GoldDocument) {
  const { name, text } = document;
  const reading = readText({ name, id: name, language: 'en', text, furniture: [], headings: [], tables: [] });
  const quotations = findQuotations(reading);
  return {
    document,
    reading,
    quotations,
    table: wordTable(reading, quotations),
    sentenceOf: sentencesOf(reading),
  };
}

/** Tokens that share a character with the spans. */
export function tokensOf({ reading: { tokens } }: Prepared, spans: readonly Span[]): number[] {
  const found: number[] = [];
  for (const span of spans) {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tokens[middle]!.end <= span.start) low = middle + 1;
      else high = middle;
    }
    for (; low < tokens.length && tokens[low]!.start < span.end; low++) found.push(low);
  }
  return found;
}

/** The tokens of an attribution's cue, from the first to the last. */
export function cueOf(item: Prepared, attribution: GoldAttribution): TokenRange | undefined {
  const tokens = tokensOf(item, attribution.cue);
  return tokens.length > 0 ? { from: tokens[0]!, to: tokens.at(-1)! + 1 } : undefined;
}

export function marksOf(reading: Reading, { cue, source, contents }: TokenAttribution): GoldAttribution {
  return {
    cue: [spanOf(reading, cue)],
    source: source ? [spanOf(reading, source)] : [],
    content: contents.map((piece) => spanOf(reading, piece)),
  };
}

function spanOf({ tokens }: Reading, range: TokenRange): Span {
  return { start: tokens[range.from]!.start, end: tokens[range.to - 1]!.end };
}

/** A number that parts documents by their names. */
export function hashName(name: string): number {
  let hash = 7;
  for (const character of name) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) | 0;
  return Math.abs(hash);
}
