import { knowledge } from '../../situation/knowledge.js';
import { confidenceSchema } from './confidence-schema.js';
import type { Counted } from './counted.js';
import type { Draft } from './draft.js';
import type { PlacesReading } from './places-of.js';

const weights = knowledge('general/confidence.yaml', confidenceSchema);

/**
 * Probability that a figure is read right, from how directly the text says each part of it: a logistic curve whose
 * weights, none negative, were fitted to figures marked by hand (docs/accuracy/figures.md).
 */
export function confidenceOf(draft: Draft, places: PlacesReading): number {
  const { said, counted, placed } = directness(draft, places);
  const odds = weights.base + weights.said * said + weights.counted * counted + weights.placed * placed;
  return Math.round(100 / (1 + Math.exp(-odds))) / 100;
}

/** How directly the measure, the thing counted and the place are said, each 0 to 1. */
export function directness(
  { measure, counted }: Pick<Draft, 'measure' | 'counted'>,
  places: PlacesReading,
): { said: number; counted: number; placed: number } {
  return {
    said: Math.min(1, measure.strength / 9),
    counted: COUNTED[counted.from],
    placed: PLACED[places.from],
  };
}

const COUNTED: Readonly<Record<Counted['from'], number>> = {
  own: 1,
  whole: 0.8,
  complement: 0.7,
  antecedent: 0.5,
  none: 0.3,
};

const PLACED: Readonly<Record<PlacesReading['from'], number>> = {
  clause: 1,
  anaphor: 0.8,
  sentence: 0.7,
  heading: 0.6,
  paragraph: 0.4,
  account: 0,
  none: 0,
};
