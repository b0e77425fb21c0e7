import { parseEdtf } from '../situation/edtf.js';
import type { Field } from './conflicts/field.js';
import { surroundingCounts } from './counters/surrounding-counts.js';
import type { Flow, Mover } from './estimate/estimate-stock.js';
import type { Surroundings } from './estimate-series.js';
import type { Observation, SeriesKey } from './observe/observation.js';

/** A period longer than this is a total over years, no movement of its own. */
const LONGEST_DAYS = 45;
/** Flows of one sign so near one another in time, of numbers that agree, are one flow told twice. */
const TWICE_DAYS = 10;

/** What is reported to have moved a stock, and when something happened to it. */
export function surroundingsOf(
  key: SeriesKey,
  field: Field,
  roughness: Surroundings['roughness'],
  reasonsFor: Surroundings['reasonsFor'],
): Surroundings {
  const counting = surroundingCounts(key, field, reasonsFor);
  const common = { roughness, reasonsFor, ...(counting ? { counting } : {}) };
  if (key.aspect !== 'stock' || key.place === '') return { flows: [], events: [], ...common };
  return { flows: flowsOf(key, field), events: eventsOf(key, field), ...common };
}

function flowsOf(key: SeriesKey, field: Field): Flow[] {
  const moving = field
    .flowsTouching(key.place)
    .filter(
      (flow) =>
        flow.key.unit === key.unit &&
        field.measures.moves(flow.key.measure, key.measure) !== 0 &&
        field.places.within(flow.key.place, key.place) &&
        field.groups.within(flow.key.group, key.group) &&
        Number.isFinite(flow.days.day) &&
        flow.days.last - flow.days.first <= LONGEST_DAYS &&
        Number.isFinite(flow.value.hard[1]),
    );
  const signed = moving
    .map((flow) => ({ flow, sign: field.measures.moves(flow.key.measure, key.measure) }))
    .sort(
      (a, b) =>
        a.sign - b.sign ||
        a.flow.days.day - b.flow.days.day ||
        precision(a.flow) - precision(b.flow) ||
        (a.flow.claim.id < b.flow.claim.id ? -1 : 1),
    );
  const kept: typeof signed = [];
  for (const one of signed) {
    const twice = kept.findLastIndex(
      ({ flow, sign }) =>
        sign === one.sign && one.flow.days.day - flow.days.day <= TWICE_DAYS && agree(flow, one.flow),
    );
    if (twice < 0) kept.push(one);
    else if (precision(one.flow) < precision(kept[twice]!.flow)) kept[twice] = one;
  }
  return kept.map(({ flow, sign }) => ({ day: flow.days.day, amount: sign * flow.value.nominal }));
}

function precision({ value }: Observation): number {
  return (value.core[1] - value.core[0]) / Math.max(1, value.nominal);
}

function agree(a: Observation, b: Observation): boolean {
  return a.value.hard[0] <= b.value.hard[1] && b.value.hard[0] <= a.value.hard[1];
}

function eventsOf(key: SeriesKey, field: Field): Mover[] {
  const movers = new Map<string, Mover>();
  for (const event of field.events) {
    const measure = field.situation.eventTypes.find(({ id }) => id === event.type)?.measure;
    const sign = measure ? field.measures.moves(measure, key.measure) : 0;
    if (sign === 0) continue;
    if (!field.places.within(field.places.fold(event.places), key.place)) continue;
    const when = parseEdtf(event.when.edtf);
    if (!when || !Number.isFinite(when.last) || when.last - when.first > LONGEST_DAYS) continue;
    const day = Math.floor((when.first + when.last) / 2);
    movers.set(`${day} ${sign}`, { day, sign });
  }
  return [...movers.values()].sort((a, b) => a.day - b.day || a.sign - b.sign);
}
