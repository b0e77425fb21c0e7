import type { Series } from '../../reconcile/series.js';
import type { Picture } from '../picture.js';

/** A series in a reader's words: "al-Hol: population, children". */
export function seriesWords(
  series: Pick<Series, 'measure' | 'group' | 'unit' | 'placeName'>,
  situation: Picture['situation'],
): string {
  const measure = situation.measures.find((one) => one.id === series.measure)?.label ?? series.measure;
  const group = situation.groups.find((one) => one.id === series.group)?.label ?? series.group;
  const unit = series.unit === 'person' || series.unit === 'percent' ? '' : pluralOf(series.unit);
  const who = [group === 'all' || group === unit ? '' : group, unit].filter(Boolean).join(' ');
  return `${series.placeName || 'Place unknown'}: ${[measure, who].filter(Boolean).join(', ')}`;
}

function pluralOf(unit: string): string {
  if (/^[A-Z]{3}$/.test(unit) || unit.endsWith('s')) return unit;
  return unit.endsWith('y') ? `${unit.slice(0, -1)}ies` : `${unit}s`;
}
