import type { Reading } from '../annotation.js';
import type { Sentence } from '../tokens/token.js';
import type { TokenAttribution, TokenRange } from './attribution-tokens.js';
import {
  adjunctOpeners,
  auxiliaries,
  clauseOpeners,
  cueVerb,
  isAddressed,
  mayBeCue,
  pronouns,
} from './cues.js';
import { isRole } from './describe-source.js';
import { type FoundCue, findCues, isQuote } from './find-cues.js';
import { type Quotation, quotationAfter, quotationAt } from './quotations.js';

/** Attributions by the lexicon and simple syntax alone: what the product does without its model. */
export function tagByRules(reading: Reading, quotations: readonly Quotation[]): TokenAttribution[] {
  const found: TokenAttribution[] = [];
  for (const sentence of reading.sentences) {
    if (!mayHaveCue(reading, sentence)) continue;
    for (const cue of findCues(reading, sentence)) {
      const attribution = attach(reading, sentence, cue, quotations);
      if (attribution) found.push(attribution);
    }
  }
  return found;
}

function mayHaveCue(reading: Reading, sentence: Sentence): boolean {
  for (let i = sentence.from; i < sentence.to; i++) if (mayBeCue(reading.tokens[i]!.lower)) return true;
  return false;
}

function attach(
  reading: Reading,
  sentence: Sentence,
  cue: FoundCue,
  quotations: readonly Quotation[],
): TokenAttribution | undefined {
  const { entry } = cue;
  if (entry.use === 'phrase') return afterPhrase(reading, sentence, cue);
  if (entry.use === 'unsourced') {
    const contents = [{ from: sentence.from, to: cue.from }, afterCue(reading, sentence, cue)];
    return { cue, entry, contents: contents.filter(notEmpty) };
  }
  if (entry.use === 'noun') return afterNoun(reading, sentence, cue);
  const inverted = invertedSource(reading, sentence, cue);
  const source =
    inverted ?? (cue.passive ? byAgent(reading, sentence, cue) : subject(reading, sentence, cue));
  const left = inverted ? cue.from : (source?.from ?? cue.from);
  const resume = inverted ? inverted.to : cue.to;
  const contents: TokenRange[] = [];
  // [4,300 arrivals were recorded by the cluster]
  if (cue.passive && entry.weight === 'counted')
    return (
      source && { cue, source, entry, contents: [{ from: sentence.from, to: cue.from }].filter(notEmpty) }
    );
  if (contentStandsBefore(reading, sentence, left, resume, quotations)) {
    contents.push(contentBefore(reading, sentence, left, quotations));
    const after = quotedAfter(reading, sentence, resume, quotations);
    if (after) contents.push(after);
  } else {
    const after = contentAfter(reading, sentence, cue, quotations);
    if (after) contents.push(after);
  }
  if (contents.length === 0 && !source) return undefined;
  return { cue, source, entry, contents: contents.filter(notEmpty) };
}

/** [according to X, ...] and [..., according to X]. */
function afterPhrase(reading: Reading, sentence: Sentence, cue: FoundCue): TokenAttribution {
  const { tokens } = reading;
  let end = cue.to;
  while (end < sentence.to && !/^[,;.:!?]$/.test(tokens[end]!.text)) end++;
  const source = { from: cue.to, to: end };
  const rest = {
    from: end < sentence.to && tokens[end]!.text === ',' ? end + 1 : end,
    to: lastWord(reading, sentence),
  };
  const before = { from: sentence.from, to: trimComma(reading, sentence.from, cue.from) };
  const opens = before.to > before.from && clauseOpeners.has(tokens[before.to - 1]!.lower);
  const between = rest.to - rest.from > 2;
  const contents = opens || before.to - before.from <= 2 ? [rest] : between ? [before, rest] : [before];
  return {
    cue,
    entry: cue.entry,
    ...(source.to > source.from ? { source } : {}),
    contents: contents.filter(notEmpty),
  };
}

