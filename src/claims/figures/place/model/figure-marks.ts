import type { Draft } from '../../draft.js';
import { placeCues } from './place-cues.js';
import type { InSentence } from './sentence-candidates.js';

/** What tells of a figure itself how wide a place it is of: how many of what, and who else its sentence speaks of. */
export function figureMarks({ view, quantity, counted }: Draft, { here, national }: InSentence): string[] {
  const marks = [here.size === 0 ? 'alone' : 'placed'];
  if (quantity.sort === 'share' || quantity.sort === 'money') marks.push(quantity.sort);
  else {
    const { best, low, high } = quantity.value;
    const people = counted.unit === 'person' || counted.unit === 'household';
    marks.push(`${people ? 'people' : 'thing'},${magnitude(best ?? low ?? high ?? 1)}`);
  }
  if (national) marks.push('national');
  const found = new Set<string>();
  for (let i = view.from; i < view.to; i++) {
    const word = view.lower(i);
    if (placeCues.national.has(word)) found.add('nation');
    if (placeCues.whole.has(word)) found.add('overall');
    const spot = placeCues.spots.has(word);
    if (!spot && !placeCues.stretches.has(word)) continue;
    if (placeCues.pointers.has(view.lower(i - 1))) found.add(spot ? 'site' : 'wide');
  }
  marks.push(...[...found].sort());
  if (placeCues.areas.has(counted.unit.toLowerCase())) marks.push('areas');
  return marks;
}

function magnitude(value: number): string {
  if (value >= 1e6) return 'millions';
  return value < 10 ? '1' : String(10 ** Math.floor(Math.log10(value)));
}
