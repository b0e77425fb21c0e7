import type { PublicationDate } from '../../accounts/account.js';
import { edtfOf, parseEdtf } from '../../situation/edtf.js';
import type { Reading } from '../annotation.js';
import type { TimeBasis, TimeMention } from '../mention.js';
import type { Token } from '../tokens/token.js';
import { commonMention } from './common-mention.js';
import { describe } from './describe.js';
import type { Expression } from './expressions.js';
import { type Link, linksOf, withSharedYear } from './link-expressions.js';
import type { Meaning } from './meaning.js';
import type { Period } from './period.js';
import { resolve } from './resolve.js';
import { type Tense, tenseAt } from './tense.js';
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
  return early.map((mention, i) => commonMention(mention, late[i]!));
}

function pass(
  vocabulary: TimeVocabulary,
  reading: Reading,
  expressions: readonly Expression[],
  links: readonly (Link | undefined)[],
  published: number | undefined,
): TimeMention[] {
  let text: Period | undefined;
  let quarter: Period | undefined;
  return expressions.map((expression, i) => {
    const { start, end, from } = expression;
    const next = links[i] && expressions[i + 1];
    const meaning = next ? withSharedYear(expression.meaning, next.meaning) : expression.meaning;
    const before = from > expression.sentence.from ? reading.tokens[from - 1] : undefined;
    const relation = before && vocabulary.relations.get(before.lower);
    const tense = tenseOf(vocabulary, reading, expression, meaning, relation);
    const place = resolve(meaning, { published, text, quarter, tense });
    if (place.period) text = place.period;
    if (meaning.kind === 'calendar' && meaning.quarter !== undefined && meaning.shift === undefined)
      quarter = place.period;
    return {
      kind: 'time',
      start,
      end,
      ...describe(meaning, place, published),
      ...(meaning.mod ? { mod: meaning.mod } : {}),
      basis: basisOf(meaning),
      ...(relation ? { relation: relation as TimeMention['relation'] } : {}),
      ...(meaning.kind === 'anchor' ? { anchor: meaning.id } : {}),
    };
  });
}

function tenseOf(
  vocabulary: TimeVocabulary,
  reading: Reading,
  { sentence, from, to }: Expression,
  meaning: Meaning,
  relation: string | undefined,
): Tense {
  if (!needsTense(meaning)) return 'unknown';
  // [postponed until Tuesday] is to come, whatever the verb; [Until Tuesday, nobody had] is not.
  const ahead = (relation === 'until' || relation === 'by') && from > sentence.from + 1;
  if (ahead && isWeekday(meaning)) return 'future';
  return tenseAt(vocabulary, reading.tokens, sentence, from, to);
}

/** Only what leaves its year or week open. */
function needsTense(meaning: Meaning): boolean {
  if (meaning.kind === 'offset') return needsTense(meaning.base);
  if (meaning.kind === 'interval') return needsTense(meaning.from) || needsTense(meaning.to);
  return meaning.kind === 'weekend' || (meaning.kind === 'calendar' && meaning.year === undefined);
}

function isWeekday(meaning: Meaning): boolean {
  return meaning.kind === 'calendar' && meaning.weekday !== undefined && meaning.day === undefined;
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