/** [the minister's claim that ...], [claims by residents that ...]. */
function afterNoun(reading: Reading, sentence: Sentence, cue: FoundCue): TokenAttribution {
  const { tokens } = reading;
  const contents = [{ from: cue.to, to: endOfClause(reading, sentence, cue.to + 1) }].filter(notEmpty);
  const before = tokens[cue.from - 1];
  if (cue.from > sentence.from && before && (before.lower === "'s" || POSSESSIVES.has(before.lower))) {
    const to = before.lower === "'s" ? cue.from - 1 : cue.from;
    return { cue, entry: cue.entry, source: nounPhraseBefore(reading, sentence, to), contents };
  }
  return { cue, entry: cue.entry, contents };
}

const POSSESSIVES = new Set('his her its their our my'.split(' '));

/** [“...,” said the minister on Monday.] */
function invertedSource(reading: Reading, sentence: Sentence, cue: FoundCue): TokenRange | undefined {
  const { tokens } = reading;
  const before = cue.from > sentence.from ? tokens[cue.from - 1]! : undefined;
  if (!before || !(before.text === ',' || isQuote(before.text))) return undefined;
  if (cue.entry.form === 'ing' || isAddressed(cue.entry.base)) return undefined;
  if (before.text === ',' && closesApposition(reading, sentence, cue.from - 1)) return undefined;
  let end = cue.to;
  const first = tokens[end];
  if (end >= sentence.to || !first || first.kind === 'punctuation' || isQuote(first.text)) return undefined;
  if (first.lower === 'that' || (pronouns.has(first.lower) && first.lower !== 'he' && first.lower !== 'she'))
    return undefined;
  if (adjunctOpeners.has(first.lower)) return undefined;
  while (end < sentence.to) {
    const { text, lower } = tokens[end]!;
    if (/^[,;.:!?—–]$/.test(text) || isQuote(text)) break;
    // [said the wells were dry]: a clause, not a name
    if (before.text === ',' && BE_OR_HAVE.has(lower)) return undefined;
    if (end > cue.to && (TIMES.has(lower) || clauseOpeners.has(lower))) break;
    end++;
  }
  return end > cue.to ? { from: cue.to, to: end } : undefined;
}

const BE_OR_HAVE = new Set(
  'is are was were be been has have had will would could can may might must'.split(' '),
);

/** [Ana Berg, the harbour master, said]: a name and what it is stand before the comma. */
function closesApposition(reading: Reading, sentence: Sentence, comma: number): boolean {
  const { tokens } = reading;
  const opening = commaBefore(reading, sentence, comma);
  if (opening < 0 || opening - sentence.from > 7) return false;
  for (let i = sentence.from; i < opening; i++)
    if (auxiliaries.has(tokens[i]!.lower) || cueVerb(tokens[i]!.lower)) return false;
  const next = tokens[opening + 1]!.lower;
  return /^(?:the|a|an|who|which|its|his|her|their)$/.test(next) || isRole(next);
}

const TIMES = new Set('on last this yesterday today earlier during in after before at to'.split(' '));

function byAgent(reading: Reading, sentence: Sentence, cue: FoundCue): TokenRange | undefined {
  const { tokens } = reading;
  for (let i = cue.to; i < sentence.to && i < cue.to + 12; i++) {
    if (tokens[i]!.lower !== 'by') continue;
    let end = i + 1;
    while (
      end < sentence.to &&
      tokens[end]!.kind !== 'punctuation' &&
      !clauseOpeners.has(tokens[end]!.lower) &&
      !TIMES.has(tokens[end]!.lower)
    )
      end++;
    return end > i + 1 ? { from: i + 1, to: end } : undefined;
  }
  return undefined;
}

