import type { Reading } from '../annotation.js';
import type { TokenAttribution, TokenRange } from './attribution-tokens.js';
import { auxiliaries, type CueEntry, pronouns } from './cues.js';
import { isQuote } from './find-cues.js';
import { type Quotation, quotationAt } from './quotations.js';

/**
 * The model's attributions, with what the rules are sure of besides: a plain form of saying with its source and its
 * content that the model passed over, or the part of one that it left open.
 */
export function mergeAttributions(
  reading: Reading,
  byModel: readonly TokenAttribution[],
  byRules: readonly TokenAttribution[],
  quotations: readonly Quotation[],
): TokenAttribution[] {
  const merged = [...byModel];
  const at = new Map<number, number>();
  byModel.forEach(({ cue }, index) => {
    for (let i = cue.from; i < cue.to; i++) at.set(i, index);
  });
  for (const attribution of byRules) {
    const { cue } = attribution;
    let same: number | undefined;
    for (let i = cue.from; i < cue.to; i++) same ??= at.get(i);
    if (same !== undefined)
      merged[same] = completed(reading, merged[same]!, attribution, isSure(reading, attribution));
    else if (isPlain(reading, attribution) && !isTalk(reading, attribution, quotations))
      merged.push(attribution);
  }
  return merged.sort((a, b) => a.cue.from - b.cue.from);
}

/** [X said that ...], [..., X said.], [according to X, ...], [reportedly]: nothing else looks like these. */
function isSure(reading: Reading, { cue, source, contents, entry }: TokenAttribution): boolean {
  if (!entry || contents.length === 0) return false;
  if (entry.use === 'unsourced') return true;
  if (!source || touch(cue, source) || source.to - source.from > LONGEST_SOURCE) return false;
  if (entry.use === 'phrase') return entry.base === 'according to';
  if (entry.use !== 'verb') return false;
  if (entry.weight === 'counted') return true;
  const { tokens } = reading;
  const content = contents[0]!;
  const first = tokens[content.from]!;
  // [admitted on Monday that]
  if (content.from >= cue.to && content.from - cue.to < 8 && first.lower === 'that') return true;
  if (content.from === cue.to) {
    // [the rebels claim 30 soldiers surrendered]
    if (first.kind === 'number' && isCounting(entry) && !claimsLives(reading, content)) return true;
  }
  if (content.to > cue.from) return isQuote(tokens[content.from]!.text) && content.from - cue.to < 3;
  const between = tokens[content.to];
  if (Math.min(Math.abs(source.to - cue.from), Math.abs(cue.to - source.from)) > 0) return false;
  return between !== undefined && (between.text === ',' || isQuote(tokens[content.to - 1]!.text));
}

/** Sure enough to stand where the model saw nothing: [states], [a report] and [to tweet] need more than their place. */
function isPlain(reading: Reading, attribution: TokenAttribution): boolean {
  if (!isSure(reading, attribution)) return false;
  const { cue, entry, contents } = attribution;
  if (entry?.use !== 'verb' || entry.weight === 'counted') return true;
  const { tokens } = reading;
  const verb = tokens[cue.from]!;
  if (entry.weight === 'weak' && isNoun(reading, attribution)) return false;
  if (verb.lower === 'to' || /^\p{Lu}/u.test(verb.text)) return false;
  const content = contents[0]!;
  const after = content.from - cue.to;
  const first = tokens[content.from]!;
  // [claim 30 soldiers surrendered]
  if (after === 0 && first.kind === 'number' && isCounting(entry)) return true;
  // [The dam is unsafe, the report states.]
  if (after < 0) return /^[.!?]$/.test(tokens[cue.to]?.text ?? '.');
  return after < 8 && first.lower === 'that';
}

