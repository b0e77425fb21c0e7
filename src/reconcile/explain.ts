import type { Claim, Credibility } from '../claims/claim.js';
import { parseEdtf } from '../situation/edtf.js';
import { inDateWords, inNumberWords } from './conflicts/words.js';
import { inHabitWords } from './estimate/habit-words.js';
import type { Habit } from './estimate/habits.js';
import { originOf, tellerOf, voiceOf } from './estimate/teller.js';
import { readValue } from './observe/value-reading.js';
import type { ClaimState, Conflict, Estimate, Reconciliation, Series } from './series.js';
import { type GroupWords, groupWordsOf } from './series-words.js';

/** Why a series has the value it has on a day: sentences, and the claims behind it. */
export interface Explanation {
  readonly series: string;
  readonly date: string;
  readonly best: number;
  readonly interval: Estimate['interval'];
  readonly says: string;
  readonly claims: readonly ExplainedClaim[];
  /** How a running count behind it was kept up to that day, and figures of that day told anew; absent where there is nothing to say. */
  readonly kept?: readonly string[];
  /** Conflicts its claims take part in. */
  readonly conflicts: readonly Pick<Conflict, 'id' | 'kind' | 'severity' | 'says'>[];
}

export interface ExplainedClaim {
  readonly id: string;
  readonly account: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly weight: number;
  readonly state: ClaimState;
  /** How far it is to be believed by itself, where it was graded. */
  readonly credibility?: Credibility;
  /** What the claim does to the estimate, as a person would say it. */
  readonly says: string;
}

/** Explains the estimate of a series at a date (ISO or EDTF), or the last one; undefined when it has none by then. */
export function explainEstimate(
  reconciliation: Reconciliation,
  claims: readonly Claim[],
  seriesId: string,
  date?: string,
): Explanation | undefined {
  const series = reconciliation.series.find(({ id }) => id === seriesId);
  const estimate = series && estimateAt(series, date);
  if (!series || !estimate) return undefined;
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const explained = estimate.claims.flatMap((support): ExplainedClaim[] => {
    const claim = byId.get(support.id);
    if (!claim) return [];
    const { id, account, start, end, text } = claim;
    return [
      {
        id,
        account,
        start,
        end,
        text,
        weight: support.weight,
        state: support.state,
        ...(claim.credibility ? { credibility: claim.credibility } : {}),
        says: roleOf(claim, support, series.habits),
      },
    ];
  });
  const ids = new Set(explained.map(({ id }) => id));
  const kept = keptOf(series, estimate.date);
  return {
    series: seriesId,
    date: estimate.date,
    best: estimate.best,
    interval: estimate.interval,
    says: summary(series, estimate, explained, groupWordsOf(claims)),
    claims: explained,
    ...(kept.length > 0 ? { kept } : {}),
    conflicts: reconciliation.conflicts
      .filter((conflict) => conflict.claims.some((claim) => ids.has(claim)))
      .map(({ id, kind, severity, says }) => ({ id, kind, severity, says })),
  };
}

function estimateAt({ estimates }: Series, date: string | undefined): Estimate | undefined {
  if (date === undefined) return estimates.at(-1);
  const day = parseEdtf(date)?.last;
  if (day === undefined) throw new RangeError(`not a date: ${date}; write it like 2019-09-26`);
  return estimates.findLast((estimate) => parseEdtf(estimate.date)!.last <= day);
}

/** Days back over which it still matters how a count was kept. */
const KEPT_DAYS = 31;

function keptOf({ counters = [], revisions = [] }: Series, date: string): string[] {
  const day = parseEdtf(date)!.last;
  const near = (iso: string) => {
    const at = parseEdtf(iso)?.last;
    return at !== undefined && at <= day && day - at <= KEPT_DAYS;
  };
  return [
    ...counters.flatMap(({ breaks }) => breaks.filter(({ by }) => near(by)).map(({ says }) => says)),
    ...revisions.filter(({ of }) => parseEdtf(of)?.last === day).map(({ says }) => says),
  ];
}

function summary(
  series: Series,
  estimate: Estimate,
  claims: readonly ExplainedClaim[],
  words: GroupWords,
): string {
  const [low, high] = estimate.interval['90'];
  const who = series.group === '' ? '' : ` (${words(series.group)})`;
  const where = series.placeName === '' ? '' : ` at ${series.placeName}`;
  const over = estimate.period ? `over ${inDateWords(estimate.period)}` : `on ${inDateWords(estimate.date)}`;
  const head = `The ${series.measure.replaceAll('-', ' ')}${who}${where} ${over} is put at ${inNumberWords(estimate.best)}, nine chances in ten between ${inNumberWords(low)} and ${inNumberWords(high)}`;
  const count = (state: ClaimState) => claims.filter((claim) => claim.state === state).length;
  const parts = [
    `${plural(count('current'), 'claim carries', 'claims carry')} it`,
    ...(count('stale') > 0 ? [`${plural(count('stale'), 'repeats', 'repeat')} an older figure`] : []),
    ...(count('wrong') > 0
      ? [
          `${plural(count('wrong'), 'does', 'do')} not fit and ${count('wrong') === 1 ? 'is' : 'are'} set aside`,
        ]
      : []),
  ];
  return `${head}; ${parts.join(', ')}.`;
}

function roleOf(
  claim: Claim,
  { weight, state }: { weight: number; state: ClaimState },
  habits: readonly Habit[] | undefined,
): string {
  const name = claim.publisher || claim.account || 'An account';
  const when = claim.when.edtf === '' ? '' : `, as of ${inDateWords(claim.when.edtf)}`;
  const told = `${name}${claim.published ? ` (${inDateWords(claim.published)})` : ''} says “${claim.text.replace(/\s+/g, ' ').trim()}”${when}`;
  if (state === 'stale') return `${told}: an older figure told again.`;
  if (state === 'wrong') return `${told}: it does not fit what the others say.`;
  return `${told}: it carries ${Math.round(weight * 100)} % of the estimate${habitOf(claim, habits)}.`;
}

/** "; this source usually tells about 8 % more than others, which is allowed for"; "" where nothing is known of it. */
function habitOf(claim: Claim, habits: readonly Habit[] | undefined): string {
  const value = habits && claim.kind === 'figure' ? readValue(claim.value) : undefined;
  if (!value) return '';
  const { source, counts } = tellerOf({
    origin: originOf(claim),
    voice: voiceOf(claim),
    value,
    basis: claim.when.basis,
  });
  const habit = habits?.find((one) => one.source === source && one.counts === counts);
  return habit ? `; ${inHabitWords(habit)}` : '';
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