/** The subject before a verb group: the noun phrase to its left, over an apposition or a relative clause. */
function subject(reading: Reading, sentence: Sentence, cue: FoundCue): TokenRange | undefined {
  const { tokens } = reading;
  let to = cue.from;
  if (to <= sentence.from) return undefined;
  const before = tokens[to - 1]!;
  if (before.lower === 'who' || before.lower === 'which') {
    to--;
    if (to > sentence.from && tokens[to - 1]!.text === ',') to--;
    return nounPhraseBefore(reading, sentence, to);
  }
  // [Ana Berg, a spokeswoman for the agency, said]: take the name and its apposition
  if (before.text === ',') {
    const comma = commaBefore(reading, sentence, to - 1);
    if (comma < 0)
      return cue.entry.form === 'ing'
        ? firstPhrase(reading, sentence)
        : nounPhraseBefore(reading, sentence, to - 1);
    const head = nounPhraseBefore(reading, sentence, comma);
    return head ? { from: head.from, to: to - 1 } : undefined;
  }
  return nounPhraseBefore(reading, sentence, to);
}

function firstPhrase(reading: Reading, sentence: Sentence): TokenRange | undefined {
  const { tokens } = reading;
  for (let i = sentence.from; i < sentence.to; i++) {
    const lower = tokens[i]!.lower;
    if (cueVerb(lower) || auxiliaries.has(lower) || tokens[i]!.text === ',')
      return i > sentence.from ? { from: sentence.from, to: i } : undefined;
  }
  return undefined;
}

function commaBefore(reading: Reading, sentence: Sentence, at: number): number {
  for (let i = at - 1; i > sentence.from && i > at - 30; i--) if (reading.tokens[i]!.text === ',') return i;
  return -1;
}

function nounPhraseBefore(reading: Reading, sentence: Sentence, to: number): TokenRange | undefined {
  const { tokens } = reading;
  let from = to;
  let depth = 0;
  while (from > sentence.from) {
    const { text, lower } = tokens[from - 1]!;
    if (text === ')' || text === ']') depth++;
    else if (text === '(' || text === '[') {
      depth--;
      if (depth < 0) break;
    } else if (depth === 0) {
      if (/^[,;:.!?—–]$/.test(text) || isQuote(text)) break;
      if (pronouns.has(lower) && to - from > 0) break;
      if (lower === 'and' || lower === 'or') {
        if (from === to || !joinsNames(reading, sentence, from - 1)) break;
      } else if (clauseOpeners.has(lower)) break;
      const verb = cueVerb(lower);
      if (verb?.weight === 'strong') break;
    }
    from--;
    if (pronouns.has(lower) && to - from === 1 && lower !== 'others' && lower !== 'some' && lower !== 'many')
      break;
  }
  return to > from ? { from, to } : undefined;
}

/** [the Red Cross and ambulance officials] is one source, [he left and officials] is not: names or plain plurals join. */
function joinsNames(reading: Reading, sentence: Sentence, and: number): boolean {
  if (and <= sentence.from || and + 1 >= sentence.to) return false;
  const upper = (i: number) => /^\p{Lu}/u.test(reading.tokens[i]!.text);
  return upper(and - 1) && (upper(and + 1) || reading.tokens[and + 1]!.lower === 'the');
}

/** Whether the content stands before the source and cue: something there, and nothing but an adjunct after. */
function contentStandsBefore(
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
function contentBefore(
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
function quotedAfter(
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

function contentAfter(
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
function afterCue(reading: Reading, sentence: Sentence, cue: FoundCue): TokenRange {
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

function endOfClause(reading: Reading, sentence: Sentence, from: number): number {
  const { tokens } = reading;
  for (let i = from; i < sentence.to; i++) if (/^[,;.—–]$/.test(tokens[i]!.text)) return i;
  return sentence.to;
}

function lastWord(reading: Reading, sentence: Sentence): number {
  let to = sentence.to;
  while (to > sentence.from && /^[.;!?]$/.test(reading.tokens[to - 1]!.text)) to--;
  return to;
}

function trimComma(reading: Reading, from: number, to: number): number {
  let end = to;
  while (end > from && /^[,—–]$/.test(reading.tokens[end - 1]!.text)) end--;
  return end;
}

function notEmpty(range: TokenRange): boolean {
  return range.to > range.from;
}
