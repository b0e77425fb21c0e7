import type { Claim, PlaceRef } from '../../claims/claim.js';
import type { Situation } from '../../situation/situation.js';
import { foldWords } from '../relate/fold-words.js';
import type { Groups } from '../relate/groups.js';
import type { Places } from '../relate/places.js';
import { Nested } from './nested.js';

/**
 * The ways claims name places and groups, counted. What a thing is called, and who belongs to a group, hangs on all the ways
 * it is named: where one comes or goes that others share a thing with, what was folded by the old ones no longer stands.
 */
export class Vocabulary {
  readonly #places: Places;
  readonly #groups: Groups;
  readonly #situation: ReadonlySet<string>;
  readonly #counts = new Map<string, number>();
  /** Ways by the thing they name. */
  readonly #ways = new Nested<true>();
  /** Ways no claim uses any longer that were not forgotten. */
  readonly #lingering = new Nested<true>();

  constructor(places: Places, groups: Groups, situation: Situation) {
    this.#places = places;
    this.#groups = groups;
    this.#situation = new Set(situation.places.map(({ id }) => id));
  }

  /** Notes the names a claim uses, and tells whether they may change what others mean. */
  take(claim: Claim): boolean {
    let changes = false;
    for (const [way, things] of this.#waysOf(claim)) {
      const count = (this.#counts.get(way) ?? 0) + 1;
      this.#counts.set(way, count);
      if (count > 1) continue;
      for (const thing of things) {
        this.#lingering.delete(thing, way);
        changes ||= this.#ways.has(thing) || this.#lingering.has(thing);
        this.#ways.set(thing, way, true);
      }
    }
    return changes;
  }

  /** Forgets them, and tells the same. */
  drop(claim: Claim): boolean {
    let changes = false;
    for (const [way, things] of this.#waysOf(claim)) {
      const count = this.#counts.get(way)! - 1;
      if (count > 0) {
        this.#counts.set(way, count);
        continue;
      }
      this.#counts.delete(way);
      for (const thing of things) {
        this.#ways.delete(thing, way);
        this.#lingering.set(thing, way, true);
        changes ||= this.#ways.has(thing);
      }
    }
    return changes;
  }

  #waysOf(claim: Claim): [way: string, things: string[]][] {
    const ways = claim.places.map((place): [string, string[]] => this.#wayOfPlace(place));
    if (claim.kind !== 'figure') return ways;
    const { group, measure } = claim;
    const { label, id = '', age, sex, nationality, role, status } = group;
    if (label === '' && id === '') return ways;
    const attributes = [id, age, sex, nationality, role, status].join('\n');
    const key = this.#groups.fold(group, measure);
    if (key !== '')
      ways.push([`group ${label}\n${attributes}`, [`group ${key}`, `words ${foldWords(label)}`]]);
    return ways;
  }

  #wayOfPlace(place: PlaceRef): [string, string[]] {
    const id = this.#places.fold([place]);
    // What the situation names is named by it.
    return [`place ${id}\n${place.id ?? ''}\n${place.name}`, this.#situation.has(id) ? [] : [`place ${id}`]];
  }
}
