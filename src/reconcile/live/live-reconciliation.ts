import type { Claim } from '../../claims/claim.js';
import type { Situation } from '../../situation/situation.js';
import { alignParts } from '../align-parts.js';
import { type Known, recall } from '../around/known.js';
import { type Field, fieldOf } from '../conflicts/field.js';
import { byGravity, findConflicts } from '../conflicts/find-conflicts.js';
import { wholesAmong, wholesOf } from '../conflicts/part-over-whole.js';
import { reasonFinder } from '../counters/surrounding-counts.js';
import { estimatorOf } from '../estimate-all.js';
import { admit } from '../observe/admit.js';
import type { Observation, SeriesKey } from '../observe/observation.js';
import { RegionHabits } from '../region-habits.js';
import { type Groups, groupsOf } from '../relate/groups.js';
import { type Measures, measuresOf } from '../relate/measures.js';
import { type CountryOf, type Places, placesOf } from '../relate/places.js';
import { partAndWhole, sharesOf } from '../related/shares.js';
import type { Conflict, Reconciliation, Series } from '../series.js';
import { groupOf, Holdings } from './holdings.js';
import { KeptConflicts } from './kept-conflicts.js';
import { Vocabulary } from './vocabulary.js';

/** Where not all claims are at hand. */
export interface Excerpt {
  /** How places and groups are worded elsewhere too. */
  readonly known: readonly Known[];
  /** Series of which all is at hand that bears on them. */
  readonly reckoned: readonly string[];
}

/** What a change of claims changed. */
export interface Changed {
  /** Series reckoned anew, as they are now. */
  readonly series: readonly Series[];
  /** Ids of series that no claim tells of any longer. */
  readonly gone: readonly string[];
}

/**
 * Reconciled claims that can be added to and taken from, as if all had been reconciled at once: only the series a change touches,
 * and those that hang on them as parts, wholes, flows, shares or households, are reckoned anew.
 */
export class LiveReconciliation {
  readonly #situation: Situation;
  readonly #countryOf: CountryOf | undefined;
  #places!: Places;
  #groups!: Groups;
  #measures!: Measures;
  #holdings!: Holdings;
  #vocabulary!: Vocabulary;
  /** Series from their own claims, then with what shares say, then as aligned with their parts and wholes. */
  readonly #own = new Map<string, Series>();
  readonly #raw = new Map<string, Series>();
  readonly #series = new Map<string, Series>();
  readonly #conflicts = new KeptConflicts();
  readonly #habits: RegionHabits;
  readonly #excerpt: Excerpt | undefined;

  /** `known` is what these claims gave, where that is at hand. */
  constructor(
    claims: readonly Claim[],
    situation: Situation,
    countryOf?: CountryOf,
    known?: Reconciliation,
    excerpt?: Excerpt,
  ) {
    this.#situation = situation;
    this.#countryOf = countryOf;
    this.#excerpt = excerpt;
    this.#begin();
    this.#habits = new RegionHabits(this.#places);
    const touched = this.#hold(claims, []).touched;
    if (!known) this.#reckonFirst(touched);
    else this.#habits.takeFrom(known.series);
    for (const one of known?.series ?? []) this.#series.set(one.id, one);
    for (const conflict of known?.conflicts ?? []) this.#conflicts.keep(conflict);
  }

