/**
 * Which of so many places holds what key. A key found again is passed over once when a place is given away, and a place
 * used in the turn that runs is not given away at all, so a turn must use fewer keys than there are places.
 */
export class SharePlaces {
  private readonly places = new Map<number, number>();
  private readonly keys: Float64Array;
  private readonly used: Int32Array;
  private readonly again: Uint8Array;
  private turn = 0;
  private next = 0;

  constructor(private readonly count: number) {
    this.keys = new Float64Array(count).fill(-1);
    this.used = new Int32Array(count);
    this.again = new Uint8Array(count);
  }

  beginTurn(): void {
    this.turn = (this.turn + 1) | 0;
  }

  /** Whether a place still holds a key. */
  holds(place: number, key: number): boolean {
    if (this.keys[place] !== key) return false;
    this.used[place] = this.turn;
    this.again[place] = 1;
    return true;
  }

  /** The place of a key, or -1. */
  placeOf(key: number): number {
    const place = this.places.get(key);
    return place !== undefined && this.holds(place, key) ? place : -1;
  }

  /** A place for a key that has none. */
  give(key: number): number {
    let place = this.next;
    while (this.used[place] === this.turn || this.again[place] === 1) {
      this.again[place] = 0;
      place = (place + 1) % this.count;
    }
    this.next = (place + 1) % this.count;
    this.places.delete(this.keys[place]!);
    this.places.set(key, place);
    this.keys[place] = key;
    this.used[place] = this.turn;
    return place;
  }
}
