import type { Span } from '../../../accounts/span.js';
import { FINEST_FIRST, type PlaceMention, type PlacePrecision } from '../../../language/mention.js';
import { BEFORE_BRACKET } from './place-nearness.js';

/** A place of the figure's sentence, or one a word of it stands for. */
export interface Candidate {
  readonly mention: PlaceMention;
  readonly score: number;
  readonly anaphor: boolean;
  /** Of any kind of place: [there]. */
  readonly any?: boolean;
}

/** A place that scores more stands in the figure's clause. */
export const CLAUSE = 3;

/** Not [arrivals in Marra through Belo] */
const LOCATIVE = /(?:\b(?:in|at|near|around|inside)\s+(?:the\s+)?|\band\s+|,\s*)$/i;
const LOOKED_AT = 16;

/** [In Marra province, 80 families were moved to Belo]: the place before is the frame, a finer one after says where. */
export function finer(
  best: Candidate,
  candidates: readonly Candidate[],
  counted: Span,
  text: string,
): Candidate | undefined {
  if (best.anaphor || best.mention.end > counted.start || best.score >= BEFORE_BRACKET) return undefined;
  // [In Marra province, fighting in Belo and Oru displaced 900]
  const nearer = candidates.findLast(
    ({ mention, score, anaphor }) =>
      !anaphor &&
      score > CLAUSE &&
      mention.end <= counted.start &&
      mention.start > best.mention.end &&
      isWithin(mention, best.mention) &&
      LOCATIVE.test(text.slice(Math.max(0, mention.start - LOOKED_AT), mention.start)),
  );
  if (nearer) return nearer;
  return candidates.find(
    ({ mention, score, anaphor }) =>
      !anaphor &&
      score > CLAUSE &&
      mention.start >= counted.end &&
      isWithin(mention, best.mention) &&
      // [900 cases: 500 in Belo] is of another figure
      !/[:;\d]/.test(text.slice(counted.end, mention.start).replace(/\(.*?\)/g, '')),
  );
}

function isWithin(a: PlaceMention, b: PlaceMention): boolean {
  const [inner, outer] = [a, b].map((mention) => FINEST_FIRST.indexOf(precisionOf(mention)));
  return inner! < outer!;
}

/** As the gazetteer has it, else as its kind says, else a town's. */
function precisionOf({ precision, name }: PlaceMention): PlacePrecision {
  if (precision) return precision;
  return /(?:province|region|state|governorate|division|district|county|department)s?$/i.test(name)
    ? 'district'
    : 'town';
}
