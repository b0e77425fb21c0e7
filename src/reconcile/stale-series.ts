import type { Claim } from '../claims/claim.js';
import { parseEdtf } from '../situation/edtf.js';
import type { Situation } from '../situation/situation.js';
import { inDateWords, inNumberWords } from './conflicts/words.js';
import { reconcile } from './reconcile.js';
import type { Series } from './series.js';
import { groupWordsOf, nameOf, width } from './series-words.js';

/** A series nobody has told of for long, and how much one more account would tell. */
export interface Stale {
  readonly series: string;
  readonly lastClaim: string;
  readonly daysSince: number;
  /** Width of the 90 per cent interval at the date looked at, relative to the value. */
  readonly doubt: number;
  readonly says: string;
}

/** A series is stale when nobody has told of it for so many days. */
const STALE_DAYS = 90;
/** Series nobody has told of for long by a date (EDTF), the least known first: where one more account would tell most. */
export function staleOf(
  claims: readonly Claim[],
  situation: Situation,
  series: readonly Series[],
  until: string,
): Stale[] {
  const end = parseEdtf(until)!.last;
  const quiet = series.filter(({ aspect, measure, estimates }) => {
    const last = estimates.at(-1);
    return (
      aspect === 'stock' &&
      measure !== 'other' &&
      last !== undefined &&
      end - parseEdtf(last.date)!.last > STALE_DAYS
    );
  });
  if (quiet.length === 0) return [];
  const words = groupWordsOf(claims);
  const ahead = new Map(
    reconcile(claims, situation, { asOf: until, at: [until] }).series.map((one) => [
      one.id,
      one.estimates[0],
    ]),
  );
  return quiet
    .map((one): Stale => {
      const lastClaim = one.estimates.at(-1)!.date;
      const guess = ahead.get(one.id) ?? one.estimates.at(-1)!;
      const days = end - parseEdtf(lastClaim)!.last;
      const doubt = Math.round(width(guess) * 100) / 100;
      const [low, high] = guess.interval['90'];
      return {
        series: one.id,
        lastClaim,
        daysSince: days,
        doubt,
        says: `Nobody has told of ${nameOf(one, words)} for ${days} days, since ${inDateWords(lastClaim)}; by now it may be anything from ${inNumberWords(low)} to ${inNumberWords(high)}.`,
      };
    })
    .sort((a, b) => b.doubt - a.doubt || (a.series < b.series ? -1 : 1));
}
