import type { Measure } from '../../../situation/schema.js';
import { claimWords } from '../../words/claim-words.js';
import { singularOf, verbForms } from '../../words/inflect.js';
import type { MeasureWord } from '../../words/lexicon.js';
import type { PatternHit } from '../../words/patterns.js';
import type { Counted } from '../counted/counted.js';
import type { Seed } from '../draft.js';

type Hit = PatternHit<MeasureWord>;

/** [the camp by the river held 900 asylum seekers]: a camp or town holds its people, a prison its prisoners. */
export function peopleOf(
  { view }: Seed,
  { from, value }: Hit,
  measures: ReadonlyMap<string, Measure>,
): Measure | undefined {
  if (value.measure.id !== 'detained' || value.role !== 'verb' || !HOLDING.has(view.lower(from)))
    return undefined;
  if (view.verbAt(from)?.passive) return undefined;
  for (let at = view.from; at < view.to; at++) {
    const kinds = claimWords.placeNouns.get(singularOf(view.lower(at)));
    if (kinds?.includes('prison') || CAPTIVE.test(view.lower(at))) return undefined;
  }
  for (let at = from - 1; at > from - 12 && at >= view.from; at--) {
    if (view.verbAt(at) || /^[,;:]$/.test(view.lower(at))) return undefined;
    const kinds = claimWords.placeNouns.get(singularOf(view.lower(at)));
    if (kinds) return kinds.some((kind) => LIVED_IN.has(kind)) ? measures.get('population') : undefined;
  }
  return undefined;
}

const CAPTIVE = /^(?:detention|custody|captivity|captive|hostage|cells?|guards?)$/;
const HOLDING = new Set(verbForms('hold'));
const LIVED_IN = new Set(['camp', 'city', 'town', 'village', 'site', 'settlement']);

/** [Built for 300 inmates, it contained 900]: whose house it is was told with the number before. */
export function inmatesOf(
  { value }: Hit,
  { from, label, antecedent }: Counted,
  measures: ReadonlyMap<string, Measure>,
) {
  if (from !== 'antecedent' || value.measure.id !== 'population') return undefined;
  const kind = label || antecedent?.counted.label || '';
  return INMATES.test(kind) ? measures.get('detained') : undefined;
}

const INMATES = /\b(?:inmate|prisoner|detainee|convict|captive)s?$/;
