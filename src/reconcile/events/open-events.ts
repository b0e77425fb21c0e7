import { isNearlyExact, samePlace, sharedWords } from './same-event.js';
import type { Telling } from './telling.js';

/** The events so far of one type, found again by any of their places. */
export class OpenEvents {
  readonly all: Telling[][] = [];
  private readonly byPlace = new Map<string, Telling[][]>();

  join(telling: Telling, event: Telling[] | undefined): void {
    const own = event ?? [];
    if (!event) this.all.push(own);
    own.push(telling);
    for (const place of telling.places.length === 0 ? [NOWHERE] : telling.places) {
      const list = this.byPlace.get(place);
      if (!list) this.byPlace.set(place, [own]);
      else if (list.at(-1) !== own) list.push(own);
    }
  }

  /** The event whose tellings all agree with this one, the best if there are several. */
  find(telling: Telling, agreement: (a: Telling, b: Telling) => number): Telling[] | undefined {
    let best: { event: Telling[]; agreement: number } | undefined;
    for (const event of this.near(telling)) {
      const least = Math.min(...event.map((other) => agreement(telling, other)));
      if (least > (best?.agreement ?? 0)) best = { event, agreement: least };
    }
    return best?.event;
  }

  /** The event that a telling speaks of again, where there is no other it could mean. */
  toldBefore(telling: Telling, again: (a: Telling, b: readonly Telling[]) => boolean): Telling[] | undefined {
    const found = this.near(telling).filter((event) => again(telling, event));
    return found.length === 1 ? found[0] : undefined;
  }

  /** The event a vague telling or a denial means: the one with whom it shares most words, else the only one. */
  only(telling: Telling, admits: (a: Telling, b: Telling) => boolean): Telling[] | undefined {
    let best: { event: Telling[]; shared: number } | undefined;
    let fitting = 0;
    for (const event of this.near(telling)) {
      const first = event[0]!;
      if (!event.some((other) => admits(telling, other)) || samePlace(telling, first) === false) continue;
      fitting++;
      const shared = Math.max(...event.map((other) => sharedWords(telling, other)));
      if (!best || shared > best.shared) best = { event, shared };
    }
    if (!best) return undefined;
    if (best.shared > 0) return best.event;
    const plain = best.shared === 0 && samePlace(telling, best.event[0]!) === true;
    return fitting === 1 && plain && isNearlyExact(telling) ? best.event : undefined;
  }

  /** Events at the telling's places or at one within them, the latest first and no more than are worth a look. */
  private near(telling: Telling): Telling[][] {
    const found: Telling[][] = [];
    const places = telling.places.length === 0 ? [NOWHERE] : [...telling.places, NOWHERE];
    for (const place of places) {
      const list = this.byPlace.get(place) ?? [];
      for (let i = list.length - 1; i >= 0 && list.length - i <= MOST; i--)
        if (!found.includes(list[i]!)) found.push(list[i]!);
      if (found.length >= MOST) break;
    }
    return found;
  }
}

const NOWHERE = '';

/** Bounds the work where one place has thousands of events of a type: time goes on, so the latest are the nearest. */
const MOST = 40;
