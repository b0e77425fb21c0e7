import type { Claim, EventClaim } from '../../claims/claim.js';
import type { Situation } from '../../situation/situation.js';
import { alignParts } from '../align-parts.js';
import { type Field, fieldOf } from '../conflicts/field.js';
import { byGravity, findConflicts } from '../conflicts/find-conflicts.js';
import { wholesOf } from '../conflicts/part-over-whole.js';
import { reasonFinder } from '../counters/surrounding-counts.js';
import { estimateAll, estimatorOf } from '../estimate-all.js';
import { admit } from '../observe/admit.js';
import { type Observation, observe } from '../observe/observation.js';
import { groupsOf } from '../relate/groups.js';
import { measuresOf } from '../relate/measures.js';
import { type CountryOf, placesOf } from '../relate/places.js';
import { sharesOf } from '../related/shares.js';
import type { Conflict, Reconciliation, Series } from '../series.js';
import { Neighbours } from './neighbours.js';

/** What a change of claims changed. */
export interface Changed {
  /** Series reckoned anew, as they are now. */
  readonly series: readonly Series[];
  /** Ids of series that no claim tells of any longer. */
  readonly gone: readonly string[];
}

/**
 * Reconciled claims that can be added to and taken from: only the series a change touches, and those that hang on them as parts,
 * wholes, flows or households, are reckoned anew.
 */
export class LiveReconciliation {
  readonly #situation: Situation;
  readonly #places;
  readonly #groups;
  readonly #measures;
  readonly #neighbours: Neighbours;
  readonly #claims = new Map<string, Claim>();
  readonly #observations = new Map<string, Observation>();
  readonly #bySeries = new Map<string, Map<string, Observation>>();
  readonly #byAccount = new Map<string, Map<string, Claim>>();
  readonly #eventsAt = new Map<string, Map<string, EventClaim>>();
  /** Series before parts and wholes are aligned, and after. */
  readonly #raw = new Map<string, Series>();
  readonly #series = new Map<string, Series>();
  readonly #conflicts = new Map<string, Conflict>();
  readonly #conflictsOf = new Map<string, Set<string>>();

  /** `known` is what these claims gave, where that is at hand. */
  constructor(claims: readonly Claim[], situation: Situation, countryOf?: CountryOf, known?: Reconciliation) {
    this.#situation = situation;
    this.#places = placesOf(situation, countryOf);
    this.#groups = groupsOf(situation);
    this.#measures = measuresOf(situation);
    this.#neighbours = new Neighbours(this.#places, this.#groups, this.#measures);
    this.#take(claims);
    if (known) {
      this.#keepAll(known.series, known.series, known.conflicts);
      return;
    }
    const field = this.#fieldOf(
      [...this.#observations.values()],
      claims.filter((claim): claim is EventClaim => claim.kind === 'event'),
    );
    const wholes = wholesOf(field);
    const raw = estimateAll(field, wholes, situation, reasonFinder(claims));
    const aligned = alignParts(raw, wholes);
    this.#keepAll(raw, aligned, findConflicts(field, aligned));
  }

