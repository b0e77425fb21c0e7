import type { TokenAttribution, TokenRange } from '../attribution-tokens.js';
import { KIND, type WordTable } from './word-table.js';

/** An attribution whose cue has what the first chain made of it: the score of its first word and of those after it. */
export interface Candidate extends TokenAttribution {
  readonly cue: TokenRange & { readonly begin: number; readonly inside: number; readonly doubted?: true };
}

/** What an attribution is judged by: numbers, then the kinds of the words at its seams, a place each. */
const NUMBERS = 25;
const KINDS = 34;
const SEAMS = 6;
export const JUDGED_BY = NUMBERS + SEAMS * KINDS;

/** Places of the numbers that tell that a cue, its source or its content stands in another's content. */
const NESTED = [18, 19, 23, 24];

/** [that], by `classOf`. */
const THAT = 10;

/** A cue's first word scores this where it can hardly be anything else. */
const SURE = 2.5;

/**
 * Chances by which annotators mark an attribution, of all candidates of an account in text order: a logistic regression
 * over how sure the chains are and how the parts stand to each other. `weights` holds `JUDGED_BY` numbers. A plain link
 * of a chain [(the paper writes that) the guards fear that ...] is judged as if it stood alone: the annotators of the
 * training data often left these out, readers want them.
 */
export function judgeAttributions(
  table: WordTable,
  sentenceOf: Int32Array,
  candidates: readonly Candidate[],
  weights: Float32Array,
): number[] {
  return judgedBy(table, sentenceOf, candidates).map(({ numbers, seams }, index) => {
    const { cue, source, contents } = candidates[index]!;
    const isLink = cue.begin > SURE && source?.to === cue.from && contents[0]?.from === cue.to;
    if (cue.doubted && !(isLink && table.kind[source.from - 1] === THAT)) return 0;
    let sum = 0;
    for (let i = 0; i < NUMBERS; i++) if (!(isLink && NESTED.includes(i))) sum += weights[i]! * numbers[i]!;
    for (const at of seams) sum += weights[at]!;
    return 1 / (1 + Math.exp(-sum));
  });
}

export interface JudgedBy {
  readonly numbers: readonly number[];
  /** Places, from `NUMBERS` on, that hold 1. */
  readonly seams: readonly number[];
}

export function judgedBy(
  { quotation, kind }: WordTable,
  sentenceOf: Int32Array,
  candidates: readonly Candidate[],
): JudgedBy[] {
  const covered = coverage(candidates, kind.length);
  return candidates.map((candidate, index) => {
    const { cue, source, contents } = candidate;
    const { begin, inside } = cue;
    const { others, best } = besides(candidates, index, sentenceOf);
    const first = contents[0];
    const length = contents.reduce((sum, { from, to }) => sum + to - from, 0);
    const within = contents.some(({ from, to }) => from <= cue.from && cue.from < to);
    const quoted = quotation[cue.from] !== 0;
    const nested = covered[cue.from]! > (within ? 1 : 0);
    const truths = [
      cue.to - cue.from > 1,
      source !== undefined,
      source?.to === cue.from,
      source?.from === cue.to,
      source !== undefined && source.to - source.from > 12,
      first !== undefined,
      length > 2,
      length > 6,
      length > 40,
      contents.length > 1,
      first?.from === cue.to,
      first !== undefined && first.from < cue.from,
      first !== undefined && quotation[first.from] !== 0 && !quoted,
      quoted,
      nested,
      nested && quoted,
    ];
    const numbers = [
      1,
      begin / 4,
      Math.min(0, begin + 1.2) / 2,
      inside / 4,
      ...truths.map(Number),
      others / 3,
      best / 4,
      Math.min(0, best - begin) / 4,
      source ? covered[source.from]! / 4 : 0,
      first ? Math.min(4, covered[first.from]! - 1) / 4 : 0,
    ];
    const none = KINDS - 1;
    const seams = [
      kind[cue.to - 1]!,
      cue.from > 0 ? kind[cue.from - 1]! : KIND.stop,
      kind[cue.to] ?? KIND.stop,
      source ? kind[source.from]! : none,
      first ? kind[first.from]! : none,
      source ? kind[source.to - 1]! : none,
    ];
    return { numbers, seams: seams.map((seam, k) => NUMBERS + k * KINDS + seam) };
  });
}

/** In how many contents each token stands; added up from where they begin and end, as many may share one long quotation. */
function coverage(candidates: readonly Candidate[], tokens: number): Int32Array {
  const covered = new Int32Array(tokens + 1);
  for (const { contents } of candidates)
    for (const { from, to } of contents) {
      covered[from]!++;
      covered[to]!--;
    }
  for (let i = 1; i <= tokens; i++) covered[i]! += covered[i - 1]!;
  return covered;
}

/** How many other candidates a cue's sentence has (up to 3), and the best score of them. */
function besides(
  candidates: readonly Candidate[],
  index: number,
  sentenceOf: Int32Array,
): { others: number; best: number } {
  const sentence = sentenceOf[candidates[index]!.cue.from];
  let others = 0;
  let best = -5;
  for (const step of [-1, 1])
    for (let k = index + step, seen = 0; seen < MOST; k += step, seen++) {
      const other = candidates[k];
      if (!other || sentenceOf[other.cue.from] !== sentence) break;
      others++;
      best = Math.max(best, other.cue.begin);
    }
  return { others: Math.min(others, 3), best };
}

/** So many candidates each way are looked at, however long the sentence. */
const MOST = 20;
