import type { TokenRange } from '../attribution-tokens.js';
import type { WordTable } from './word-table.js';

export const ROLE_LABELS = { neither: 0, source: 1, content: 2 } as const;

/** Steps of distance from a cue, one side. */
const STEPS = 11;
const STEP = Uint8Array.from({ length: 256 }, (_, d) =>
  d < 5 ? d : d < 7 ? 5 : d < 10 ? 6 : d < 15 ? 7 : d < 25 ? 8 : d < 45 ? 9 : 10,
);

/** Rows of the tables of marks: place, quotation and sentence, other cues. */
export const ROLE_MARKS = [2 * STEPS + 1, 9, 2];

/**
 * What is known of the tokens around a cue besides their forms: how far on which side of it, whether in a quotation of
 * another's or of its own, in its sentence, before or after, and in another cue.
 */
export function roleMarks(
  { quotation }: WordTable,
  sentenceOf: Int32Array,
  cue: TokenRange,
  cues: readonly TokenRange[],
  { from, to }: TokenRange,
): Uint8Array[] {
  const places = new Uint8Array(to - from);
  const stands = new Uint8Array(to - from);
  const others = new Uint8Array(to - from);
  for (const other of cues) others.fill(1, Math.max(from, other.from) - from, Math.max(0, other.to - from));
  others.fill(0, cue.from - from, cue.to - from);
  const home = sentenceOf[cue.from]!;
  const own = quotation[cue.from]!;
  for (let i = from; i < to; i++) {
    if (i < cue.from) places[i - from] = STEP[Math.min(255, cue.from - i)]!;
    else if (i >= cue.to) places[i - from] = STEPS - 1 + STEP[Math.min(255, i - cue.to + 1)]!;
    const within = quotation[i]!;
    const delta = sentenceOf[i]! - home;
    const quoted = within === 0 ? 0 : within === own ? 2 : 1;
    stands[i - from] = quoted * 3 + (delta < 0 ? 1 : delta > 0 ? 2 : 0);
  }
  return [places, stands, others];
}
