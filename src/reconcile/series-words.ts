import type { Claim } from '../claims/claim.js';
import { inDateWords, inNumberWords } from './conflicts/words.js';
import { foldWords, slug } from './relate/fold-words.js';
import type { Estimate, Series } from './series.js';

/** Groups as accounts write them, by id: "Iraqis" of iraqis; those nobody names so by their id. */
export type GroupWords = (group: string) => string;

export function groupWordsOf(claims: readonly Claim[]): GroupWords {
  const labels = new Map<string, string>();
  for (const claim of claims) {
    if (claim.kind !== 'figure' || claim.group.label === '') continue;
    const { label } = claim.group;
    for (const id of [slug(foldWords(label)), slug(label.toLowerCase())]) {
      const known = labels.get(id);
      // Of two spellings always the same, whatever the order of the claims.
      if (known === undefined || label < known) labels.set(id, label);
    }
  }
  return (group) =>
    group
      .split('+')
      .map((one) => labels.get(one) ?? one.replaceAll('-', ' '))
      .join(' and ');
}

/** "population (children) at the camp": what a series is of, as a person would say it. */
export function nameOf({ measure, placeName, group, unit }: Series, words: GroupWords): string {
  const who = group === '' ? '' : ` (${words(group)})`;
  return `${measure.replaceAll('-', ' ')}${who}${placeName ? ` at ${placeName}` : ''}${unitOf(unit, group)}`;
}

/** ", in per cent", ", in households"; "" for people, and where the group says it: [Syrian families] of households. */
function unitOf(unit: string, group: string): string {
  if (unit === 'person') return '';
  if (unit === 'percent') return ', in per cent';
  const last = foldWords(group.replaceAll('-', ' ')).split(' ').at(-1)!;
  if (last === foldWords(unit) || (unit === 'household' && last === 'family')) return '';
  return /^[A-Z]{3}$/.test(unit) || unit.endsWith('s') ? `, in ${unit}` : `, in ${unit}s`;
}

/** "8,104 (8,024 to 8,180) on 10 March 2021". */
export function valueWords({ date, best, interval }: Estimate): string {
  const [low, high] = interval['90'];
  return `${inNumberWords(best)} (${inNumberWords(low)} to ${inNumberWords(high)}) on ${inDateWords(date)}`;
}

/** Width of the 90 per cent interval, relative to the value. */
export function width({ best, interval }: Estimate): number {
  const [low, high] = interval['90'];
  return (high - low) / Math.max(best, 1e-9);
}
