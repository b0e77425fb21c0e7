import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.js';
import { CHOICES, type PictureCounts } from '../shelf/shelve-summary.js';
import { storableJson } from '../storable.js';

type Counted = Omit<PictureCounts, 'undated' | 'series'>;

/** What some accounts add to the counts of the whole. */
export async function countedOf(db: Kysely<Database>, accounts: readonly string[]): Promise<Counted> {
  const { rows } = await sql<Counted>`select
      count(*) filter (where present)::int as accounts, count(*) filter (where not present)::int as superseded,
      coalesce(sum(figures) filter (where present), 0)::int as figures,
      coalesce(sum(events) filter (where present), 0)::int as events,
      coalesce(sum(statements) filter (where present), 0)::int as statements,
      (select count(*)::int from review_queue where account_id = any(${[...accounts]})) as claims
    from account_cards where id = any(${[...accounts]})`.execute(db);
  return rows[0]!;
}

/** Puts right the counts of the whole by what some accounts add to them now and added before, and so many series more. */
export async function tallySummary(
  db: Kysely<Database>,
  before: Counted,
  now: Counted,
  series: number,
): Promise<void> {
  const row = await db.selectFrom('summaries').select('body').where('key', '=', 'counts').executeTakeFirst();
  if (!row) return;
  const known = row.body as unknown as PictureCounts;
  const more = (key: keyof Counted) => known[key] + now[key] - before[key];
  const counts: PictureCounts = {
    accounts: more('accounts'),
    superseded: more('superseded'),
    figures: more('figures'),
    events: more('events'),
    statements: more('statements'),
    series: known.series + series,
    claims: more('claims'),
    undated: await countUndated(db),
  };
  await db
    .updateTable('summaries')
    .set({ body: JSON.stringify(counts) })
    .where('key', '=', 'counts')
    .execute();
}

/** What series of several places count alike; `group` as their cards have it. */
export interface SeriesCounted {
  readonly measure: string;
  readonly group: string;
  readonly unit: string;
}

interface Choice extends SeriesCounted {
  readonly places: number;
  readonly weight: number;
}

/** Puts right what a map can show of what these series count. */
export async function retellMap(db: Kysely<Database>, series: readonly SeriesCounted[]): Promise<void> {
  const row = await db.selectFrom('summaries').select('body').where('key', '=', 'map').executeTakeFirst();
  if (!row) return;
  const known = (row.body as unknown as { readonly choices: readonly Choice[] }).choices;
  const choices = new Map(known.map((choice) => [keyOf(choice), choice]));
  for (const one of new Map(series.map((counted) => [keyOf(counted), counted])).values()) {
    const { rows } = await sql<Choice>`
      select measure, group_id as group, unit, count(distinct place)::int as places, sum(rank) as weight from series_cards
      where measure = ${one.measure} and group_id = ${one.group} and unit = ${one.unit}
        and place <> '' and last_date is not null and measure <> 'other' and aspect in ('stock', 'flow')
      group by 1, 2, 3`.execute(db);
    choices.delete(keyOf(one));
    if (rows[0]) choices.set(keyOf(one), rows[0]);
  }
  const inOrder = [...choices.values()]
    .sort((a, b) => b.places - a.places || b.weight - a.weight || (keyOf(a) < keyOf(b) ? -1 : 1))
    .slice(0, CHOICES);
  await db
    .updateTable('summaries')
    .set({ body: storableJson({ choices: inOrder }) })
    .where('key', '=', 'map')
    .execute();
}

function keyOf({ measure, group, unit }: SeriesCounted): string {
  return [measure, group, unit].join('\n');
}

async function countUndated(db: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select
    ((select count(*) from linked_events where told and first is null)
      + (select count(*) from linked_events where not told and first is null))::int as count`.execute(db);
  return rows[0]!.count;
}
