import type { Evidence } from './estimate/evidence.js';
import { type Habit, type Habits, habitKey, habitsOf, type Residual } from './estimate/habits.js';
import { model } from './estimate/model.js';
import { originOf, type Teller, tellerOf, voiceOf } from './estimate/teller.js';
import type { Observation } from './observe/observation.js';
import { once } from './once.js';
import type { PlaceKey, Places } from './relate/places.js';
import type { Series } from './series.js';

/** A figure of households may show a habit twice, as one of people too. */
const FEWEST_TOLD = model.habits.fewest / 2;

/** What sources show of their habits over all stocks of a region: the widest place they lie in. */
export class RegionHabits {
  readonly #places: Places;
  readonly #residuals = new Map<string, Residual[]>();
  /** How many figures of a region each of its sources tells. */
  readonly #figures = new Map<string, Map<string, number>>();
  readonly #lower = once((name: string) => name.toLowerCase());
  #habits: Habits | undefined;

  constructor(places: Places) {
    this.#places = places;
  }

  /** Hears who tells of what, before anything is estimated: only who tells often can show a habit. */
  hear(observations: Iterable<Observation>): void {
    for (const { key, claim } of observations) {
      if (key.aspect !== 'stock') continue;
      const root = this.#rootOf(key.place);
      let figures = this.#figures.get(root);
      if (!figures) this.#figures.set(root, (figures = new Map()));
      const source = originOf(claim, this.#lower) || voiceOf(claim, this.#lower);
      figures.set(source, (figures.get(source) ?? 0) + 1);
    }
  }

  /** Whether a source tells often enough of the region of a place to show a habit; undefined when nobody needs to know any more. */
  mayShow(place: PlaceKey): ((teller: Pick<Evidence, 'origin' | 'voice'>) => boolean) | undefined {
    if (this.#habits) return undefined;
    const figures = this.#figures.get(this.#rootOf(place));
    return ({ origin, voice }) => (figures?.get(origin === '' ? voice : origin) ?? 0) >= FEWEST_TOLD;
  }

  /** Takes up how far the claims of a series are from it, until habits are known. */
  add(place: PlaceKey, residuals: readonly Residual[]): void {
    if (this.#habits || residuals.length === 0) return;
    const root = this.#rootOf(place);
    const list = this.#residuals.get(root);
    if (list) for (const one of residuals) list.push(one);
    else this.#residuals.set(root, [...residuals]);
  }

  /** Learns from all that was taken up. */
  learn(): void {
    const found = new Map<string, Habit>();
    for (const [root, list] of this.#residuals)
      for (const habit of habitsOf(list)) found.set(habitKey(root, habit), habit);
    this.#habits = found;
    this.#residuals.clear();
  }

  /** Takes habits over from series they were allowed for in. */
  takeFrom(series: Iterable<Series>): void {
    const found = new Map<string, Habit>();
    for (const { place, habits = [] } of series)
      for (const habit of habits) found.set(habitKey(this.#rootOf(place), habit), habit);
    this.#habits = found;
  }

  /** How a source tells of a place, where that is known. */
  of(place: PlaceKey): ((teller: Teller) => Habit | undefined) | undefined {
    const habits = this.#habits;
    if (!habits || habits.size === 0) return undefined;
    const root = this.#rootOf(place);
    return (teller) => habits.get(habitKey(root, teller));
  }

  /** Whether the habit of a source of the series is known. */
  bearOn(ofSeries: readonly Observation[]): boolean {
    const key = ofSeries[0]?.key;
    const habitOf = key?.aspect === 'stock' ? this.of(key.place) : undefined;
    return (
      habitOf !== undefined &&
      ofSeries.some(({ claim, value, days: { basis } }) =>
        habitOf(tellerOf({ origin: originOf(claim), voice: voiceOf(claim), value, basis })),
      )
    );
  }

  #rootOf(place: PlaceKey): string {
    return place === '' ? '' : this.#places.chain(place.split('+')[0]!).at(-1)!;
  }
}
