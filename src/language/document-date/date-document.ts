import type { Evidence, PublicationDate } from '../../accounts/account.js';
import { edtfOf, isoDay } from '../../situation/edtf.js';
import type { Anchor } from '../../situation/schema.js';
import type { Reading } from '../annotation.js';
import type { Expression } from '../time/expressions.js';
import { monthOf, yearOf } from '../time/period.js';
import { beliefOver } from './belief.js';
import { type DatingEvidence, datingEvidence } from './dating-evidence.js';
import { candidateDays } from './likelihood.js';
import { around, aroundPeak, massOf, median, shortest } from './stretch.js';

/** Days in the interval of the date are at least this likely beside the likeliest. */
const LIKELY = 0.4;
/** Where those hold less of the belief than this, the date is too vague for them: half of the belief it is, then. */
const SHARP = 0.2;
const HALF = 0.5;
/** Share of the belief within the bounds. */
const NEARLY_ALL = 0.97;

/** More evidence than this adds nothing but time. */
const MOST = 60;

/**
 * When an account that states no date was published: belief over days from all its evidence, cut to the days about
 * the likeliest. Undefined where no evidence names a year.
 */
export function dateDocument(
  reading: Reading,
  expressions: readonly Expression[],
  anchors: readonly Anchor[],
): PublicationDate | undefined {
  const evidence = latestFirst(datingEvidence(reading, expressions, anchors)).slice(0, MOST);
  const daily = isDaily(expressions);
  const days = candidateDays(evidence, daily);
  if (!days) return undefined;
  const belief = beliefOver(days, evidence, daily);
  const peak = aroundPeak(belief, LIKELY);
  const likely = massOf(belief, peak) < SHARP ? shortest(belief, HALF) : peak;
  const all = around(shortest(belief, NEARLY_ALL), likely);
  const best = median(belief, likely);
  return {
    edtf: edtfOf(days.first + likely.from, days.first + likely.to),
    basis: 'evidence',
    best: isoDay(days.first + best),
    bounds: edtfOf(days.first + all.from, days.first + all.to),
    evidence: reasons(evidence),
  };
}

function latestFirst(evidence: readonly DatingEvidence[]): DatingEvidence[] {
  const rank = (item: DatingEvidence) => (item.kind === 'yearless' ? Infinity : item.days.last);
  return evidence
    .map((item, i) => ({ item, i }))
    .sort((a, b) => rank(b.item) - rank(a.item) || a.i - b.i)
    .map(({ item }) => item);
}

/** Whether the text tells of days as they go by ("on Friday", "yesterday"): its dates with a year are history then. */
function isDaily(expressions: readonly Expression[]): boolean {
  return expressions.some(({ meaning }) =>
    meaning.kind === 'calendar'
      ? meaning.weekday !== undefined && meaning.month === undefined && meaning.day === undefined
      : meaning.kind === 'shift' && meaning.grain === 'D' && meaning.from === 'publication',
  );
}

function reasons(evidence: readonly DatingEvidence[]): Evidence[] {
  const seen = new Set<string>();
  const found: Evidence[] = [];
  for (const item of evidence) {
    const says = sayWhy(item);
    if (seen.has(says)) continue;
    seen.add(says);
    found.push({ start: item.start, end: item.end, says });
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

function sayWhy(item: DatingEvidence): string {
  switch (item.kind) {
    case 'dated': {
      const when = edtfOf(item.days.first, item.days.last);
      if (item.tense === 'future') return `${when} is still to come`;
      return item.anchor ? `tells of ${when}, so it is later` : `gives the date ${when}, so it is no earlier`;
    }
    case 'yearless':
      return `names ${item.day === undefined ? 'a month' : 'a day'} without its year, so it is ${item.tense === 'future' ? 'soon to come' : 'not long gone'}`;
    case 'relative':
      return `says how long ago ${edtfOf(item.days.first, item.days.last)} was`;
    case 'reporting':
      return `reports on ${edtfOf(item.on.first, item.on.last)}`;
    case 'within':
      return `what began ${isoDay(item.days.first)} ${item.says}`;
    case 'tenure':
      return `${item.holder} held office ${yearOf(item.days.first)}-${monthOf(item.days.first)} to ${isoDay(item.days.last)}`;
  }
}
