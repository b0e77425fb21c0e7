import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { claimDetails } from '../../store/queries/claim-details.js';
import { type DensityRow, eventDensity, eventOfId, MOST_KEYS } from '../../store/queries/events.js';
import type { ServerContext } from '../context.js';
import { RequestProblem } from '../request-problem.js';
import {
  type Density,
  densityQuery,
  densitySchema,
  eventDetailSchema,
  eventPageSchema,
  eventsQuery,
} from '../schemas/event.js';
import { eventDetail } from '../views/event-view.js';
import { eventTypeNamed } from '../views/names.js';
import { answers, idParam } from './answers.js';
import { eventFilter, eventPage } from './event-page.js';

/** Days and weeks are counted over no longer stretch than this many days; of a longer one months. */
const FINE_DAYS = 800;

const list = createRoute({
  method: 'get',
  path: '/api/events',
  summary: 'Dated events, each once however many tell it',
  request: { query: eventsQuery },
  responses: answers(eventPageSchema, 'A page of events'),
});

const density = createRoute({
  method: 'get',
  path: '/api/events/density',
  summary: 'How many events each stretch of time has, by type or place',
  request: { query: densityQuery },
  responses: answers(densitySchema, 'Counts'),
});

const one = createRoute({
  method: 'get',
  path: '/api/events/{id}',
  summary: 'An event: who tells it, in which words, and who denies it',
  request: { params: idParam },
  responses: answers(eventDetailSchema, 'The event'),
});

export function eventRoutes(app: OpenAPIHono, { store, situation }: ServerContext): void {
  const { db } = store;

  app.openapi(list, async (context) => {
    const query = context.req.valid('query');
    return context.json(await eventPage({ store, situation }, eventFilter(query), query), 200);
  });

  app.openapi(density, async (context) => {
    const { bucket, by, ...query } = context.req.valid('query');
    const filter = eventFilter(query);
    const fine = bucket === 'day' || bucket === 'week';
    const taken = fine && !isShort(filter.from, filter.to) ? 'month' : bucket;
    const rows = await eventDensity(db, filter, taken, by);
    const summary = await db
      .selectFrom('summaries')
      .select('body')
      .where('key', '=', 'counts')
      .executeTakeFirst();
    const buckets = rows.map((row) => row.bucket).sort();
    return context.json(
      {
        bucket: taken,
        by,
        from: filter.from ?? buckets[0] ?? null,
        to: filter.to ?? buckets.at(-1) ?? null,
        rows: gathered(rows, by),
        undated: (summary?.body as { undated?: number } | undefined)?.undated ?? 0,
      },
      200,
    );
  });

  app.openapi(one, async (context) => {
    const { id } = context.req.valid('param');
    const row = await eventOfId(db, id);
    if (!row) throw new RequestProblem('not-found', `there is no event ${id}`);
    return context.json(eventDetail(row, await claimDetails(db, row.event.claims), situation), 200);
  });

  function gathered(rows: readonly DensityRow[], by: 'type' | 'place'): Density['rows'] {
    const found = new Map<string, DensityRow[]>();
    for (const row of rows) {
      const list = found.get(row.key);
      if (list) list.push(row);
      else found.set(row.key, [row]);
    }
    return [...found]
      .map(([key, own]) => ({
        key,
        label: by === 'type' ? eventTypeNamed(key, situation).name : placeName(key),
        count: own.reduce((sum, { count }) => sum + count, 0),
        buckets: own
          .sort((a, b) => (a.bucket < b.bucket ? -1 : 1))
          .map((row): [string, number] => [row.bucket, row.count]),
      }))
      .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
      .slice(0, MOST_KEYS);
  }

  function placeName(id: string): string {
    if (id === '') return 'Place unknown';
    const names = situation.places.find((place) => place.id === id)?.names;
    return names?.en?.[0] ?? Object.values(names ?? {})[0]?.[0] ?? id;
  }
}

function isShort(from: string | undefined, to: string | undefined): boolean {
  if (from === undefined || to === undefined) return false;
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 <= FINE_DAYS;
}
