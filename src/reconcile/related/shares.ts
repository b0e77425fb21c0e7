import { parseEdtf } from '../../situation/edtf.js';
import type { Field } from '../conflicts/field.js';
import { type Observation, seriesId } from '../observe/observation.js';
import type { Groups } from '../relate/groups.js';
import type { Estimate, Series } from '../series.js';

/** A whole must be known so near in days to a share of it. */
const NEAR_DAYS = 60;
/** z of the upper end of a 90 per cent interval. */
const Z90 = 1.645;

/**
 * Shares ("six in ten of the residents are children") as figures of those they count, by the id of their series: the share of
 * what is estimated of its whole, as vague as both. Only for series that figures tell of too.
 */
export function sharesOf(field: Field, series: ReadonlyMap<string, Series>): Map<string, Observation[]> {
  const found = new Map<string, Observation[]>();
  for (const share of field.observations) {
    const { claim } = share;
    const ids = partAndWhole(share, field.groups, (account, id) =>
      field.accounts.get(account)?.find((other) => other.claim.id === id),
    );
    if (!ids || !series.has(ids.part)) continue;
    const { part, whole } = ids;
    const estimate = nearest(series.get(whole), share.days.day);
    if (!estimate || share.value.core[1] > 100 || countsItself(claim.account, share, field.series.get(part)!))
      continue;
    const list = found.get(part);
    const one = asCount(share, estimate, field.series.get(part)![0]!);
    if (list) list.push(one);
    else found.set(part, [one]);
  }
  return found;
}

/**
 * Ids of the series a share counts and of the one it is a share of: its account's own figure where it names one, else the group
 * its words name. `told` finds a figure of an account.
 */
export function partAndWhole(
  { claim, key }: Observation,
  groups: Groups,
  told: (account: string, claim: string) => Observation | undefined,
): { part: string; whole: string } | undefined {
  if (key.aspect !== 'share' || key.unit !== 'percent' || key.group === '') return undefined;
  if (claim.of === undefined) return undefined;
  const stock = { ...key, aspect: 'stock', unit: 'person' };
  const part = seriesId(stock);
  const whole =
    told(claim.account, claim.of)?.key.id ??
    seriesId({ ...stock, group: groups.fold({ label: claim.of }, key.measure) });
  return whole === part ? undefined : { part, whole };
}

/** Whether the account gives the number itself beside the share. */
function countsItself(account: string, share: Observation, counts: readonly Observation[]): boolean {
  return counts.some((count) => count.claim.account === account && count.days.day === share.days.day);
}

function nearest(series: Series | undefined, day: number): Estimate | undefined {
  let found: Estimate | undefined;
  let least = NEAR_DAYS + 1;
  for (const estimate of series?.estimates ?? []) {
    const away = Math.abs(parseEdtf(estimate.date)!.first - day);
    if (away >= least) continue;
    found = estimate;
    least = away;
  }
  return found;
}

function asCount(share: Observation, { best, interval }: Estimate, of: Observation): Observation {
  const { nominal, core, tail, hard } = share.value;
  const [low, high] = interval['90'];
  const doubt = (high - low) / (2 * Z90 * Math.max(best, 1e-9));
  return {
    ...share,
    key: of.key,
    value: {
      nominal: (nominal / 100) * best,
      core: [(core[0] / 100) * best, (core[1] / 100) * best],
      tail: [Math.hypot(tail[0], doubt, LEAST_DOUBT), Math.hypot(tail[1], doubt, LEAST_DOUBT)],
      hard: [(hard[0] / 100) * low, (hard[1] / 100) * high],
      precise: false,
    },
  };
}

/** Nobody counts people to tell a share. */
const LEAST_DOUBT = 0.03;
