import type { Annotation } from '../../../../language/annotate.js';
import type { Situation } from '../../../../situation/situation.js';
import type { Focus } from '../account-focus.js';
import type { Choose } from '../place-figures.js';
import { namedPlaces } from './named-places.js';
import { placeCandidates } from './place-candidates.js';
import { type PlaceModel, trainedModel } from './trained-model.js';

/**
 * Weighs the places of an account for each of its figures; where another is likelier than that of the rules by a margin,
 * the figure is there. Undefined where there is nothing to weigh: a text of few sentences, one that names one place, a
 * build without the model.
 */
export function placeChooser(
  notes: Annotation,
  situation: Situation,
  focus: Focus,
  model: PlaceModel | undefined = trainedModel,
): Choose | undefined {
  if (!model || notes.reading.sentences.length < SENTENCES) return undefined;
  const known = namedPlaces(notes, focus);
  if (known.byKey.size < 2) return undefined;
  return (draft, ruled) => likeliest(placeCandidates(draft, known, situation, ruled), model).read();
}

interface Weighed {
  readonly features: ReadonlySet<string>;
}

/** The candidate that most speaks for; the rules' has a start. */
export function likeliest<T extends Weighed>(candidates: readonly T[], model: PlaceModel): T {
  let best = candidates[0]!;
  let most = Number.NEGATIVE_INFINITY;
  for (const one of candidates) {
    let score = one.features.has('rules') ? START : 0;
    for (const feature of one.features) score += model.get(feature) ?? 0;
    if (score > most) [best, most] = [one, score];
  }
  return best;
}

/** Sentences of the shortest account that is weighed. */
const SENTENCES = 8;
/** Log odds by which another place must be likelier than that of the rules: found by leaving accounts out. */
const START = 0.5;
