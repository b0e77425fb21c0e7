/** Symbols the machines read: parts of speech below `HINTS`, then hints, then the end of the text. */
export const HINTS = 32;
const END = HINTS + 256;
const SYMBOLS = END + 1;

/** How the model numbers hints, the end, and the state a machine falls back on where it goes no further. */
const HINT_BASE = 1_080_000;
const END_EVENT = 2_070_000;
const OTHERWISE = '2070003';

/** A rule that held: the token it is about, and the part of speech it gives, negative where it asks nothing more. */
export type Swap = readonly [token: number, pos: number];

/** A finite state machine of wink's model over parts of speech and hints. */
export interface Machine {
  /** By state and symbol; 0 is the root. */
  readonly next: Int16Array;
  readonly otherwise: Int16Array;
  /** The part of speech that reaching a state gives, 0 where it gives none. */
  readonly gives: Int16Array;
  /** How far behind the first token of a match the one it is about stands. */
  readonly offset: Int16Array;
}

/** Reads a machine as the model's package has it: [version, last state, transitions, ends, marks, ...] as JSON. */
export function readMachine(json: string): Machine {
  const [, last, transitions, ends, marks] = JSON.parse(json) as [
    number,
    number,
    Record<string, Record<string, number>>,
    Record<string, string>,
    Record<string, readonly [number, number]>,
  ];
  const states = last + 1;
  const next = new Int16Array(states * SYMBOLS);
  const otherwise = new Int16Array(states);
  const gives = new Int16Array(states);
  const offset = new Int16Array(states);
  for (const [state, events] of Object.entries(transitions))
    for (const [event, to] of Object.entries(events)) {
      if (event === OTHERWISE) otherwise[Number(state)] = to;
      else if (symbolOf(Number(event)) >= 0) next[Number(state) * SYMBOLS + symbolOf(Number(event))] = to;
    }
  for (const [state, pos] of Object.entries(ends)) gives[Number(state)] = Number(pos);
  for (const [state, [from]] of Object.entries(marks)) offset[Number(state)] = from;
  return { next, otherwise, gives, offset };
}

/** Every rule of a machine that holds in a text, left to right, the longest first, none over another. */
export function recognize(
  { next, otherwise, gives, offset }: Machine,
  symbols: Uint16Array,
  length: number,
): Swap[] {
  const swaps: Swap[] = [];
  let first = 0;
  let state = 0;
  let fallback = 0;
  let fallbackAt = 0;
  for (let i = 0; i <= length; i++) {
    for (let j = i; j <= length; j++) {
      let to = next[state * SYMBOLS + (j === length ? END : symbols[j]!)]!;
      if (state === 0 && to !== 0) first = j;
      let matched = true;
      if (gives[to] !== 0) {
        swaps.push([first + offset[to]!, gives[to]!]);
        i = j;
      } else if (to !== 0) {
        matched = false;
      } else if (fallback !== 0) {
        swaps.push([first + offset[fallback]!, gives[fallback]!]);
        i = fallbackAt;
      } else {
        state = 0;
        break;
      }
      if (matched) {
        to = 0;
        fallback = 0;
      }
      state = to;
      if (otherwise[state] !== 0) {
        fallbackAt = j;
        fallback = otherwise[state]!;
      }
      if (matched) break;
    }
  }
  return swaps;
}

function symbolOf(event: number): number {
  if (event === END_EVENT) return END;
  if (event > HINT_BASE && event < HINT_BASE + 256) return event - HINT_BASE + HINTS;
  return event > 0 && event < HINTS ? event : -1;
}
