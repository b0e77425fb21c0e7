import type { Draft } from './draft.js';
import type { PlacesReading } from './places-of.js';

/** Probability that a figure is read right, from how directly the text says each part of it. */
export function confidenceOf(draft: Draft, places: PlacesReading): number {
  const named = draft.counted.from === 'own' ? 0 : -0.5;
  const said = (draft.measure.strength - 6) * 0.15;
  const placed = places.from === 'clause' ? 0.4 : places.from === 'none' ? -0.4 : 0;
  const odds = 1.6 + named + said + placed;
  return Math.round(100 / (1 + Math.exp(-odds))) / 100;
}
