import type { Claim, FigureClaim } from '../claims/claim.js';
import { parseEdtf } from '../situation/edtf.js';
import { knowledge } from '../situation/knowledge.js';
import { descentSchema } from './knowledge-schemas.js';
import { type ToldNumber, toldNumber } from './told-number.js';

const rules = knowledge('general/descent.yaml', descentSchema);

/** The figure a claim most likely repeats, how likely (0 to 1), and by what it shows. */
export interface Descent {
  readonly parent: string;
  readonly probability: number;
  readonly by: 'own' | 'same-figure' | 'rounding';
}

interface Told {
  readonly claim: FigureClaim;
  readonly day: number;
  readonly told: ToldNumber;
}

/**
 * The probable parent of each claim that repeats an earlier figure of the same thing, by claim id: its publisher's own, the
 * same number and hedge elsewhere, or an exact count it rounds. Claims with no publication date or no single number have
 * none. In any order.
 */
export function figureDescent(claims: readonly Claim[]): Map<string, Descent> {
  const found = new Map<string, Descent>();
  for (const series of seriesOf(claims).values()) {
    const byKey = new Map<string, Told[]>();
    const counts: Told[] = [];
    for (const told of series) {
      const { key, exact } = told.told;
      const alike = byKey.get(key) ?? [];
      const descent = likelier(repeated(told, alike), rounded(told, counts));
      if (descent) found.set(told.claim.id, descent);
      alike.push(told);
      byKey.set(key, alike);
      if (exact && told.claim.when.basis === 'stated') counts.push(told);
    }
  }
  return found;
}

/** What a figure is of: only figures of one thing descend from one another. */
export function thingOf({ places, measure, aspect, unit, group }: FigureClaim): string {
  const at = places.map(({ id, name }) => id ?? name.toLowerCase()).sort();
  return JSON.stringify([at, measure, aspect, unit, group.id ?? group.label]);
}

/** Claims of one thing in the order they were published; of one day, by id. */
function seriesOf(claims: readonly Claim[]): Map<string, Told[]> {
  const series = new Map<string, Told[]>();
  for (const claim of new Map(claims.map((claim) => [claim.id, claim])).values()) {
    if (claim.kind !== 'figure') continue;
    const day = parseEdtf(claim.published ?? '')?.last;
    const told = toldNumber(claim.value);
    if (day === undefined || !Number.isFinite(day) || !told) continue;
    const key = thingOf(claim);
    const known = series.get(key);
    if (known) known.push({ claim, day, told });
    else series.set(key, [{ claim, day, told }]);
  }
  for (const list of series.values())
    list.sort((a, b) => a.day - b.day || (a.claim.id < b.claim.id ? -1 : 1));
  return series;
}

/** The same number with the same hedge, told before; the latest of the likeliest. */
function repeated(one: Told, alike: readonly Told[]): Descent | undefined {
  let best: Descent | undefined;
  for (let i = alike.length - 1; i >= 0; i--) {
    const { claim, day } = alike[i]!;
    const days = one.day - day;
    if (days > Math.max(rules.own.days, rules.same.days)) break;
    const { same } = rules;
    const house = claim.publisher !== undefined && claim.publisher === one.claim.publisher;
    if (house && days <= rules.own.days)
      best = likelier(best, { parent: claim.id, probability: rules.own[dating(one.claim)], by: 'own' });
    else if (days <= same.days) {
      const probability = names(one.claim, claim)
        ? same.named
        : (one.told.round ? same.round : same.precise)[dating(one.claim)];
      best = likelier(best, { parent: claim.id, probability, by: 'same-figure' });
    }
  }
  return best;
}

/** The latest exact count the number is a rounding or a bound of. */
function rounded({ claim, day, told }: Told, counts: readonly Told[]): Descent | undefined {
  const { rounding } = rules;
  if (told.exact && claim.when.basis === 'stated') return undefined;
  for (let i = counts.length - 1; i >= 0 && day - counts[i]!.day <= rounding.days; i--) {
    const count = counts[i]!;
    const named = names(claim, count.claim);
    if (!allows(told, count.told.number, named)) continue;
    const probability = named
      ? rounding.named
      : claim.sources.length > 0
        ? rounding.other
        : (told.round ? rounding.round : rounding.precise)[dating(claim)];
    return { parent: count.claim.id, probability, by: 'rounding' };
  }
  return undefined;
}

function allows({ number, high, side, unit, exact }: ToldNumber, truth: number, named: boolean): boolean {
  if (exact) return truth === number;
  const most = 2 * (named ? rules.halo.named : rules.halo.share) * Math.abs(number);
  const halo = Math.min(unit * rules.halo.units, most);
  const [below, above] = side === 'either' ? [halo / 2, halo / 2] : side === 'above' ? [0, halo] : [halo, 0];
  return truth >= number - below && truth <= high + above;
}

function dating({ when }: FigureClaim): 'dated' | 'present' | 'background' {
  if (when.basis === 'published' || when.basis === 'narrative') return 'present';
  return when.basis === 'background' || when.basis === 'none' ? 'background' : 'dated';
}

/** Whether a claim names another's publisher, or both name one source. */
function names(claim: FigureClaim, other: FigureClaim): boolean {
  const theirs = new Set([other.publisher, ...other.sources.flatMap(({ id, name }) => [id, name])]);
  return claim.sources.some(({ id, name }) => theirs.has(name) || (id !== undefined && theirs.has(id)));
}

function likelier(one: Descent | undefined, other: Descent | undefined): Descent | undefined {
  if (!one || !other) return one ?? other;
  return other.probability > one.probability ? other : one;
}
