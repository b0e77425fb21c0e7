import type { PublicationDate } from '../../accounts/account.js';
import { edtfOf, parseEdtf } from '../../situation/edtf.js';
import type { Reading } from '../annotation.js';
import type { TimeBasis, TimeMention } from '../mention.js';
import type { Token } from '../tokens/token.js';
import { commonMentions } from './common-mention.js';
import type { Resolved } from './context.js';
import { type Description, describe } from './describe.js';
import { tenseOf } from './expression-tense.js';
import type { Expression } from './expressions.js';
import { type Link, linksOf, withSharedYear } from './link-expressions.js';
import type { Meaning } from './meaning.js';
import { type NamedYear, NamedYears } from './named-years.js';
import { type Clock, clockAfter, nextMorning } from './night.js';
import { type Period, yearOf } from './period.js';
import { endedQuarter, type Report, reportAfter } from './report.js';
import { resolve } from './resolve.js';
import type { Tense } from './tense.js';
import { type TimeVocabulary, timeVocabulary } from './vocabulary.js';

/** Gives expressions their places on the calendar, as far as the date of publication is known. */
export function resolveTimes(
  reading: Reading,
  expressions: readonly Expression[],
  published: PublicationDate | undefined,
): TimeMention[] {
  const vocabulary = timeVocabulary(reading.account.language);
  const links = linksOf(vocabulary, reading, expressions);
  const range = published ? parseEdtf(published.edtf) : undefined;
  const bounded = range && Number.isFinite(range.first) && Number.isFinite(range.last) ? range : undefined;
  const readAgainst = (day: number | undefined) =>
    withRanges(
      vocabulary,
      reading.tokens,
      expressions,
      links,
      pass(vocabulary, reading, expressions, links, day),
    );
  const early = readAgainst(bounded?.first);
  if (!bounded || bounded.first === bounded.last) return early;
  const late = readAgainst(bounded.last);
  const common = commonMentions();
  return early.map((mention, i) => common(mention, late[i]!));
}

function pass(
  vocabulary: TimeVocabulary,
  reading: Reading,
  expressions: readonly Expression[],
  links: readonly (Link | undefined)[],
  published: number | undefined,
): TimeMention[] {
  let text: Period | undefined;
  let report: Report = {};
  let clock: Clock | undefined;
  const years = new NamedYears(reading.tokens);
  const known = new Map<string, Placed>();
  return expressions.map((expression, i) => {
    const { start, end, from } = expression;
    const next = links[i] && expressions[i + 1];
    const meaning = next ? withSharedYear(expression.meaning, next.meaning) : expression.meaning;
    const before = from > expression.sentence.from ? reading.tokens[from - 1] : undefined;
    const relation = before && vocabulary.relations.get(before.lower);
    const tense = tenseOf(vocabulary, reading, expression, meaning, relation);
    const morning = nextMorning(meaning, text, clock, published);
    const named = years.of(expression);
    const key = keyOf(meaning, tense, named);
    const again = key === undefined ? undefined : known.get(key);
    const place =
      again?.place ??
      (morning
        ? { period: morning }
        : (endedQuarter(vocabulary, reading.tokens, expressions, i, published) ??
          resolve(meaning, { published, text, ...report, named, tense })));
    const description = again?.description ?? describe(meaning, place, published);
    if (key !== undefined && !again) known.set(key, { place, description });
    if (place.period) text = place.period;
    clock = clockAfter(meaning, place.period, clock);
    years.note(expression, relation, place.period && yearOf(place.period.first));
    report = reportAfter(report, meaning, place, published);
    return {
      kind: 'time',
      start,
      end,
      ...description,
      ...(meaning.mod ? { mod: meaning.mod } : {}),
      basis: basisOf(meaning),
      ...(relation ? { relation: relation as TimeMention['relation'] } : {}),
      ...(meaning.kind === 'anchor' ? { anchor: meaning.id } : {}),
    };
  });
}

/** A place found, and the words for it. */
interface Placed {
  readonly place: Resolved;
  readonly description: Description;
}

/** By what a month or a day of one is found; the same day of a text named again is not looked for again. */
function keyOf(meaning: Meaning, tense: Tense, named: NamedYear | undefined): string | undefined {
  if (meaning.kind !== 'calendar' || meaning.month === undefined) return undefined;
  const { month, day } = meaning;
  if (Object.keys(meaning).length > (day === undefined ? 2 : 3)) return undefined;
  return `${month} ${day} ${tense} ${named?.year} ${named?.leads}`;
}

/** "between 2014 and 2017": both ends know the whole. */
function withRanges(
  vocabulary: TimeVocabulary,
  tokens: readonly Token[],
  expressions: readonly Expression[],
  links: readonly (Link | undefined)[],
  mentions: TimeMention[],
): TimeMention[] {
  links.forEach((link, i) => {
    if (link !== 'range') return;
    const [a, b] = [mentions[i]!, mentions[i + 1]!];
    const first = a.edtf === undefined ? undefined : parseEdtf(a.edtf)?.first;
    const last = b.edtf === undefined ? undefined : parseEdtf(b.edtf)?.last;
    if (first === undefined || last === undefined || first > last) return;
    const { from, sentence } = expressions[i]!;
    const opening = from > sentence.from ? tokens[from - 1]! : undefined;
    const opens = opening && (vocabulary.between.has(opening.lower) || vocabulary.from.has(opening.lower));
    const range = { start: opens ? opening.start : a.start, end: b.end, edtf: edtfOf(first, last) };
    mentions[i] = { ...a, range };
    mentions[i + 1] = { ...b, range };
  });
  return mentions;
}

function basisOf(meaning: Meaning): TimeBasis {
  switch (meaning.kind) {
    case 'anchor':
      return 'anchored';
    case 'calendar':
      if (meaning.from === 'text') return 'narrative';
      return meaning.year !== undefined || meaning.decade !== undefined || meaning.century !== undefined
        ? 'stated'
        : 'relative';
    case 'shift':
      return meaning.from === 'text' ? 'narrative' : 'relative';
    case 'offset':
      return basisOf(meaning.base);
    case 'interval':
      return basisOf(meaning.to);
    case 'quarter':
      return 'narrative';
    case 'weekend':
    case 'clock':
      return 'relative';
    case 'duration':
    case 'set':
    case 'reference':
      return 'none';
  }
}
