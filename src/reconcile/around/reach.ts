import type { Claim, EventClaim } from '../../claims/claim.js';
import type { Situation } from '../../situation/situation.js';
import { groupOf, isLoose } from '../live/holdings.js';
import { Neighbours } from '../live/neighbours.js';
import { admit } from '../observe/admit.js';
import { observe, type SeriesKey, seriesId } from '../observe/observation.js';
import { groupsOf } from '../relate/groups.js';
import { measuresOf } from '../relate/measures.js';
import { type CountryOf, placesOf } from '../relate/places.js';
import { type Known, recall } from './known.js';
import { eventsAt } from './observed.js';

/** How far a change of claims reaches. All are ids of series. */
export interface Reach {
  /** Those whose numbers or names may be others. */
  readonly reckoned: readonly string[];
  /** Those whose conflicts may be others: these, and such as may mean any place or time. */
  readonly weighed: readonly string[];
  /** Those, and all that bear on them: wanted are all claims of all accounts that tell of any. */
  readonly around: readonly string[];
  /** Events that may bear on them; wanted are the claims themselves. */
  readonly events: readonly string[];
  /** Whether claims may be of other series that had nothing to do with the change. */
  readonly loose: boolean;
}

/**
 * Tells from what is known of all series which of them some claims bear on when they come or go, and what must be at hand to reckon
 * these anew, as `LiveReconciliation` does. `before` are the series the removed claims are of. It rather reaches too far.
 */
export function reachOf(
  known: readonly Known[],
  changed: {
    readonly added: readonly Claim[];
    readonly removed: readonly Claim[];
    readonly before: readonly string[];
  },
  situation: Situation,
  countryOf?: CountryOf,
): Reach {
  const places = placesOf(situation, countryOf);
  const groups = groupsOf(situation);
  const measures = measuresOf(situation);
  const inOrder = [...known].sort((a, b) => (a.claim < b.claim ? -1 : 1));
  recall(inOrder, places, groups);
  const names = new Map(inOrder.map(({ key }) => [key.id, places.name(key.place)]));
  const all = [...changed.removed, ...changed.added];
  const own = new Map<string, SeriesKey>();
  const byId = new Map(inOrder.map((one) => [one.key.id, one]));
  for (const id of changed.before) {
    const one = byId.get(id);
    if (one) own.set(id, one.key);
  }
  let loose = false;
  for (const claims of [changed.removed, changed.added])
    for (const one of observe(admit(claims).figures, places, groups, measures)) {
      own.set(one.key.id, one.key);
      if (isLoose(one)) loose = true;
    }
  const events = all.filter((claim): claim is EventClaim => claim.kind === 'event');
  for (const { places: named } of events) {
    const key = eventsAt(places.fold(named));
    own.set(key.id, key);
  }

  const figures = new Neighbours(places, groups, measures);
  const happenings = new Neighbours(places, groups, measures);
  const keys = new Map([...inOrder.map(({ key }) => [key.id, key] as const), ...own]);
  for (const key of keys.values()) (key.aspect === 'event' ? happenings : figures).add(key);

  const touched = new Map<string, SeriesKey>();
  const touch = (key: SeriesKey) => {
    touched.set(key.id, key);
    for (const near of figures.of(key)) touched.set(near.id, near);
  };
  for (const key of own.values()) if (key.aspect !== 'event') touch(key);
  for (const event of events) {
    const measure = situation.eventTypes.find(({ id }) => id === event.type)?.measure;
    for (const key of figures.touching(places.fold(event.places)))
      if (measure === undefined || key.measure === measure || measures.moves(measure, key.measure) !== 0)
        touched.set(key.id, key);
  }
  for (const one of inOrder) {
    const renamed = one.key.aspect !== 'event' && names.get(one.key.id) !== places.name(one.key.place);
    const joined = loose && (one.loose || (one.key.aspect === 'flow' && one.key.place.includes('+')));
    if (renamed || joined) touch(one.key);
  }
  addParts(touched, figures, keys);

  const reckoned = new Map(figures.aligned(touched.values()).map((key) => [key.id, key]));
  const vagueGroups = new Set(inOrder.flatMap((one) => (one.vague ? (groupOf(one.key) ?? []) : [])));
  for (const claims of [changed.removed, changed.added])
    for (const one of observe(admit(claims).figures, places, groups, measures)) {
      const group = groupOf(one.key);
      if (group !== undefined && (one.key.place === '' || Number.isNaN(one.days.day))) vagueGroups.add(group);
    }
  const held = new Set<string>();
  const besides = new Map<string, SeriesKey>();
  for (const key of reckoned.values()) {
    const group = groupOf(key);
    if (group !== undefined && vagueGroups.has(group)) held.add(group);
  }
  const needed = new Map(reckoned);
  for (const key of keys.values()) {
    const group = groupOf(key);
    if (group === undefined || !held.has(group)) continue;
    besides.set(key.id, key);
    if (byId.get(key.id)?.vague) needed.set(key.id, key);
  }
  const weighed = [...needed.keys()];
  for (const key of [...reckoned.values()])
    for (const near of figures.touching(key.place))
      if (near.aspect === 'share')
        for (const whole of figures.touching(near.place))
          if (whole.place === near.place && whole.measure === near.measure && whole.aspect === 'stock')
            needed.set(whole.id, whole);
  const around = new Set([...needed.keys(), ...besides.keys()]);
  const told = new Set<string>();
  for (const key of needed.values()) {
    for (const near of figures.of(key)) around.add(near.id);
    for (const near of happenings.touching(key.place)) told.add(near.id);
  }
  for (const near of nearEvents(own.values(), happenings)) told.add(near);
  return { reckoned: [...reckoned.keys()], weighed, around: [...around], events: [...told], loose };
}

/** Events at a place of one that came or went, and at the places these are at besides: they bear one another out. */
function nearEvents(own: Iterable<SeriesKey>, happenings: Neighbours): Set<string> {
  const found = new Map<string, SeriesKey>();
  const sharing = ({ place }: SeriesKey) => {
    const parts = place.split('+');
    return happenings
      .touching(place)
      .filter((near) => near.place.split('+').some((part) => parts.includes(part)));
  };
  for (const key of own)
    if (key.aspect === 'event')
      for (const near of sharing(key)) for (const one of sharing(near)) found.set(one.id, one);
  return new Set(found.keys());
}

/** What a share counts moves with the whole it is a share of. */
function addParts(
  touched: Map<string, SeriesKey>,
  figures: Neighbours,
  keys: ReadonlyMap<string, SeriesKey>,
): void {
  for (const key of touched.values())
    for (const share of figures.touching(key.place)) {
      if (share.aspect !== 'share') continue;
      const part = keys.get(seriesId({ ...share, aspect: 'stock', unit: 'person' }));
      if (part) touched.set(part.id, part);
    }
}
