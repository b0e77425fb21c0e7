import { type Observation, seriesId } from '../observe/observation.js';
import type { Places } from '../relate/places.js';

/** What happened within so many days is one event; its toll is told again and again as it becomes known. */
export const EVENT_DAYS = 3;
/** A toll dated so many days late is still that toll where the numbers agree. */
const LATE_DAYS = 7;
/** A period so long does not date an event; told so long after it, it may look back on one. */
const VAGUE_DAYS = 28;
const LOOKING_BACK_DAYS = 60;
/** Numbers of one toll, told late, are within so many times of one another. */
const NEAR = 1.6;

/**
 * Flows of one event told under other places and dates than most tell it, as most tell it: in the two countries for in the two
 * towns, without a place in an account that gives the places one by one, "last year" for the day itself. Only several places
 * told together are taken for the same event: in one country there may be two on one day.
 */
export function foldTolls(observations: readonly Observation[], places: Places): Observation[] {
  const flows = observations.filter(({ key, days }) => key.aspect === 'flow' && Number.isFinite(days.day));
  const joint = jointPlaces(flows, places);
  if (joint.size === 0) return [...observations];
  const placed = placedByAccount(flows);
  const inPlace = observations.map((one) =>
    one.key.aspect === 'flow' ? at(one, placeOf(one, joint, placed.get(one.claim.account) ?? [])) : one,
  );
  const tolls = tollsOf(inPlace, new Set(joint.values()));
  return inPlace.map((one) => tolls(one) ?? one);
}

/** For each way several places are named together, the one way they are called by. */
function jointPlaces(flows: readonly Observation[], places: Places): Map<string, string> {
  const count = new Map<string, number>();
  for (const { key } of flows)
    if (key.place.includes('+')) count.set(key.place, (count.get(key.place) ?? 0) + 1);
  const keys = [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([place]) => place);
  const called = new Map<string, string>();
  for (const place of keys)
    called.set(place, [...new Set(called.values())].find((other) => matches(place, other, places)) ?? place);
  return called;
}

/** Whether each place of one lies in just one of the other, and the other way round. */
function matches(a: string, b: string, places: Places): boolean {
  const [as, bs] = [a.split('+'), b.split('+')];
  const within = (x: string, y: string) => places.within(x, y) || places.within(y, x);
  return as.length === bs.length && as.every((x) => bs.filter((y) => within(x, y)).length === 1);
}

/** Flows told with a place, by account. */
function placedByAccount(flows: readonly Observation[]): Map<string, Observation[]> {
  const found = new Map<string, Observation[]>();
  for (const flow of flows) {
    if (flow.key.place === '') continue;
    const list = found.get(flow.claim.account);
    if (list) list.push(flow);
    else found.set(flow.claim.account, [flow]);
  }
  return found;
}

/** `placed` are the flows its account tells with a place. */
function placeOf(
  { key: { place, measure } }: Observation,
  joint: ReadonlyMap<string, string>,
  placed: readonly Observation[],
): string {
  if (place !== '') return joint.get(place) ?? place;
  const others = placed.filter(({ key }) => key.measure === measure);
  const named = [...new Set(others.flatMap(({ key }) => key.place.split('+')))].sort().join('+');
  return joint.get(named) ?? place;
}

function at(one: Observation, place: string): Observation {
  if (place === one.key.place) return one;
  const key = { ...one.key, place };
  return { ...one, key: { ...key, id: seriesId(key) } };
}

/** Gives an observation the days of the toll it tells, where it tells one under other days. */
function tollsOf(
  observations: readonly Observation[],
  joint: ReadonlySet<string>,
): (one: Observation) => Observation | undefined {
  const bySeries = new Map<string, Observation[]>();
  for (const one of observations) {
    const { key, days } = one;
    if (key.aspect !== 'flow' || !joint.has(key.place) || !(days.last - days.first <= EVENT_DAYS)) continue;
    const list = bySeries.get(key.id);
    if (list) list.push(one);
    else bySeries.set(key.id, [one]);
  }
  for (const list of bySeries.values())
    list.sort((a, b) => a.days.first - b.days.first || (a.claim.id < b.claim.id ? -1 : 1));
  return (one) => {
    const told = bySeries.get(one.key.id);
    if (!told || one.key.aspect !== 'flow') return undefined;
    const toll = firstTollOf(one, told);
    return (
      toll && {
        ...one,
        days: { ...one.days, first: toll.days.first, last: toll.days.last, day: toll.days.day },
      }
    );
  };
}

/** The first of tolls in time that one tells of: they begin at most so long before it, and no later than it ends. */
function firstTollOf(one: Observation, told: readonly Observation[]): Observation | undefined {
  const { first, last } = one.days;
  let from = 0;
  let to = told.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (told[middle]!.days.first < first - LATE_DAYS) from = middle + 1;
    else to = middle;
  }
  // One of a few days is told late of what began before it.
  const end = last - first <= EVENT_DAYS ? first - 1 : last;
  for (let i = from; i < told.length && told[i]!.days.first <= end; i++)
    if (isTollOf(one, told[i]!)) return told[i];
  return undefined;
}

function isTollOf(one: Observation, other: Observation): boolean {
  const { first, last, reported } = one.days;
  const after = first - other.days.first;
  const vague =
    last - first >= VAGUE_DAYS &&
    other.days.first >= first &&
    other.days.last <= last &&
    reported - other.days.last >= LOOKING_BACK_DAYS;
  const late = last - first <= EVENT_DAYS && after > 0 && after <= LATE_DAYS;
  const [small, large] = [one.value.nominal, other.value.nominal].sort((a, b) => a - b);
  return (vague || late) && (late || large! <= NEAR ** 2 * small!);
}
