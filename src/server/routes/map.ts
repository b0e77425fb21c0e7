import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { isoDay, parseEdtf } from '../../situation/edtf.js';
import { type MapChoice, mapChoices, mapSeries } from '../../store/queries/map.js';
import { pictureDay } from '../../store/queries/picture-day.js';
import { daysBetween } from '../../store/shelf/series-card.js';
import type { ServerContext } from '../context.js';
import { RequestProblem } from '../request-problem.js';
import { mapQuery, mapSchema } from '../schemas/place.js';
import { groupNamed, measureNamed, seriesName } from '../views/names.js';
import { placeOf } from '../views/placed.js';
import { plain } from '../views/plain.js';
import { answers } from './answers.js';

const map = createRoute({
  method: 'get',
  path: '/api/map',
  summary: "Places with one measure's course",
  request: { query: mapQuery },
  responses: answers(mapSchema, 'The map'),
});

export function mapRoutes(app: OpenAPIHono, server: ServerContext): void {
  const { store, situation } = server;
  const { db } = store;

  app.openapi(map, async (context) => {
    const { measure, group, unit, at } = context.req.valid('query');
    const day = at === undefined ? await pictureDay(db) : lastDay(at);
    const choices = await mapChoices(db);
    const choice = chosen(choices, measure, group, unit);
    const rows = choice ? await mapSeries(db, choice, day || '9999') : [];
    const dates = rows.flatMap(({ course }) => course.map(([date]) => date)).sort();
    return context.json(
      plain({
        measure: choice ? measureNamed(choice.measure, situation) : null,
        group: choice ? groupNamed(choice.group, situation) : null,
        unit: choice?.unit ?? null,
        at: day || null,
        from: dates[0] ?? null,
        to: dates.at(-1) ?? null,
        items: rows.map((row) => ({
          place: placeOf(row.place, row.place_name, server),
          series: { id: row.id, name: seriesName(row, situation) },
          at: row.at && { ...row.at, ageDays: day === '' ? 0 : Math.max(0, daysBetween(row.at.date, day)) },
          course: row.course,
        })),
        choices: choices.map((one) => ({
          measure: measureNamed(one.measure, situation),
          group: groupNamed(one.group, situation),
          unit: one.unit,
          places: one.places,
        })),
      }),
      200,
    );
  });
}

/** What was asked for, else what is known at most places of it. */
function chosen(
  choices: readonly MapChoice[],
  measure: string | undefined,
  group: string | undefined,
  unit: string | undefined,
): Omit<MapChoice, 'places'> | undefined {
  const fit = choices.find(
    (one) =>
      (measure === undefined || one.measure === measure) &&
      (group === undefined || one.group === group) &&
      (unit === undefined || one.unit === unit),
  );
  if (fit || measure === undefined) return fit;
  return { measure, group: group ?? 'all', unit: unit ?? 'person' };
}

function lastDay(edtf: string): string {
  const last = parseEdtf(edtf)?.last;
  if (last === undefined || !Number.isFinite(last))
    throw new RequestProblem('not-valid', `not a date: ${edtf}; write it like 2019-09-26`, {
      errors: [{ field: 'at', message: 'not an EDTF date' }],
    });
  return isoDay(last);
}
