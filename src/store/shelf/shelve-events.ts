import { type Insertable, type Kysely, sql } from 'kysely';
import type { EventClaim } from '../../claims/claim.js';
import { linkEvents } from '../../reconcile/events/link-events.js';
import type { LinkedEvent } from '../../reconcile/events/linked-event.js';
import { isOnTimeline } from '../../reconcile/events/on-timeline.js';
import type { Place } from '../../situation/schema.js';
import { calendarDays } from '../calendar-days.js';
import { insertRows } from '../insert-rows.js';
import type { Database } from '../schema.js';
import { storableJson, storableText } from '../storable.js';
import type { LinkedEvents } from './shelf-tables.js';

/** Links the event claims of present accounts and shelves the events: all, or those of the types given. */
export async function shelveEvents(
  db: Kysely<Database>,
  places: readonly Place[],
  types?: readonly string[],
): Promise<void> {
  if (types?.length === 0) return;
  await db
    .deleteFrom('linked_events')
    .$if(types !== undefined, (query) => query.where('type', 'in', types!.map(storableText)))
    .execute();
  for (const type of types ?? (await knownTypes(db))) {
    const events = linkEvents(await claimsOfType(db, type), { places });
    await insertRows(db, 'linked_events', events.map(eventRow));
  }
  await countByMonth(db);
}

async function knownTypes(db: Kysely<Database>): Promise<string[]> {
  const rows = await db
    .selectFrom('claims')
    .select('type')
    .distinct()
    .where('kind', '=', 'event')
    .orderBy('type')
    .execute();
  return rows.flatMap(({ type }) => type ?? []);
}

async function claimsOfType(db: Kysely<Database>, type: string): Promise<EventClaim[]> {
  const rows = await db
    .selectFrom('claims')
    .innerJoin('account_cards', 'account_cards.id', 'claims.account_id')
    .select(['body', 'name'])
    .where('kind', '=', 'event')
    .where('type', '=', storableText(type))
    .where('review', '<>', 'rejected')
    .where('present', '=', true)
    .execute();
  return rows.map(({ body, name }) => ({ ...(body as EventClaim), account: name }));
}

function eventRow(event: LinkedEvent): Insertable<LinkedEvents> {
  const place = event.places[0]?.id;
  const { first, last } = calendarDays(event.when);
  return {
    id: event.id,
    type: storableText(event.type),
    place_id: place === undefined ? null : storableText(place),
    first: first ?? last,
    last,
    told: isOnTimeline(event),
    disputed: event.disputed,
    voices: event.voices,
    tellings: event.claims.length,
    body: storableJson(event),
  };
}

/** Counts the events on the timeline by month, by type and by place, and of each of these in all ("all by type"). */
async function countByMonth(db: Kysely<Database>): Promise<void> {
  await sql`delete from event_density`.execute(db);
  for (const by of ['type', 'place'] as const)
    await sql`
      insert into event_density (by, key, month, count)
      select ${by}, coalesce(${sql.ref(by === 'type' ? 'type' : 'place_id')}, ''), date_trunc('month', first)::date, count(*)::int
      from linked_events where told and first is not null group by 2, 3`.execute(db);
  await sql`
    insert into event_density (by, key, month, count)
    select 'all by ' || by, key, date '0001-01-01', sum(count) from event_density group by 1, 2`.execute(db);
}