  get reconciliation(): Reconciliation {
    return {
      series: [...this.#series.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      conflicts: this.conflicts,
      problems: admit([...this.#holdings.claims.values()]).problems,
    };
  }

  get conflicts(): Conflict[] {
    return this.#conflicts.all().sort(byGravity);
  }

  /** Adds claims and takes others out, by id. A claim both taken out and added is exchanged. */
  change(added: readonly Claim[], removed: readonly string[]): Changed {
    const { claims } = this.#holdings;
    const out = new Map(removed.flatMap((id) => (claims.has(id) ? [[id, claims.get(id)!]] : [])));
    const fresh = new Map<string, Claim>();
    for (const claim of added)
      if ((!claims.has(claim.id) || out.has(claim.id)) && !fresh.has(claim.id)) fresh.set(claim.id, claim);
    const { touched, renamed } = this.#hold([...fresh.values()], [...out.values()]);
    return this.#reckon(renamed ? this.#beginAgain() : touched);
  }

  /** Reckons anew what an excerpt has all of. */
  reckonExcerpt(): Changed {
    const { known, reckoned } = this.#excerpt!;
    const keys = new Map(known.map(({ key }) => [key.id, key]));
    const touched = [...reckoned].flatMap((id) => {
      const key = this.#holdings.key(id) ?? keys.get(id);
      return key ? [[id, key] as const] : [];
    });
    return this.#reckon(new Map(touched));
  }

  #begin(): void {
    this.#places = placesOf(this.#situation, this.#countryOf);
    this.#groups = groupsOf(this.#situation);
    this.#measures = measuresOf(this.#situation);
    recall(this.#excerpt?.known ?? [], this.#places, this.#groups);
    this.#holdings = new Holdings(this.#situation, this.#places, this.#groups, this.#measures);
    this.#vocabulary = new Vocabulary(this.#places, this.#groups, this.#situation);
  }

  #hold(
    added: readonly Claim[],
    removed: readonly Claim[],
  ): { touched: Map<string, SeriesKey>; renamed: boolean } {
    const inOrder = [...added].sort((a, b) => (a.id < b.id ? -1 : 1));
    const counts = ({ id, kind }: Claim) => kind === 'event' || this.#holdings.observations.has(id);
    const dropped = removed.filter(counts);
    const touched = this.#holdings.change(inOrder, removed);
    let renamed = false;
    for (const claim of dropped) if (this.#vocabulary.drop(claim)) renamed = true;
    for (const claim of inOrder) if (counts(claim) && this.#vocabulary.take(claim)) renamed = true;
    return { touched, renamed };
  }

  /** As all claims are there for the first time: what they show of their sources' habits is learned, and kept from then on. */
  #reckonFirst(touched: ReadonlyMap<string, SeriesKey>): void {
    const { bySeries } = this.#holdings;
    for (const id of touched.keys()) this.#habits.hear(bySeries.of(id).values());
    this.#reckon(touched);
    this.#habits.learn();
    const told = [...touched].filter(([id]) => this.#habits.bearOn([...bySeries.of(id).values()]));
    if (told.length > 0) this.#reckon(new Map(told));
  }

  /** What places and groups are called by has changed: everything is laid out anew. */
  #beginAgain(): Map<string, SeriesKey> {
    const claims = [...this.#holdings.claims.values()];
    const before = [...this.#series.values()];
    this.#begin();
    const { touched } = this.#hold(claims, []);
    for (const one of before) if (!touched.has(one.id)) touched.set(one.id, one);
    return touched;
  }

  #reckon(touched: ReadonlyMap<string, SeriesKey>): Changed {
    const gone = [...touched.keys()].filter((id) => !this.#holdings.bySeries.has(id));
    for (const kept of [this.#own, this.#raw, this.#series]) for (const id of gone) kept.delete(id);
    const moved = new Map([...touched].filter(([id]) => this.#holdings.bySeries.has(id)));
    for (const id of moved.keys()) for (const kept of [this.#own, this.#raw]) kept.delete(id);
    for (const { part, whole } of this.#shares())
      if (moved.has(whole) && this.#holdings.bySeries.has(part)) {
        this.#raw.delete(part);
        moved.set(part, this.#holdings.key(part)!);
      }
    const together = this.#holdings.neighbours.aligned(moved.values());
    this.#estimate(together.filter(({ id }) => !this.#raw.has(id)));
    const aligned = alignParts(
      together.map(({ id }) => this.#raw.get(id)!).sort((a, b) => (a.id < b.id ? -1 : 1)),
      wholesAmong(together, this.#field([], [])),
    );
    const changed = aligned.filter((one) => moved.has(one.id) || !sameNumbers(one, this.#series.get(one.id)));
    for (const one of changed) this.#series.set(one.id, one);
    this.#weighConflicts(new Map([...touched, ...moved, ...changed.map((one) => [one.id, one] as const)]));
    return { series: changed, gone };
  }

  /** Estimates series whose numbers are not at hand, and for that the wholes that shares of them are of. */
  #estimate(keys: readonly SeriesKey[]): void {
    if (keys.length === 0) return;
    const wanted = new Set(keys.map(({ id }) => id));
    const needed = new Set(wanted);
    for (const { part, whole } of this.#shares())
      if (wanted.has(part) && this.#holdings.bySeries.has(whole)) needed.add(whole);
    const field = this.#fieldAround(needed);
    const estimate = estimatorOf(
      field,
      wholesOf(field),
      this.#situation,
      this.#reasons(field),
      undefined,
      this.#habits,
    );
    for (const id of [...needed].sort())
      if (!this.#own.has(id)) this.#own.set(id, estimate(field.series.get(id)!));
    const own = new Map([...needed].map((id) => [id, this.#own.get(id)!]));
    const shares = sharesOf(field, own);
    for (const id of wanted) {
      const told = shares.get(id);
      this.#raw.set(id, told ? estimate(field.series.get(id)!, told) : this.#own.get(id)!);
    }
  }

  #weighConflicts(keys: ReadonlyMap<string, SeriesKey>): void {
    const { byGroup, vague, bySeries } = this.#holdings;
    const touched = new Set(keys.keys());
    // A figure without place or time is held against all of its group.
    const groups = new Set([...keys.values()].flatMap((key) => groupOf(key) ?? []));
    for (const group of groups) for (const { key } of vague.of(group).values()) touched.add(key.id);
    const field = this.#fieldAround(
      new Set([...touched].filter((id) => bySeries.has(id))),
      [...groups].filter((group) => vague.has(group)).flatMap((group) => [...byGroup.of(group).keys()]),
    );
    this.#conflicts.forget(touched);
    const series = [...field.series.keys()].flatMap((id) => this.#series.get(id) ?? []);
    for (const conflict of findConflicts(field, series))
      if (conflict.series.some((id) => touched.has(id))) this.#conflicts.keep(conflict);
  }

  *#shares(): Iterable<{ part: string; whole: string }> {
    const { shares, observations } = this.#holdings;
    for (const share of shares.values()) {
      const ids = partAndWhole(share, this.#groups, (account, claim) => {
        const told = observations.get(claim);
        return told?.claim.account === account ? told : undefined;
      });
      if (ids) yield ids;
    }
  }

  /** A field of series, of all that bears on them and on `beside`, and of what their accounts say besides. */
  #fieldAround(series: ReadonlySet<string>, beside: readonly string[] = []): Field {
    const { bySeries, byAccount, observations, neighbours } = this.#holdings;
    const around = new Set([...series, ...beside]);
    const events = new Map<string, Claim>();
    for (const id of series) {
      const key = this.#holdings.key(id)!;
      for (const near of neighbours.of(key)) around.add(near.id);
      for (const event of this.#holdings.eventsTouching(key.place)) events.set(event.id, event);
    }
    const accounts = new Set<string>();
    for (const id of around) for (const { claim } of bySeries.of(id).values()) accounts.add(claim.account);
    const found: Observation[] = [];
    for (const account of accounts)
      for (const id of byAccount.of(account).keys()) {
        const observation = observations.get(id);
        if (observation) found.push(observation);
      }
    return this.#field(found, [...events.values()]);
  }

  #field(observations: Observation[], events: Claim[]): Field {
    return fieldOf(
      this.#situation,
      this.#places,
      this.#groups,
      this.#measures,
      observations.sort((a, b) => (a.claim.id < b.claim.id ? -1 : 1)),
      events.filter((claim) => claim.kind === 'event').sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
  }

  #reasons(field: Field): ReturnType<typeof reasonFinder> {
    return reasonFinder(
      [...field.accounts.keys()].flatMap((account) => [...this.#holdings.byAccount.of(account).values()]),
    );
  }
}

/** Whether a series, aligned anew, is as it was. */
function sameNumbers(now: Series, before: Series | undefined): boolean {
  return (
    before !== undefined &&
    now.estimates.every((estimate, i) => {
      const was = before.estimates[i];
      return (
        was !== undefined &&
        was.best === estimate.best &&
        (['50', '80', '90'] as const).every((share) =>
          estimate.interval[share].every((end, side) => end === was.interval[share][side]),
        )
      );
    })
  );
}
