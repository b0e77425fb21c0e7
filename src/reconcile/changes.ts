import type { Claim } from '../claims/claim.js';
import { parseEdtf } from '../situation/edtf.js';
import type { Situation } from '../situation/situation.js';
import { reconcile } from './reconcile.js';
import { type SeenUpheaval, seenUpheavals } from './seen-upheavals.js';
import type { Conflict, Estimate, Series } from './series.js';
import { type GroupWords, groupWordsOf, nameOf, valueWords, width } from './series-words.js';
import { type Stale, staleOf } from './stale-series.js';

/** A series whose latest value is seen otherwise than it was. */
export interface Moved {
  readonly series: string;
  readonly kind: 'new' | 'moved' | 'revised' | 'surer';
  readonly before?: Pick<Estimate, 'date' | 'best' | 'interval'>;
  readonly now: Pick<Estimate, 'date' | 'best' | 'interval'>;
  readonly says: string;
}

export interface Changes {
  readonly since: string;
  readonly until: string;
  readonly moved: readonly Moved[];
  readonly upheavals: readonly SeenUpheaval[];
  readonly newConflicts: readonly Conflict[];
  readonly settledConflicts: readonly Conflict[];
  /** Where one more account would tell most first. */
  readonly stale: readonly Stale[];
}

/**
 * What claims published after `since` (EDTF) changed, and which series went quiet by `until` (EDTF; the last publication where left
 * out). Throws a RangeError when a date is not EDTF.
 */
export function changesSince(
  claims: readonly Claim[],
  situation: Situation,
  since: string,
  until?: string,
): Changes {
  const end = until ?? lastPublication(claims) ?? since;
  const before = reconcile(claims, situation, { asOf: since });
  const now = reconcile(claims, situation, { asOf: end });
  const known = new Map(before.series.map((series) => [series.id, series]));
  const had = new Set(before.conflicts.map(({ id }) => id));
  const has = new Set(now.conflicts.map(({ id }) => id));
  const words = groupWordsOf(claims);
  return {
    since,
    until: end,
    moved: now.series.flatMap((series) => movedOf(known.get(series.id), series, words) ?? []),
    upheavals: now.series.flatMap((series) =>
      seenUpheavals(series, known.get(series.id), claims, situation, words),
    ),
    newConflicts: now.conflicts.filter(({ id }) => !had.has(id)),
    settledConflicts: before.conflicts.filter(({ id }) => !has.has(id)),
    stale: staleOf(claims, situation, now.series, end),
  };
}

function movedOf(before: Series | undefined, now: Series, words: GroupWords): Moved | undefined {
  const latest = now.estimates.at(-1);
  if (!latest) return undefined;
  const last = before?.estimates.at(-1);
  const name = nameOf(now, words);
  if (!last)
    return {
      series: now.id,
      kind: 'new',
      now: brief(latest),
      says: `${name} is told of for the first time: ${valueWords(latest)}.`,
    };
  if (latest.date === last.date && latest.best === last.best) return undefined;
  const [low, high] = last.interval['90'];
  const outside = latest.best < low || latest.best > high;
  const narrowed = width(latest) < 0.7 * width(last);
  if (!outside && !narrowed) return undefined;
  const kind = outside ? (latest.date === last.date ? 'revised' : 'moved') : 'surer';
  const says =
    kind === 'surer'
      ? `${name} is known better: ${valueWords(last)} before, ${valueWords(latest)} now.`
      : isAnother(last, latest)
        ? `${name} is told of again: ${valueWords(latest)}, after ${valueWords(last)}.`
        : `${name} ${kind === 'moved' ? 'has moved' : 'is put otherwise'}: from ${valueWords(last)} to ${valueWords(latest)}.`;
  return { series: now.id, kind, before: brief(last), now: brief(latest), says };
}

/** Whether two estimates of a flow are of two times: those who left in May are not those who left in June. */
function isAnother(last: Estimate, latest: Estimate): boolean {
  return latest.period !== undefined && last.period?.split('/', 1)[0] !== latest.period.split('/', 1)[0];
}

function lastPublication(claims: readonly Claim[]): string | undefined {
  let last: { edtf: string; day: number } | undefined;
  for (const { published } of claims) {
    const range = published ? parseEdtf(published) : undefined;
    if (range && Number.isFinite(range.last) && (!last || range.last > last.day))
      last = { edtf: published!, day: range.last };
  }
  return last?.edtf;
}

function brief({ date, best, interval }: Estimate): Pick<Estimate, 'date' | 'best' | 'interval'> {
  return { date, best, interval };
}