/** [in 11 states that], [press reports that], [in an interview that]: no subject stands before these. */
function isNoun({ tokens }: Reading, { cue, source, entry }: TokenAttribution): boolean {
  if (!source || source.to !== cue.from || cue.to - cue.from > 1) return false;
  const first = tokens[source.from]!;
  const before = tokens[source.to - 1]!;
  if (before.kind === 'number' || NO_SUBJECT.has(first.lower)) return true;
  if (pronouns.has(before.lower)) return false;
  if (source.to - source.from === 1 && before.text === before.lower) return !before.lower.endsWith('s');
  for (let i = source.from; i < source.to; i++)
    if (auxiliaries.has(tokens[i]!.lower)) return entry?.form === 'base' || entry?.form === 'third';
  return entry?.form === 'base' && !PLURAL.test(before.lower);
}

const NO_SUBJECT = new Set(['in', 'by', 'with', 'at', 'to', 'of', 'for', 'on', 'according', "'s", '’s']);
const PLURAL = /(?:s|people|police|men|women|children)$/;

/** Within a quotation [we said that] and [you think] are talk; a third party named there is a source. */
function isTalk(
  { tokens }: Reading,
  { cue, source, contents }: TokenAttribution,
  quotations: readonly Quotation[],
): boolean {
  if (!quotationAt(quotations, cue.from)) return false;
  if (!source) return true;
  const first = tokens[source.from]!;
  if (first.text === '[' || tokens[source.from - 1]?.text === '[') return false;
  return pronouns.has(first.lower) || contents[0]!.from < cue.from || contents[0]!.from > cue.to;
}

/** [the war claimed 900 lives] */
function claimsLives({ tokens }: Reading, { from, to }: TokenRange): boolean {
  return tokens.slice(from, Math.min(to, from + 5)).some(({ lower }) => lower === 'lives');
}

const COUNTED: ReadonlySet<string> = new Set(['claimed', 'denied', 'admitted', 'estimated', 'feared']);

/** [the rebels claim 30 soldiers surrendered], [the ministry said 40 people had died] */
function isCounting({ stance, weight }: CueEntry): boolean {
  return weight === 'strong' || COUNTED.has(stance);
}

const LONGEST_SOURCE = 25;

/** The model's reading, with the rules' where it has none or only a scrap. */
function completed(
  reading: Reading,
  model: TokenAttribution,
  rules: TokenAttribution,
  sure: boolean,
): TokenAttribution {
  if (rules.source && rules.contents.length > 0) {
    const scrap = model.contents.reduce((sum, { from, to }) => sum + to - from, 0) < 3;
    // [..., said the mayor]: what stands before is no source
    const { source } = rules;
    const astray =
      sure &&
      (model.source === undefined
        ? model.contents.some((piece) => touch(piece, source))
        : source.from === rules.cue.to && !touch(model.source, source) && endsThere(reading, source));
    const counted = sure && rules.entry?.weight === 'counted';
    if (
      counted ||
      astray ||
      runsOn(reading, model, rules) ||
      (scrap && (sure || rules.entry?.use === 'phrase'))
    )
      return { ...rules, cue: model.cue };
  }
  const source = model.source ?? (sure ? rules.source : undefined);
  const contents = model.contents.length > 0 ? model.contents : rules.contents;
  return { cue: model.cue, contents, ...(source ? { source } : {}) };
}

/** [..., said the mayor.] and not [the mayor criticised the plan in ...]: what is said ends with its source. */
function endsThere({ tokens }: Reading, source: TokenRange): boolean {
  const after = tokens[source.to];
  return !after || after.text === ',' || /^[.;!?]$/.test(after.text) || isQuote(after.text);
}

/** [According to Tarif Aid, half of the camp]: the source ends at the comma, unless an apposition follows. */
function runsOn({ tokens }: Reading, model: TokenAttribution, rules: TokenAttribution): boolean {
  if (rules.entry?.use !== 'phrase' || !rules.source || !model.source) return false;
  if (model.source.to <= rules.source.to + 1 || tokens[rules.source.to]?.text !== ',') return false;
  return !/^(?:an?|the|who|which|whose)$/.test(tokens[rules.source.to + 1]!.lower);
}

function touch(a: TokenRange, b: TokenRange): boolean {
  return a.from < b.to && b.from < a.to;
}
