import { SHINGLE } from './winnow.js';

/** A passage two word lists share: words [a, aEnd) of the one, [b, bEnd) of the other, `same` of them equal. */
export interface Passage {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
  readonly same: number;
}

/** A shingle that stands more often than this in a text seeds nothing: it is a phrase, not a place. */
const OFTEN = 8;
/** Fewest equal words of a passage. */
const LEAST = 8;
/** The score may fall this far below its best before an extension ends (X-drop, as in BLAST, Altschul 1990). */
const DROP = 7;
const MATCH = 1;
const MISMATCH = -1.5;
const GAP = -2;
/** Longest run of words that one side may have put in. */
const LONGEST_GAP = 4;

/**
 * The passages two texts share, in the order of the first: seeds are equal shingles, each extended to both sides over
 * changed, dropped and added words as long as equal ones outweigh them. Passages of one text don't overlap; they may
 * stand in another order in the other. Linear in the texts' length.
 */
export function sharedPassages(
  a: { readonly words: Int32Array; readonly shingles: Int32Array },
  b: { readonly words: Int32Array; readonly shingles: Int32Array },
): Passage[] {
  const places = new Map<number, number[]>();
  for (let i = 0; i < b.shingles.length; i++) {
    const known = places.get(b.shingles[i]!);
    if (!known) places.set(b.shingles[i]!, [i]);
    else if (known.length < OFTEN) known.push(i);
  }
  const taken = new Uint8Array(b.words.length);
  const passages: Passage[] = [];
  let at = 0;
  while (at < a.shingles.length) {
    const seeds = places
      .get(a.shingles[at]!)
      ?.filter((place) => taken[place] === 0 && taken[place + SHINGLE - 1] === 0);
    const found = seeds?.map((seed) =>
      extend(a.words, b.words, at, seed, passages[passages.length - 1]?.aEnd ?? 0, taken),
    );
    const best = found?.reduce<Passage | undefined>(
      (one, other) => (!one || other.same > one.same ? other : one),
      undefined,
    );
    if (!best || best.same < LEAST) {
      at++;
      continue;
    }
    passages.push(best);
    taken.fill(1, best.b, best.bEnd);
    at = best.aEnd;
  }
  return passages;
}

function extend(
  a: Int32Array,
  b: Int32Array,
  i: number,
  j: number,
  aFloor: number,
  taken: Uint8Array,
): Passage {
  const right = walk(a, b, i + SHINGLE, j + SHINGLE, 1, a.length, taken);
  const left = walk(a, b, i - 1, j - 1, -1, aFloor - 1, taken);
  return {
    a: left.i + 1,
    aEnd: right.i,
    b: left.j + 1,
    bEnd: right.j,
    same: SHINGLE + left.same + right.same,
  };
}

/** Goes on from a place in one direction; gives the place just beyond the last word worth having. */
function walk(
  a: Int32Array,
  b: Int32Array,
  i: number,
  j: number,
  step: 1 | -1,
  aStop: number,
  taken: Uint8Array,
) {
  let best = { i, j, same: 0 };
  let score = 0;
  let top = 0;
  let same = 0;
  const inA = (n: number) => (step > 0 ? n < aStop : n > aStop);
  const inB = (n: number) => n >= 0 && n < b.length && taken[n] === 0;
  while (inA(i) && inB(j) && score > top - DROP) {
    if (a[i] === b[j]) {
      score += MATCH;
      same++;
      i += step;
      j += step;
      if (score >= top) {
        top = score;
        best = { i, j, same };
      }
      continue;
    }
    const [skipA, skipB] = resync(a, b, i, j, step, inA, inB);
    score +=
      skipA === skipB
        ? MISMATCH * skipA
        : GAP + MISMATCH * 0.3 * Math.abs(skipA - skipB) + MISMATCH * Math.min(skipA, skipB);
    i += step * skipA;
    j += step * skipB;
  }
  return best;
}

/** How many words to pass over on each side until two in a row agree again; one on each side where they soon don't. */
function resync(
  a: Int32Array,
  b: Int32Array,
  i: number,
  j: number,
  step: 1 | -1,
  inA: (n: number) => boolean,
  inB: (n: number) => boolean,
): [number, number] {
  const agree = (x: number, y: number) =>
    inA(x) && inB(y) && a[x] === b[y] && inA(x + step) && inB(y + step) && a[x + step] === b[y + step];
  for (let total = 1; total <= 2 * LONGEST_GAP; total++)
    for (let skipA = Math.max(0, total - LONGEST_GAP); skipA <= Math.min(total, LONGEST_GAP); skipA++)
      if (agree(i + step * skipA, j + step * (total - skipA))) return [skipA, total - skipA];
  return [1, 1];
}
