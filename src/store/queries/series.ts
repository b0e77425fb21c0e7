import type { Estimate, Series } from '../../reconcile/series.js';
import type { Store } from '../open-store.js';

export interface SeriesFilter {
  /** Gazetteer id. */
  readonly place?: string;
  readonly measure?: string;
}

/** Series with their estimates, by id. */
export async function listSeries({ db }: Store, filter: SeriesFilter = {}): Promise<Series[]> {
  const { place, measure } = filter;
  const rows = await db
    .selectFrom('series')
    .select(['id', 'body'])
    .$if(place !== undefined, (query) => query.where('place', '=', place!))
    .$if(measure !== undefined, (query) => query.where('measure', '=', measure!))
    .orderBy('id')
    .execute();
  const estimates = await db
    .selectFrom('estimates')
    .select(['series_id', 'body'])
    .orderBy('series_id')
    .orderBy('date')
    .execute();
  const bySeries = new Map<string, Estimate[]>();
  for (const { series_id, body } of estimates) {
    if (!bySeries.has(series_id)) bySeries.set(series_id, []);
    bySeries.get(series_id)!.push(body);
  }
  return rows.map(({ id, body }) => ({ ...body, estimates: bySeries.get(id) ?? [] }));
}
