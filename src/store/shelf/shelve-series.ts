import { type Kysely, sql } from 'kysely';
import type { Series } from '../../reconcile/series.js';
import { insertRows } from '../insert-rows.js';
import type { Database } from '../schema.js';
import { storableJson, storableText } from '../storable.js';
import {
  type BriefClaim,
  cardBody,
  doubtOf,
  heaviest,
  isStale,
  rankOf,
  storedEstimate,
} from './series-card.js';
import type { SeriesCards, SeriesClaims } from './shelf-tables.js';

/** Writes series with their estimates, cards and claims; those of the same ids are to be taken away before. `day` is the picture's. */
export async function shelveSeries(
  db: Kysely<Database>,
  series: readonly Series[],
  day: string,
): Promise<void> {
  for (let at = 0; at < series.length; at += AT_ONCE) {
    const some = series.slice(at, at + AT_ONCE);
    const supports = new Map(some.map((one) => [one.id, heaviest(one)]));
    const briefs = await briefClaims(db, [
      ...new Set([...supports.values()].flatMap((ofSeries) => [...ofSeries.keys()])),
    ]);
    await insertRows(db, 'series', some.map(seriesRow));
    await insertRows(
      db,
      'estimates',
      some.flatMap((one) => estimateRows(one, briefs)),
    );
    const shelved = some.map((one) => shelve(one, supports.get(one.id)!, briefs, day));
    await insertRows(
      db,
      'series_cards',
      shelved.map(({ card }) => card),
    );
    await insertRows(
      db,
      'series_claims',
      shelved.flatMap(({ claims }) => claims),
    );
  }
}

const AT_ONCE = 50;

/** Takes series away with all that hangs on them but conflicts. */
export async function unshelveSeries(db: Kysely<Database>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  for (const table of ['series_claims', 'estimates'] as const)
    await db
      .deleteFrom(table)
      .where('series_id', '=', ({ fn, val }) => fn.any(val([...ids])))
      .execute();
  for (const table of ['series_cards', 'series'] as const)
    await db
      .deleteFrom(table)
      .where('id', '=', ({ fn, val }) => fn.any(val([...ids])))
      .execute();
}

function shelve(
  series: Series,
  supports: ReturnType<typeof heaviest>,
  all: ReadonlyMap<string, BriefClaim>,
  day: string,
): { card: Omit<SeriesCards, 'body'> & { body: string }; claims: SeriesClaims[] } {
  const briefs = new Map([...supports.keys()].flatMap((id) => (all.has(id) ? [[id, all.get(id)!]] : [])));
  const doubt = doubtOf(series);
  const rank = rankOf(series, briefs.size);
  const days = [...briefs.values()].flatMap(({ last, first }) => last ?? first ?? []).sort();
  const latest = new Set(series.estimates.at(-1)?.claims.map(({ id }) => id));
  return {
    card: {
      id: series.id,
      rank,
      words: storableText(wordsOf(series)),
      place: storableText(series.place),
      measure: series.measure,
      group_id: storableText(series.group || 'all'),
      unit: storableText(series.unit),
      aspect: series.aspect,
      newest: days.at(-1) ?? null,
      first_date: series.estimates[0]?.date ?? null,
      last_date: series.estimates.at(-1)?.date ?? null,
      claims: briefs.size,
      stale: isStale(series, day),
      doubt,
      body: storableJson(cardBody(series, briefs)),
    },
    claims: [...supports.values()].flatMap(({ id, weight, state }) => {
      const claim = briefs.get(id);
      if (!claim) return [];
      return [
        {
          series_id: series.id,
          claim_id: id,
          day: claim.last ?? claim.first,
          weight,
          state,
          worth: worthOf(claim, weight, doubt ?? 1, rank, latest.has(id)),
        },
      ];
    }),
  };
}

/**
 * How much judging a claim might move an estimate: the more, the more it weighs, the less sure it was read, the vaguer the
 * estimate, the more a reader looks at its series; a latest value counts double.
 */
function worthOf(claim: BriefClaim, weight: number, doubt: number, rank: number, latest: boolean): number {
  const misread = Math.min(1, 1.02 - claim.confidence + (claim.disputed ? 0.4 : 0));
  return weight * misread * (0.2 + Math.min(1, doubt)) * Math.log2(1 + rank) * (latest ? 2 : 1);
}

/** What a series is found by: "al hol population children person". */
function wordsOf({ place, placeName, measure, group, unit }: Series): string {
  return [placeName, place, measure, group || 'all', unit]
    .join(' ')
    .replaceAll(/[-+_/]/g, ' ')
    .toLowerCase();
}

async function briefClaims(db: Kysely<Database>, ids: readonly string[]): Promise<Map<string, BriefClaim>> {
  const rows = await db
    .selectFrom('claims')
    .select([
      'id',
      'when_first as first',
      'when_last as last',
      'unit',
      'confidence',
      sql<string>`coalesce(body->>'family', lower(body->>'publisher'), account_id)`.as('voice'),
      sql<boolean>`exists (select 1 from conflict_claims where claim_id = claims.id)`.as('disputed'),
    ])
    .where('id', '=', ({ fn, val }) => fn.any(val([...ids])))
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

function seriesRow(series: Series) {
  const { estimates: _, ...body } = series;
  return {
    id: series.id,
    place: storableText(series.place),
    place_name: storableText(series.placeName),
    measure: series.measure,
    aspect: series.aspect,
    group_label: storableText(series.group),
    unit: storableText(series.unit),
    body: storableJson(body),
  };
}

function estimateRows(series: Series, briefs: ReadonlyMap<string, BriefClaim>) {
  return series.estimates.map((estimate) => {
    const { interval, period, supports, reported } = storedEstimate(estimate, series.unit, briefs);
    return {
      series_id: series.id,
      date: estimate.date,
      best: estimate.best,
      low: interval['90'][0],
      high: interval['90'][1],
      low80: interval['80'][0],
      high80: interval['80'][1],
      low50: interval['50'][0],
      high50: interval['50'][1],
      period: period ?? null,
      supports,
      reported,
      body: storableJson(estimate),
    };
  });
}
