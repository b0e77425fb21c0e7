import type { Series } from '../../reconcile/series.js';
import type { Picture } from '../picture.js';

/** A series in a reader's words: "al-Hol: population, children". */
export function seriesWords(
  series: Pick<Series, 'measure' | 'group' | 'unit' | 'placeName'>,
  situation: Picture['situation'],
): string {
  const measure = situation.measures.find((one) => one.id === series.measure)?.label ?? series.measure;
  const group = situation.groups.find((one) => one.id === series.group)?.label ?? series.group;
  const who = [group === 'all' ? '' : group, saysUnit(group, series.unit) ? '' : pluralOf(series.unit)]
    .filter(Boolean)
    .join(' ');
  return `${series.placeName || 'Place unknown'}: ${[measure, who].filter(Boolean).join(', ')}`;
}

/** [people], [Syrian families] of households, [clinics]: the unit would say it twice. */
function saysUnit(group: string, unit: string): boolean {
  if (unit === 'person' || unit === 'percent') return true;
  const last = group.split(' ').at(-1)!.toLowerCase();
  return last === unit || last === pluralOf(unit) || (unit === 'household' && /^famil(?:y|ies)$/.test(last));
}

function pluralOf(unit: string): string {
  if (/^[A-Z]{3}$/.test(unit) || unit.endsWith('s')) return unit;
  return unit.endsWith('y') ? `${unit.slice(0, -1)}ies` : `${unit}s`;
}
