import { knowledge } from '../../situation/knowledge.js';
import type { AsOf } from '../claim.js';
import { confidenceSchema } from './confidence-schema.js';
import type { Counted } from './counted/counted.js';
import type { Draft } from './draft.js';
import type { PlacesReading } from './place/places-of.js';

const weights = knowledge('general/confidence.yaml', confidenceSchema);

/** How directly each part of a figure is said, each 0 to 1. */
export interface Directness {
  readonly said: number;
  readonly counted: number;
  readonly placed: number;
  readonly dated: number;
}

/**
 * Probability that a figure is read right, from how directly the text says each part of it: a logistic curve whose
 * weights, none negative, were fitted to accounts marked by hand (scripts/fit-confidence.ts).
 */
export function confidenceOf(how: Directness & { readonly around: number }): number {
  const odds =
    weights.base +
    weights.said * how.said +
    weights.counted * how.counted +
    weights.placed * how.placed +
    weights.dated * how.dated +
    weights.around * how.around;
  return Math.round(100 / (1 + Math.exp(-odds))) / 100;
}

/** How directly the figures of an account are said on the whole: where most is taken over, so may the rest be. */
export function meanDirectness(hows: readonly Directness[]): number {
  const sum = hows.reduce((all, { said, counted, placed }) => all + said + counted + placed, 0);
  return hows.length === 0 ? 0 : sum / (3 * hows.length);
}

/** How directly the measure, the thing counted, the place and the time are said: by words of its own, or taken over. */
export function directness(
  { measure, counted }: Pick<Draft, 'measure' | 'counted'>,
  places: PlacesReading,
  { basis }: AsOf,
): Directness {
  return {
    said: Math.min(1, measure.strength / 9),
    counted: COUNTED[counted.from],
    placed: PLACED[places.from],
    dated: DATED[basis],
  };
}

const COUNTED: Readonly<Record<Counted['from'], number>> = {
  own: 1,
  complement: 0.8,
  antecedent: 0.4,
  none: 0.3,
  whole: 0.1,
};

const PLACED: Readonly<Record<PlacesReading['from'], number>> = {
  clause: 1,
  anaphor: 1,
  heading: 1,
  sentence: 0.5,
  account: 0.4,
  paragraph: 0,
  none: 0,
};

const DATED: Readonly<Record<AsOf['basis'], number>> = {
  stated: 1,
  relative: 1,
  anchored: 1,
  published: 0.7,
  narrative: 0,
  background: 0,
  none: 0,
};
