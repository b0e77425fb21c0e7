import type { PublicationDate } from '../../accounts/account.js';
import { type DayRange, parseEdtf } from '../../situation/edtf.js';
import type { Anchor } from '../../situation/schema.js';
import type { Reading } from '../annotation.js';
import type { TimeBasis, TimeMention } from '../mention.js';
import type { Context } from './context.js';
import { describe } from './describe.js';
import { type Expression, findExpressions } from './expressions.js';
import type { Meaning } from './meaning.js';
import type { Period } from './period.js';
import { resolve } from './resolve.js';
import { tenseAt } from './tense.js';
import { timeVocabulary } from './vocabulary.js';

export interface TimeContext {
  /** When the account was published, as far as known. */
  readonly published?: PublicationDate;
  readonly anchors: readonly Anchor[];
}

/** The time expressions of a text, in text order, none overlapping, each with its TIMEX3 value and EDTF date. */
export function tagTimes(reading: Reading, context: TimeContext): TimeMention[] {
  return resolveTimes(reading, findExpressions(reading, context.anchors), context.published);
}

/** Gives expressions their places on the calendar, as far as the date of publication is known. */
export function resolveTimes(
  reading: Reading,
  expressions: readonly Expression[],
  published: PublicationDate | undefined,
): TimeMention[] {
  const range = published ? parseEdtf(published.edtf) : undefined;
  const bounded = range && Number.isFinite(range.first) && Number.isFinite(range.last) ? range : undefined;
  const early = pass(reading, expressions, bounded?.first);
  if (!bounded || bounded.first === bounded.last) return early;
  const late = pass(reading, expressions, bounded.last);
  return early.map((mention, i) => between(mention, late[i]!));
}

function pass(
  reading: Reading,
  expressions: readonly Expression[],
  published: number | undefined,
): TimeMention[] {
  const vocabulary = timeVocabulary(reading.account.language);
  let text: Period | undefined;
  let quarter: Period | undefined;
  const mentions: TimeMention[] = [];
  for (const expression of expressions) {
    const { start, end, meaning, sentence, from, to } = expression;
    const before = from > sentence.from ? reading.tokens[from - 1] : undefined;
    const relation = before && vocabulary.relations.get(before.lower);
    // [postponed until Tuesday] is to come, whatever the verb; [Until Tuesday, nobody had] is not.
    const ahead = (relation === 'until' || relation === 'by') && from > sentence.from + 1;
    const tense =
      ahead && isWeekday(meaning)
        ? 'future'
        : needsTense(meaning)
          ? tenseAt(vocabulary, reading.tokens, sentence, from, to)
          : 'unknown';
    const context: Context = { published, text, quarter, tense };
    const place = resolve(meaning, context);
    if (place.period) text = place.period;
    if (meaning.kind === 'calendar' && meaning.quarter !== undefined && meaning.shift === undefined)
      quarter = place.period;
    mentions.push({
      kind: 'time',
      start,
      end,
      ...describe(meaning, place, published),
      ...(meaning.mod ? { mod: meaning.mod } : {}),
      basis: basisOf(meaning),
      ...(relation ? { relation: relation as TimeMention['relation'] } : {}),
      ...(meaning.kind === 'anchor' ? { anchor: meaning.id } : {}),
    });
  }
  return mentions;
}

/** Only what leaves its year or week open; finding the tense costs more than all the rest. */
function needsTense(meaning: Meaning): boolean {
  if (meaning.kind === 'offset') return needsTense(meaning.base);
  if (meaning.kind === 'interval') return needsTense(meaning.from) || needsTense(meaning.to);
  return meaning.kind === 'weekend' || (meaning.kind === 'calendar' && meaning.year === undefined);
}

function isWeekday(meaning: Meaning): boolean {
  return meaning.kind === 'calendar' && meaning.weekday !== undefined && meaning.day === undefined;
}

/** One mention read against the first and the last day the account can be of: no more is known than both agree on. */
function between(early: TimeMention, late: TimeMention): TimeMention {
  if (early.value === late.value && early.edtf === late.edtf) return early;
  const days = union(early.edtf, late.edtf);
  const value = early.value === late.value ? early.value : common(early.value, late.value);
  const { edtf: _, ...rest } = early;
  return { ...rest, value, ...(days ? { edtf: days } : {}) };
}

function union(a: string | undefined, b: string | undefined): string | undefined {
  const [from, to] = [a && parseEdtf(a), b && parseEdtf(b)] as [DayRange | undefined, DayRange | undefined];
  if (!from || !to) return undefined;
  return a === b ? a : `${endOf(a!, 0)}/${endOf(b!, 1)}`;
}

function endOf(edtf: string, which: 0 | 1): string {
  const ends = edtf.split('/');
  return ends.length === 2 ? ends[which]! : edtf;
}

/** The parts two TIMEX3 values share from the left, the rest open ("2019-08", "2019-09" → "2019-XX"). */
function common(a: string, b: string): string {
  if (a.length !== b.length) return a.slice(0, 4) === b.slice(0, 4) ? a.slice(0, 4) : 'XXXX';
  const [x, y] = [a.split('-'), b.split('-')];
  let open = false;
  return x
    .map((part, i) => {
      open ||= part !== y[i];
      return open ? part.replace(/\d/g, 'X') : part;
    })
    .join('-');
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
    case 'interval': {
      const base = meaning.kind === 'offset' ? meaning.base : meaning.from;
      return basisOf(base);
    }
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
