import type { Claim, Credibility } from '../claims/claim.js';
import { changeAround } from '../reconcile/around/change-around.js';
import type { Known } from '../reconcile/around/known.js';
import { LOOSE, type Meant } from '../reconcile/around/observed.js';
import type { Reach } from '../reconcile/around/reach.js';
import type { CountryOf } from '../reconcile/relate/places.js';
import type { Conflict, Series } from '../reconcile/series.js';
import type { Situation } from '../situation/situation.js';
import { gradeClaims } from './grade-claims.js';
import { groundsOf } from './grounds.js';
import type { Reliability } from './knowledge-schemas.js';
import { sameJson } from './same-json.js';

/** Claims that come and go, and all that they reach, much of it as JSON, which costs little to hand on. */
export interface AroundGiven {
  readonly reach: Reach;
  /** As they now count; those exchanged are among both. */
  readonly added: readonly Claim[];
  readonly removed: readonly Claim[];
  /** Lists of pairs: what an account is called, and its claims, as they count or counted before. */
  readonly accounts: readonly string[];
  /** Claims that others descend from. */
  readonly forebears: readonly Claim[];
  /** Lists of `Known`. */
  readonly known: readonly string[];
  /** A series each. */
  readonly series: readonly string[];
  /** A conflict each. */
  readonly conflicts: readonly string[];
  /** As the sources' records were last. */
  readonly reliability: ReadonlyMap<string, Reliability>;
}

/** What is otherwise than before. */
export interface AroundReckoned {
  /** A series each, as JSON; and ids of those that are no more. */
  readonly series: readonly string[];
  readonly gone: readonly string[];
  readonly conflicts: readonly Conflict[];
  readonly resolved: readonly string[];
  readonly credibility: readonly (readonly [claim: string, credibility: Credibility])[];
  /** What claims are now of, and how series are worded. */
  readonly observed: readonly (readonly [claim: string, series: string, flags: number])[];
  readonly meant: readonly Meant[];
}

/** Reckons and grades anew what a change reaches, with the sources' records as they were. */
export function reckonAround(
  given: AroundGiven,
  situation: Situation,
  countryOf?: CountryOf,
): AroundReckoned {
  const { reach, added } = given;
  const out = new Set(given.removed.map(({ id }) => id));
  const fresh = new Set(added.map(({ id }) => id));
  const told = given.accounts.flatMap((list) =>
    (JSON.parse(list) as [string, Claim[]][]).flatMap(([account, claims]) =>
      claims.map((claim): Claim => ({ ...claim, account })),
    ),
  );
  const now = [...told.filter(({ id }) => !out.has(id) && !fresh.has(id)), ...added];
  const [around, reckoned] = [new Set([...reach.around, ...reach.events]), new Set(reach.reckoned)];
  const known = given.known
    .flatMap((list) => JSON.parse(list) as Known[])
    .filter(({ key }) => around.has(key.id));
  const series = given.series.map((one) => JSON.parse(one) as Series);
  const conflicts = given.conflicts.map((one) => JSON.parse(one) as Conflict);
  const changed = changeAround(
    { claims: now, known, series, conflicts, reckoned: reach.reckoned },
    situation,
    countryOf,
  );
  const { meant, of, flags } = changed.observed;
  const latest = new Map(series.map((one) => [one.id, one]));
  for (const id of changed.gone) latest.delete(id);
  for (const one of changed.series) latest.set(one.id, one);
  const seriesOf = new Map(now.map(({ id }, i) => [id, meant[of[i]!]?.key.id]));
  return {
    series: differing(changed.series, series).map((one) => JSON.stringify(one)),
    gone: changed.gone,
    conflicts: differing(changed.conflicts, conflicts),
    resolved: conflicts.map(({ id }) => id).filter((id) => !changed.conflicts.some((one) => one.id === id)),
    credibility: regrade(
      given,
      now,
      (id) => reckoned.has(seriesOf.get(id) ?? ''),
      [...latest.values()],
      situation,
      countryOf,
    ),
    observed: now.flatMap(({ id }, i) =>
      of[i]! >= 0 && (fresh.has(id) || (reach.loose && (flags[i]! & LOOSE) !== 0))
        ? [[id, meant[of[i]!]!.key.id, flags[i]!] as const]
        : [],
    ),
    meant: meant.filter(({ key, claim }) => reckoned.has(key.id) || fresh.has(claim)),
  };
}

/** Grades of claims of the series reckoned, of those that came, and of events beside events that came or went. */
function regrade(
  { added, removed, forebears, reliability }: AroundGiven,
  now: readonly Claim[],
  isReckoned: (claim: string) => boolean,
  series: readonly Series[],
  situation: Situation,
  countryOf: CountryOf | undefined,
): [string, Credibility][] {
  const fresh = new Set(added.map(({ id }) => id));
  const byId = new Map([...forebears, ...now].map((claim) => [claim.id, claim]));
  const moved = new Set([...added, ...removed].flatMap(eventKeys));
  const isMoved = (claim: Claim) => eventKeys(claim).some((key) => moved.has(key));
  const beside = new Set(now.filter(isMoved).flatMap(eventKeys));
  const graded = new Map<string, Claim>();
  for (const claim of now)
    if (fresh.has(claim.id) || isReckoned(claim.id) || eventKeys(claim).some((key) => beside.has(key)))
      graded.set(claim.id, claim);
  for (const { parent } of graded.values()) {
    const up = parent && byId.get(parent.id);
    if (up) graded.set(up.id, up);
  }
  const wanted = (claim: Claim) => fresh.has(claim.id) || isReckoned(claim.id) || isMoved(claim);
  const sources = [...reliability].map(([id, letter]) => ({ id, reliability: letter }));
  const found = gradeClaims(groundsOf([...graded.values()], situation, countryOf), sources, { series });
  return now.flatMap((claim): [string, Credibility][] => {
    const credibility = wanted(claim) ? found.get(claim.id) : undefined;
    return credibility && !sameJson(credibility, claim.credibility) ? [[claim.id, credibility]] : [];
  });
}

function eventKeys(claim: Claim): string[] {
  return claim.kind === 'event'
    ? claim.places.map(({ id, name }) => `${claim.type} ${id ?? name.toLowerCase()}`)
    : [];
}

function differing<T extends { readonly id: string }>(now: readonly T[], before: readonly T[]): T[] {
  const known = new Map(before.map((one) => [one.id, one]));
  return now.filter((one) => !sameJson(one, known.get(one.id)));
}
