import type { Evidence, PublicationDate } from '../../accounts/account.js';
import { edtfOf, isoDay } from '../../situation/edtf.js';
import type { Anchor } from '../../situation/schema.js';
import type { Reading } from '../annotation.js';
import type { Expression } from '../time/expressions.js';
import { monthOf, yearOf } from '../time/period.js';
import { type DatingEvidence, datingEvidence } from './dating-evidence.js';
import { candidateDays, logLikelihood, logRecency } from './likelihood.js';

/** Share of the belief the interval of the date holds, and share within the bounds. */
const LIKELY = 0.6;
const NEARLY_ALL = 0.97;

/** More evidence than this adds nothing but time. */
const MOST = 120;

/**
 * When an account that states no date was published: belief over days from all its evidence, cut to the shortest
 * interval that holds most of it. Undefined where no evidence names a year.
 */
export function dateDocument(
  reading: Reading,
  expressions: readonly Expression[],
  anchors: readonly Anchor[],
): PublicationDate | undefined {
  const evidence = latestFirst(datingEvidence(reading, expressions, anchors)).slice(0, MOST);
  const days = candidateDays(evidence);
  if (!days) return undefined;
  const belief = beliefOver(days, evidence);
  const likely = shortest(belief, LIKELY);
  const all = shortest(belief, NEARLY_ALL);
  const best = median(belief);
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

/** Chance of each day, from the first candidate on. */
function beliefOver(
  days: { first: number; last: number },
  evidence: readonly DatingEvidence[],
): Float64Array {
  const latest = latestPast(evidence);
  const log = new Float64Array(days.last - days.first + 1);
  const grouped = groupAlike(evidence);
  for (let i = 0; i < log.length; i++) {
    let sum = latest ? logRecency(latest, days.first + i) : 0;
    for (const { item, weight } of grouped) sum += weight * logLikelihood(item, days.first + i);
    log[i] = sum;
  }
  const top = log.reduce((a, b) => Math.max(a, b), -Infinity);
  let total = 0;
  for (let i = 0; i < log.length; i++) total += log[i] = Math.exp(log[i]! - top);
  return log.map((weight) => weight / total);
}

function latestPast(evidence: readonly DatingEvidence[]): { first: number; last: number } | undefined {
  let latest: { first: number; last: number } | undefined;
  for (const item of evidence)
    if (item.kind === 'dated' && item.tense !== 'future' && (!latest || item.days.last > latest.last))
      latest = item.days;
  return latest;
}

/** The same thing said many times is little more evidence than said once. */
function groupAlike(evidence: readonly DatingEvidence[]): { item: DatingEvidence; weight: number }[] {
  const groups = new Map<string, { item: DatingEvidence; count: number }>();
  for (const item of evidence) {
    const { start: _, end: __, ...rest } = item;
    const key = JSON.stringify(rest);
    const group = groups.get(key);
    if (group) group.count++;
    else groups.set(key, { item, count: 1 });
  }
  return [...groups.values()].map(({ item, count }) => ({ item, weight: 1 + Math.log(count) / 4 }));
}

/** The shortest run of days that holds a share of the belief. */
function shortest(belief: Float64Array, share: number): { from: number; to: number } {
  let best = { from: 0, to: belief.length - 1 };
  let sum = 0;
  for (let from = 0, to = 0; to < belief.length; to++) {
    sum += belief[to]!;
    while (from < to && sum - belief[from]! >= share) sum -= belief[from++]!;
    if (sum >= share && to - from < best.to - best.from) best = { from, to };
  }
  return best;
}

function median(belief: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < belief.length; i++) if ((sum += belief[i]!) >= 0.5) return i;
  return belief.length - 1;
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
    case 'tenure':
      return `${item.holder} held office ${yearOf(item.days.first)}-${monthOf(item.days.first)} to ${isoDay(item.days.last)}`;
  }
}
