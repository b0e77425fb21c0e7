import type { Claim, EventClaim } from '../../claims/claim.js';
import type { Situation } from '../../situation/situation.js';
import { admit } from '../observe/admit.js';
import { type Observation, observe, type SeriesKey } from '../observe/observation.js';
import type { Groups } from '../relate/groups.js';
import type { Measures } from '../relate/measures.js';
import type { Places } from '../relate/places.js';
import { foldTolls } from '../related/tolls.js';
import { Neighbours } from './neighbours.js';
import { Nested } from './nested.js';

/** Claims at hand and what is observed in them, laid out by series, account and place. */
export class Holdings {
  readonly claims = new Map<string, Claim>();
  readonly observations = new Map<string, Observation>();
  readonly bySeries = new Nested<Observation>();
  readonly byAccount = new Nested<Claim>();
  readonly shares = new Map<string, Observation>();
  readonly neighbours: Neighbours;
  /** Series whose figures other places and times may be meant by, by measure and group. */
  readonly byGroup = new Nested<SeriesKey>();
  /** Figures among them without place or time. */
  readonly vague = new Nested<Observation>();
  readonly #places: Places;
  readonly #groups: Groups;
  readonly #measures: Measures;
  readonly #situation: Situation;
  readonly #eventsAt = new Nested<EventClaim>();
  readonly #eventsWithin = new Nested<EventClaim>();
  /** Flows of several places, or of none, as they were told. */
  readonly #loose = new Map<string, Observation>();

  constructor(situation: Situation, places: Places, groups: Groups, measures: Measures) {
    this.#situation = situation;
    this.#places = places;
    this.#groups = groups;
    this.#measures = measures;
    this.neighbours = new Neighbours(places, groups, measures);
  }

  key(series: string): SeriesKey | undefined {
    return this.bySeries.of(series).values().next().value?.key;
  }

