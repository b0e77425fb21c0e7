import type { Situation } from '../../situation/situation.js';
import type { EstimateRow, SeriesCardRow } from '../../store/queries/series-cards.js';
import { daysBetween } from '../../store/shelf/series-card.js';
import type { StoredEstimate } from '../../store/shelf/shelf-tables.js';
import type { Estimate, SeriesCard, Trend } from '../schemas/series.js';
import { groupNamed, measureNamed, seriesName } from './names.js';

/** A series in a list; `day` is the picture's. */
export function seriesCard(row: SeriesCardRow, situation: Situation, day: string): SeriesCard {
  const { card } = row;
  return {
    id: row.series_id,
    name: seriesName(row, situation),
    place: { id: row.place, name: row.place_name || 'Place unknown' },
    measure: measureNamed(row.measure, situation),
    group: groupNamed(row.group_label, situation),
    unit: row.unit,
    aspect: row.aspect as SeriesCard['aspect'],
    counting: card.counting,
    dates: card.dates,
    claims: row.claims,
    voices: card.voices,
    latest: card.latest && storedEstimate(card.latest),
    trend: card.latest && card.before && trendOf(card.latest, card.before),
    newest:
      row.newest === null
        ? null
        : { date: row.newest, ageDays: day === '' ? 0 : Math.max(0, daysBetween(row.newest, day)) },
    stale: row.stale,
    conflicts: row.conflicts,
    open: Math.max(0, row.claims - row.reviewed),
    spark: card.spark.map(([date, best, low, high]) => [date, best, low, high]),
  };
}

export function estimateView(row: EstimateRow): Estimate {
  return {
    date: row.date,
    best: row.best,
    interval: {
      '50': [row.low50, row.high50],
      '80': [row.low80, row.high80],
      '90': [row.low, row.high],
    },
    ...(row.period !== null && { period: row.period }),
    basis: row.reported ? 'reported' : 'derived',
    claims: row.supports,
  };
}

function storedEstimate({ date, best, interval, period, supports, reported }: StoredEstimate): Estimate {
  return {
    date,
    best,
    interval: {
      '50': [...interval['50']],
      '80': [...interval['80']],
      '90': [...interval['90']],
    },
    ...(period !== undefined && { period }),
    basis: reported ? 'reported' : 'derived',
    claims: supports,
  };
}

const DAYS_A_MONTH = 365.25 / 12;

/** Steady: less than the half of the latest interval's half width. */
function trendOf(latest: StoredEstimate, [date, best]: readonly [string, number]): Trend {
  const change = latest.best - best;
  const [low, high] = latest.interval['50'];
  const months = Math.max(1, daysBetween(date, latest.date)) / DAYS_A_MONTH;
  const steady = Math.abs(change) <= Math.max((high - low) / 2, 0.005 * Math.abs(best));
  return {
    direction: steady ? 'steady' : change > 0 ? 'up' : 'down',
    from: { date, best },
    change: rounded(change),
    perMonth: rounded(change / months),
  };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