  get reconciliation(): Reconciliation {
    return {
      series: [...this.#series.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      conflicts: [...this.#conflicts.values()].sort(byGravity),
      problems: admit([...this.#claims.values()]).problems,
    };
  }

  /** Adds claims and takes others out, by id. */
  change(added: readonly Claim[], removed: readonly string[]): Changed {
    const touched = new Set([...this.#drop(removed), ...this.#take(added)]);
    const gone = [...touched].filter((id) => !this.#bySeries.has(id));
    for (const id of [...touched]) for (const near of this.#near(id)) touched.add(near);
    for (const id of gone) touched.delete(id);
    const field = this.#fieldAround(touched);
    const wholes = wholesOf(field);
    const nearby = this.#accountClaims(field);
    const estimate = estimatorOf(field, wholes, this.#situation, reasonFinder(nearby));
    for (const id of gone) {
      this.#raw.delete(id);
      this.#series.delete(id);
    }
    for (const id of touched) this.#raw.set(id, estimate(field.series.get(id)!));
    const known = new Map(
      [...field.series.keys()].flatMap((id) => (this.#raw.has(id) ? [[id, this.#raw.get(id)!]] : [])),
    );
    for (const [id, shares] of sharesOf(field, known))
      if (touched.has(id)) {
        const one = estimate(field.series.get(id)!, shares);
        this.#raw.set(id, one);
        known.set(id, one);
      }
    const aligned = alignParts([...known.values()], wholes);
    for (const one of aligned) if (touched.has(one.id)) this.#series.set(one.id, one);
    for (const id of [...gone, ...touched]) this.#forget(id);
    for (const conflict of findConflicts(field, aligned))
      if (conflict.series.some((id) => touched.has(id))) this.#keep(conflict);
    return { series: aligned.filter(({ id }) => touched.has(id)), gone };
  }

  #take(claims: readonly Claim[]): Set<string> {
    const fresh = claims.filter(({ id }) => !this.#claims.has(id));
    const touched = new Set<string>();
    for (const claim of fresh) {
      this.#claims.set(claim.id, claim);
      nested(this.#byAccount, claim.account).set(claim.id, claim);
      if (claim.kind !== 'event') continue;
      for (const place of this.#places.fold(claim.places).split('+'))
        nested(this.#eventsAt, place).set(claim.id, claim);
      for (const place of this.#places.fold(claim.places).split('+'))
        for (const id of this.#stocksAround(place)) touched.add(id);
    }
    for (const observation of observe(admit(fresh).figures, this.#places, this.#groups)) {
      const { id } = observation.key;
      this.#observations.set(observation.claim.id, observation);
      nested(this.#bySeries, id).set(observation.claim.id, observation);
      this.#neighbours.add(observation);
      touched.add(id);
    }
    return touched;
  }

  #drop(ids: readonly string[]): Set<string> {
    const touched = new Set<string>();
    for (const id of ids) {
      const claim = this.#claims.get(id);
      if (!claim) continue;
      this.#claims.delete(id);
      this.#byAccount.get(claim.account)?.delete(id);
      if (claim.kind === 'event')
        for (const place of this.#places.fold(claim.places).split('+')) {
          this.#eventsAt.get(place)?.delete(id);
          for (const near of this.#stocksAround(place)) touched.add(near);
        }
      const observation = this.#observations.get(id);
      if (!observation) continue;
      this.#observations.delete(id);
      const { key } = observation;
      const ofSeries = this.#bySeries.get(key.id)!;
      ofSeries.delete(id);
      touched.add(key.id);
      if (ofSeries.size > 0) continue;
      for (const near of this.#neighbours.of(key)) touched.add(near);
      this.#neighbours.remove(key);
      this.#bySeries.delete(key.id);
    }
    return touched;
  }

  #near(id: string): string[] {
    const ofSeries = this.#bySeries.get(id);
    return ofSeries ? this.#neighbours.of(firstOf(ofSeries).key) : [];
  }

  #stocksAround(place: string): string[] {
    const key = { id: '', place, measure: 'population', aspect: 'stock', group: '', unit: 'person' };
    return place === '' ? [] : this.#neighbours.of(key);
  }

  /** A field of the touched series, of all that bears on them, and of what their accounts say besides. */
  #fieldAround(touched: ReadonlySet<string>): Field {
    const around = new Set(touched);
    for (const id of touched) for (const near of this.#near(id)) around.add(near);
    const observations = new Map<string, Observation>();
    const accounts = new Set<string>();
    for (const id of around)
      for (const [claim, observation] of this.#bySeries.get(id) ?? []) {
        observations.set(claim, observation);
        if (touched.has(id)) accounts.add(observation.claim.account);
      }
    for (const account of accounts)
      for (const claim of this.#byAccount.get(account)!.keys()) {
        const observation = this.#observations.get(claim);
        if (observation) observations.set(claim, observation);
      }
    const events = new Map<string, EventClaim>();
    for (const id of touched)
      for (const place of firstOf(this.#bySeries.get(id)!).key.place.split('+'))
        for (const near of place === '' ? [''] : this.#places.chain(place))
          for (const [event, claim] of this.#eventsAt.get(near) ?? []) events.set(event, claim);
    return this.#fieldOf([...observations.values()], [...events.values()]);
  }

  #fieldOf(observations: Observation[], events: EventClaim[]): Field {
    return fieldOf(
      this.#situation,
      this.#places,
      this.#groups,
      this.#measures,
      observations.sort((a, b) => (a.claim.id < b.claim.id ? -1 : 1)),
      events.sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
  }

  #accountClaims(field: Field): Claim[] {
    return [...field.accounts.keys()].flatMap((account) => [
      ...(this.#byAccount.get(account)?.values() ?? []),
    ]);
  }

  #keepAll(raw: readonly Series[], aligned: readonly Series[], conflicts: readonly Conflict[]): void {
    for (const one of raw) this.#raw.set(one.id, one);
    for (const one of aligned) this.#series.set(one.id, one);
    for (const conflict of conflicts) this.#keep(conflict);
  }

  #keep(conflict: Conflict): void {
    this.#conflicts.set(conflict.id, conflict);
    for (const id of conflict.series) nestedSet(this.#conflictsOf, id).add(conflict.id);
  }

  #forget(series: string): void {
    for (const id of this.#conflictsOf.get(series) ?? []) this.#conflicts.delete(id);
    this.#conflictsOf.delete(series);
  }
}

function firstOf(ofSeries: ReadonlyMap<string, Observation>): Observation {
  return ofSeries.values().next().value!;
}

function nested<V>(index: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const known = index.get(key);
  if (known) return known;
  const fresh = new Map<string, V>();
  index.set(key, fresh);
  return fresh;
}

function nestedSet(index: Map<string, Set<string>>, key: string): Set<string> {
  const known = index.get(key);
  if (known) return known;
  const fresh = new Set<string>();
  index.set(key, fresh);
  return fresh;
}
