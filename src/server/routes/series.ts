import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { explainEstimate } from '../../reconcile/explain.js';
import { parseEdtf } from '../../situation/edtf.js';
import { claimDetails } from '../../store/queries/claim-details.js';
import { seriesExplained } from '../../store/queries/explained.js';
import { pictureDay } from '../../store/queries/picture-day.js';
import {
  countSeries,
  type SeriesCardRow,
  seriesCards,
  seriesEstimates,
  seriesKeys,
} from '../../store/queries/series-cards.js';
import { seriesMarks } from '../../store/queries/series-marks.js';
import type { ServerContext } from '../context.js';
import { fromCursor, toCursor } from '../cursor.js';
import { RequestProblem } from '../request-problem.js';
import { markPageSchema, marksQuery } from '../schemas/claim.js';
import { eventPageSchema, eventsQuery } from '../schemas/event.js';
import {
  explanationQuery,
  explanationSchema,
  seriesDetailSchema,
  seriesPageSchema,
  seriesQuery,
} from '../schemas/series.js';
import { claimMarks } from '../views/mark-view.js';
import { seriesName } from '../views/names.js';
import { plain } from '../views/plain.js';
import { estimateView, seriesCard } from '../views/series-view.js';
import { answers, exactly, idParam, page } from './answers.js';
import { eventFilter, eventPage } from './event-page.js';

/** A chart needs no more points than this. */
const MOST_POINTS = 1_500;
const MOST_RELATIVES = 40;

const list = createRoute({
  method: 'get',
  path: '/api/series',
  summary: 'Series, the weightiest first',
  request: { query: seriesQuery },
  responses: answers(seriesPageSchema, 'A page of series'),
});

const one = createRoute({
  method: 'get',
  path: '/api/series/{id}',
  summary: 'A series with its estimates, parts and wholes',
  request: { params: idParam },
  responses: answers(seriesDetailSchema, 'The series'),
});

const claims = createRoute({
  method: 'get',
  path: '/api/series/{id}/claims',
  summary: 'The claims behind a series, oldest first',
  request: { params: idParam, query: marksQuery },
  responses: answers(markPageSchema, 'A page of claims'),
});

const events = createRoute({
  method: 'get',
  path: '/api/series/{id}/events',
  summary: "What happened at a series' place",
  request: { params: idParam, query: eventsQuery },
  responses: answers(eventPageSchema, 'A page of events'),
});

const explanation = createRoute({
  method: 'get',
  path: '/api/series/{id}/explanation',
  summary: 'Why the estimate is what it is',
  request: { params: idParam, query: explanationQuery },
  responses: answers(explanationSchema, 'Sentences and claims'),
});

export function seriesRoutes(app: OpenAPIHono, { store, situation }: ServerContext): void {
  const { db } = store;

  app.openapi(list, async (context) => {
    const { cursor, limit, sort, stale, ...filter } = context.req.valid('query');
    const keys = fromCursor(cursor, [sort === 'rank' || sort === 'claims' ? 0 : '', ''] as const);
    const chosen = { ...filter, ...(stale !== undefined && { stale: stale === 'yes' }) };
    const rows = await seriesCards(db, chosen, sort, limit + 1, keys);
    const day = await pictureDay(db);
    return context.json(
      page(
        rows,
        limit,
        (shown) => shown.map((row) => seriesCard(row, situation, day)),
        (last) => toCursor(seriesKeys(last, sort)),
        exactly(await countSeries(db, chosen)),
      ),
      200,
    );
  });

  app.openapi(one, async (context) => {
    const { id } = context.req.valid('param');
    const row = await cardOf(id);
    const found = await seriesEstimates(db, id, MOST_POINTS);
    const day = await pictureDay(db);
    const beside = await seriesCards(db, { place: row.place }, 'rank', MOST_RELATIVES);
    const card = (other: SeriesCardRow) => seriesCard(other, situation, day);
    const kin = beside.filter(
      (other) =>
        other.series_id !== id &&
        other.measure === row.measure &&
        other.unit === row.unit &&
        other.aspect === row.aspect,
    );
    const everyone = row.group_label === '' || row.group_label === 'all';
    const isWhole = ({ group_label }: SeriesCardRow) => group_label === '' || group_label === 'all';
    const { upheavals, counters, revisions } = found!.body;
    return context.json(
      {
        ...card(row),
        estimates: found!.estimates.map(estimateView),
        upheavals: plain(upheavals ?? []),
        counters: plain(counters ?? []),
        revisions: plain(revisions ?? []),
        wholes: everyone ? [] : kin.filter(isWhole).map(card),
        parts: everyone ? kin.filter((other) => !isWhole(other)).map(card) : [],
        related: beside
          .filter(({ series_id }) => series_id !== id)
          .map((other) => ({ id: other.series_id, name: seriesName(other, situation) })),
      },
      200,
    );
  });

  app.openapi(claims, async (context) => {
    const { id } = context.req.valid('param');
    const { cursor, limit } = context.req.valid('query');
    const row = await cardOf(id);
    const rows = await seriesMarks(db, id, limit + 1, fromCursor(cursor, ['', ''] as const));
    return context.json(
      page(rows, limit, claimMarks, (last) => toCursor([last.day, last.id]), exactly(row.claims)),
      200,
    );
  });

  app.openapi(events, async (context) => {
    const { id } = context.req.valid('param');
    const query = context.req.valid('query');
    const { place } = await cardOf(id);
    const near = { ...eventFilter(query), place: undefined, places: place.split('+') };
    return context.json(await eventPage({ store, situation }, near, query), 200);
  });

  app.openapi(explanation, async (context) => {
    const { id } = context.req.valid('param');
    const { date } = context.req.valid('query');
    const day = date === undefined ? undefined : parseEdtf(date)?.last;
    if (date !== undefined && (day === undefined || !Number.isFinite(day)))
      throw new RequestProblem('not-valid', `not a date: ${date}; write it like 2019-09-26`, {
        errors: [{ field: 'date', message: 'not an EDTF date' }],
      });
    const row = await cardOf(id);
    const found = await seriesExplained(db, id, day);
    if (!found) throw new RequestProblem('not-found', `${id} has no estimate by ${date ?? 'any date'}`);
    const details = await claimDetails(db, found.claims);
    const explained = explainEstimate(
      { series: [found.series], conflicts: found.conflicts, problems: [] },
      details.map(({ body, account_name }) => ({ ...body, account: account_name })),
      id,
    );
    if (!explained) throw new RequestProblem('not-found', `${id} has no estimate`);
    const accounts = new Map(details.map((detail) => [detail.id, detail.account_id]));
    return context.json(
      plain({
        ...explained,
        series: row.series_id,
        claims: explained.claims.map(({ account, ...claim }) => ({
          ...claim,
          account: { id: accounts.get(claim.id) ?? '', name: account },
        })),
      }),
      200,
    );
  });

  async function cardOf(id: string): Promise<SeriesCardRow> {
    const [row] = await seriesCards(db, { ids: [id] }, 'rank', 1);
    if (!row) throw new RequestProblem('not-found', `there is no series ${id}`);
    return row;
  }
}
