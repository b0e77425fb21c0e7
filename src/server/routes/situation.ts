import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { dateWords } from '../../publish/words/date-words.js';
import { estimateWords, intervalWords } from '../../publish/words/number-words.js';
import { stretchWords } from '../../publish/words/stretch-words.js';
import { conflictRows } from '../../store/queries/conflict-details.js';
import { pictureDay } from '../../store/queries/picture-day.js';
import { reviewCounts } from '../../store/queries/review-queue.js';
import { type SeriesCardRow, seriesCards } from '../../store/queries/series-cards.js';
import {
  countConflicts,
  languagesInUse,
  leftOut,
  pictureCounts,
  staleSeries,
  unitsInUse,
  vaguestSeries,
} from '../../store/queries/situation.js';
import { daysBetween } from '../../store/shelf/series-card.js';
import { changesView } from '../changes-view.js';
import type { ServerContext } from '../context.js';
import {
  type Changes,
  changesQuery,
  changesSchema,
  sessionSchema,
  situationViewSchema,
  vocabularySchema,
} from '../schemas/situation.js';
import { conflictCard } from '../views/conflict-view.js';
import { seriesName } from '../views/names.js';
import { plain } from '../views/plain.js';
import { seriesCard } from '../views/series-view.js';
import { answers } from './answers.js';

const HEADLINES = 8;
const CONFLICTS = 6;
const STALE = 10;
const WORTH = 6;
const LEFT_OUT = 200;
/** What a good account is sure to, as the half width of its 90 % interval relative to the value. */
const GOOD_ACCOUNT = 0.05;

const session = createRoute({
  method: 'get',
  path: '/api/session',
  summary: 'Who is at work in what',
  responses: answers(sessionSchema, 'The session'),
});

const situationRoute = createRoute({
  method: 'get',
  path: '/api/situation',
  summary: 'The headline figures, and what needs looking at',
  responses: answers(situationViewSchema, 'The situation'),
});

const changes = createRoute({
  method: 'get',
  path: '/api/changes',
  summary: 'What accounts published since a day changed',
  request: { query: changesQuery },
  responses: answers(changesSchema, 'The changes'),
});

const vocabulary = createRoute({
  method: 'get',
  path: '/api/vocabulary',
  summary: 'Measures, groups, places, sources and units to choose from',
  responses: answers(vocabularySchema, 'The vocabulary'),
});

export function situationRoutes(app: OpenAPIHono, server: ServerContext): void {
  const { store, situation, bus, workshop } = server;
  const { db } = store;

  app.openapi(session, (context) =>
    context.json(
      { version: server.version, who: server.who, project: store.folder, revision: bus.revision },
      200,
    ),
  );

  app.openapi(situationRoute, async (context) => {
    const day = await pictureDay(db);
    const counts = await pictureCounts(db);
    const headline = await seriesCards(db, { named: true }, 'rank', HEADLINES);
    const conflicts = await conflictRows(db, { state: 'open' }, CONFLICTS);
    const clashes = await countConflicts(db);
    const pictures = await db.selectFrom('pictures').select('input').execute();
    const problems = await leftOut(db, LEFT_OUT);
    return context.json(
      {
        id: situation.id,
        title: situation.title,
        day,
        revision: bus.revision,
        picture: workshop.busy
          ? ('building' as const)
          : pictures[0] === undefined
            ? ('none' as const)
            : pictures[0].input === ''
              ? ('out-of-date' as const)
              : ('current' as const),
        counts: {
          accounts: counts?.accounts ?? 0,
          superseded: counts?.superseded ?? 0,
          figures: counts?.figures ?? 0,
          events: counts?.events ?? 0,
          statements: counts?.statements ?? 0,
          series: counts?.series ?? 0,
          conflicts: clashes.all,
          openConflicts: clashes.open,
        },
        review: await reviewCounts(db),
        headline: headline.map((row) => seriesCard(row, situation, day)),
        conflicts: conflicts.rows.map((row) => conflictCard(row, situation)),
        stale: (await cardsOf(await staleSeries(db, STALE))).flatMap((row) => staleView(row, day)),
        worthKnowing: (await cardsOf(await vaguestSeries(db, WORTH))).flatMap((row) => worthView(row)),
        leftOut: problems.map(({ path, line, field, reason, message }) => ({
          path,
          ...(line !== null && { line }),
          ...(field !== null && { field }),
          reason,
          message,
        })),
      },
      200,
    );
  });

  // Reconciling what was known then takes a while: the answer stays good until the store changes.
  const kept = new Map<string, Changes>();
  let keptAt = 0;
  app.openapi(changes, async (context) => {
    const { since, until = '9999-12-31' } = context.req.valid('query');
    if (keptAt !== bus.revision) {
      kept.clear();
      keptAt = bus.revision;
    }
    const day = await pictureDay(db);
    const end = [since, day === '' || until < day ? until : day].sort().at(-1)!;
    const key = `${since} ${end}`;
    const found = kept.get(key) ?? (await changesView(server, since, end));
    if (kept.size < 50) kept.set(key, found);
    return context.json(found, 200);
  });

  app.openapi(vocabulary, async (context) =>
    context.json(
      plain({
        measures: situation.measures.map(({ id, label, aspect }) => ({ id, label, aspect })),
        groups: situation.groups.map(({ id, label }) => ({ id, label })),
        eventTypes: situation.eventTypes.map(({ id, label }) => ({ id, label })),
        places: situation.places.map(({ id, names, kind, parent }) => ({
          id,
          name: names.en?.[0] ?? Object.values(names)[0]?.[0] ?? id,
          names: Object.values(names).flat(),
          kind,
          parent: parent ?? null,
        })),
        sources: situation.sources.map(({ id, name, kind, reliability }) => ({
          id,
          name,
          kind,
          reliability,
        })),
        units: await unitsInUse(db),
        languages: await languagesInUse(db),
      }),
      200,
    ),
  );

  async function cardsOf(ids: readonly string[]): Promise<SeriesCardRow[]> {
    const rows = await seriesCards(db, { ids }, 'rank', ids.length);
    return ids.flatMap((id) => rows.find(({ series_id }) => series_id === id) ?? []);
  }

  function staleView(row: SeriesCardRow, day: string) {
    const { latest } = row.card;
    if (!latest) return [];
    const name = seriesName(row, situation);
    const daysSince = Math.max(0, daysBetween(latest.date, day));
    return [
      {
        series: { id: row.series_id, name },
        lastClaim: latest.date,
        daysSince,
        now: null,
        doubt: row.doubt ?? 0,
        says: `Nobody has told of ${name} since ${dateWords(latest.date)}, for ${stretchWords(daysSince)}.`,
      },
    ];
  }

  function worthView(row: SeriesCardRow) {
    const { latest } = row.card;
    if (!latest || row.doubt === null) return [];
    const name = seriesName(row, situation);
    const half = row.doubt / 2;
    const gain = 1 - GOOD_ACCOUNT / Math.hypot(GOOD_ACCOUNT, half);
    const [low, high] = latest.interval['90'];
    return [
      {
        series: { id: row.series_id, name },
        doubt: row.doubt,
        gain: Math.floor(gain * 100) / 100,
        says: `${name} is put at ${estimateWords(latest.best, [low, high])}, but may be ${intervalWords([low, high])}; one good account would take up to ${Math.floor(100 * gain)} % of that doubt away.`,
      },
    ];
  }
}