  /** Takes claims out and others in. Gives the series it may bear on, as they were and as they are. */
  change(added: readonly Claim[], removed: readonly Claim[]): Map<string, SeriesKey> {
    const accounts = new Set([...added, ...removed].map(({ account }) => account));
    const touched = new Map<string, SeriesKey>();
    const touch = (keys: Iterable<SeriesKey>) => {
      for (const key of keys) touched.set(key.id, key);
    };
    const touchAll = () => {
      const known = new Set<string>();
      for (const account of accounts)
        for (const id of this.byAccount.of(account).keys()) {
          const key = this.observations.get(id)?.key;
          if (!key || known.has(key.id)) continue;
          known.add(key.id);
          touch([key, ...this.neighbours.of(key)]);
        }
    };
    const touchMoved = () => {
      for (const claim of [...added, ...removed]) if (claim.kind === 'event') touch(this.#movedBy(claim));
    };
    touchAll();
    for (const claim of removed) this.#drop(claim);
    for (const claim of added) this.#take(claim);
    for (const one of observe(admit(added).figures, this.#places, this.#groups, this.#measures)) {
      if (isLoose(one)) this.#loose.set(one.claim.id, one);
      this.#put(one);
    }
    for (const claim of added) if (claim.kind === 'event') this.#takeEvent(claim);
    touch(this.#foldLoose());
    touchAll();
    touchMoved();
    return touched;
  }

  /** Events that may bear on series at a place. */
  eventsTouching(place: string): EventClaim[] {
    const found = new Map<string, EventClaim>();
    for (const part of place === '' ? [] : place.split('+')) {
      for (const [id, event] of this.#eventsWithin.of(part)) found.set(id, event);
      for (const around of this.#places.chain(part))
        for (const [id, event] of this.#eventsAt.of(around)) found.set(id, event);
    }
    return [...found.values()];
  }

  #take(claim: Claim): void {
    this.claims.set(claim.id, claim);
    this.byAccount.set(claim.account, claim.id, claim);
  }

  #takeEvent(event: EventClaim): void {
    for (const place of this.#places.fold(event.places).split('+')) {
      this.#eventsAt.set(place, event.id, event);
      for (const around of this.#places.chain(place)) this.#eventsWithin.set(around, event.id, event);
    }
  }

  #drop(claim: Claim): void {
    this.claims.delete(claim.id);
    this.byAccount.delete(claim.account, claim.id);
    this.#loose.delete(claim.id);
    if (claim.kind === 'event')
      for (const place of this.#places.fold(claim.places).split('+')) {
        this.#eventsAt.delete(place, claim.id);
        for (const around of this.#places.chain(place)) this.#eventsWithin.delete(around, claim.id);
      }
    this.#remove(claim.id);
  }

  #put(one: Observation): void {
    const { claim, key } = one;
    if (!this.bySeries.has(key.id)) this.neighbours.add(key);
    this.observations.set(claim.id, one);
    this.bySeries.set(key.id, claim.id, one);
    if (key.aspect === 'share') this.shares.set(claim.id, one);
    const group = groupOf(key);
    if (group === undefined) return;
    this.byGroup.set(group, key.id, key);
    if (key.place === '' || Number.isNaN(one.days.day)) this.vague.set(group, claim.id, one);
  }

  #remove(id: string): void {
    const one = this.observations.get(id);
    if (!one) return;
    const { key } = one;
    this.observations.delete(id);
    this.shares.delete(id);
    this.bySeries.delete(key.id, id);
    const group = groupOf(key);
    if (group !== undefined) this.vague.delete(group, id);
    if (this.bySeries.has(key.id)) return;
    this.neighbours.remove(key);
    if (group !== undefined) this.byGroup.delete(group, key.id);
  }

  /** Tells tolls of several places as most tell them, all anew; gives the series that changed with it. */
  #foldLoose(): SeriesKey[] {
    const touched: SeriesKey[] = [];
    if (this.#loose.size === 0) return touched;
    const beside = [...this.#loose.values()]
      .filter(({ key }) => key.place === '')
      .flatMap(({ claim }) => [...this.byAccount.of(claim.account).keys()])
      .flatMap((id) => this.observations.get(id) ?? []);
    const all = new Map([...beside, ...this.#loose.values()].map((one) => [one.claim.id, one]));
    const inOrder = [...all.values()].sort((a, b) => (a.claim.id < b.claim.id ? -1 : 1));
    for (const one of foldTolls(inOrder, this.#places)) {
      const { id } = one.claim;
      const known = this.observations.get(id)!;
      if (!this.#loose.has(id) || (known.key.id === one.key.id && sameDays(known, one))) continue;
      const near = (key: SeriesKey) => [key, ...this.neighbours.of(key)];
      touched.push(...near(known.key));
      this.#remove(id);
      this.#put(one);
      touched.push(...near(one.key));
    }
    return touched;
  }

  /** Series that an event may have moved, or whose counts it may explain. */
  #movedBy(event: EventClaim): SeriesKey[] {
    const measure = this.#situation.eventTypes.find(({ id }) => id === event.type)?.measure;
    return this.neighbours
      .touching(this.#places.fold(event.places))
      .filter(
        (key) =>
          measure === undefined ||
          key.measure === measure ||
          this.#measures.moves(measure, key.measure) !== 0,
      );
  }
}

/** What a figure that does not say where or when is held against; undefined where none is. */
export function groupOf({ measure, aspect, group, unit }: SeriesKey): string | undefined {
  return aspect === 'stock' && group !== '' && unit === 'person' && measure !== 'other'
    ? `${measure}\n${group}`
    : undefined;
}

export function isLoose({ key }: Observation): boolean {
  return key.aspect === 'flow' && (key.place === '' || key.place.includes('+'));
}

function sameDays({ days: a }: Observation, { days: b }: Observation): boolean {
  return a.day === b.day && a.first === b.first && a.last === b.last;
}
