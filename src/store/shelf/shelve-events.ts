import { createHash } from 'node:crypto';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { EventClaim } from '../../claims/claim.js';
import { linkEvents } from '../../reconcile/events/link-events.js';
import type { LinkedEvent } from '../../reconcile/events/linked-event.js';
import { isOnTimeline } from '../../reconcile/events/on-timeline.js';
import type { Place } from '../../situation/schema.js';
import { calendarDays } from '../calendar-days.js';
import { insertRows } from '../insert-rows.js';
import type { Database } from '../schema.js';
import { partsOf, type Step } from '../steps.js';
import { storableJson, storableText } from '../storable.js';
import type { LinkedEvents } from './shelf-tables.js';

/** Rows written, and claims read, at once. */
const AT_ONCE = 300;

/**
 * Links the event claims of present accounts and shelves the events: all anew, or of the types given those that are other than before.
 * Where it is known at which places events of a type came or went, only what may be one with these is linked anew.
 */
export async function shelveEvents(
  step: Step,
  places: readonly Place[],
  types?: readonly string[],
  at?: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<void> {
  if (types?.length === 0) return;
  if (types === undefined) await step((trx) => trx.deleteFrom('linked_events').execute());
  const moved = new Set<string>();
  for (const type of types ?? (await step(knownTypes))) {
    const near = at && (await step((trx) => placesAround(trx, type, at.get(type), places)));
    const events = linkEvents(await claimsOfType(step, type, near), { places });
    for (const place of await putEvents(step, type, events.map(eventRow), near)) moved.add(place);
  }
  if (types === undefined) await step(countByMonth);
  else if (moved.size > 0) {
    for (const type of types) await step((trx) => recount(trx, 'type', [storableText(type)]));
    for (const some of partsOf([...moved], AT_ONCE)) await step((trx) => recount(trx, 'place', some));
  }
}

type EventRow = ReturnType<typeof eventRow>;

/** Puts the events of a type in the place of those that are otherwise; gives the places these are at. */
async function putEvents(
  step: Step,
  type: string,
  rows: readonly EventRow[],
  near: readonly string[] | undefined,
): Promise<Set<string>> {
  const known = new Map(
    (
      await step((trx) =>
        trx
          .selectFrom('linked_events')
          .select(['id', 'place_id', sql<string>`md5(body::text)`.as('hash')])
          .where('type', '=', storableText(type))
          .$if(near !== undefined, (query) =>
            query.where('place_id', '=', ({ fn, val }) => fn.any(val([...near!]))),
          )
          .execute(),
      )
    ).map((row) => [row.id, row]),
  );
  const ids = new Set(rows.map(({ id }) => id));
  const other = rows.filter(({ id, body }) => known.get(id)?.hash !== md5(body));
  const gone = [...known.keys()].filter((id) => !ids.has(id));
  for (const some of partsOf(gone, AT_ONCE)) await step((trx) => removeEvents(trx, some));
  for (const some of partsOf(other, AT_ONCE))
    await step(async (trx) => {
      await removeEvents(
        trx,
        some.flatMap(({ id }) => (known.has(id) ? id : [])),
      );
      await insertRows(trx, 'linked_events', some);
    });
  const before = [...gone, ...other.map(({ id }) => id)].map((id) => known.get(id)?.place_id);
  return new Set([...before, ...other.map(({ place_id }) => place_id)].map((place) => place ?? ''));
}

async function removeEvents(db: Kysely<Database>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .deleteFrom('linked_events')
    .where('id', '=', ({ fn, val }) => fn.any(val([...ids])))
    .execute();
}

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
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

/** Places that events at some others may be told of as well; undefined where that may be any, as some are told without one. */
async function placesAround(
  db: Kysely<Database>,
  type: string,
  at: ReadonlySet<string> | undefined,
  places: readonly Place[],
): Promise<string[] | undefined> {
  if (!at || at.has('')) return undefined;
  const { rows } = await sql<{ vague: boolean }>`select exists (
    select from claims where kind = 'event' and type = ${storableText(type)} and place_id is null) as vague`.execute(
    db,
  );
  if (rows[0]!.vague) return undefined;
  const parents = new Map(places.map(({ id, parent }) => [id, parent]));
  const rootOf = (id: string) => {
    const passed = new Set([id]);
    for (let up = parents.get(id); up !== undefined && !passed.has(up); up = parents.get(up)) passed.add(up);
    return [...passed].at(-1)!;
  };
  const roots = new Set([...at].map(rootOf));
  return [...new Set([...at, ...places.flatMap(({ id }) => (roots.has(rootOf(id)) ? id : []))])].map(
    storableText,
  );
}

async function claimsOfType(
  step: Step,
  type: string,
  near?: readonly string[] | undefined,
): Promise<EventClaim[]> {
  const found = await step((trx) =>
    trx
      .selectFrom('claims')
      .innerJoin('account_cards', 'account_cards.id', 'claims.account_id')
      .select(['claims.id', 'name'])
      .where('kind', '=', 'event')
      .where('type', '=', storableText(type))
      .$if(near !== undefined, (query) =>
        query.where('place_id', '=', ({ fn, val }) => fn.any(val([...near!]))),
      )
      .where('review', '<>', 'rejected')
      .where('present', '=', true)
      .execute(),
  );
  const claims: EventClaim[] = [];
  for (const some of partsOf(found, AT_ONCE)) {
    const bodies = await step((trx) =>
      trx
        .selectFrom('claims')
        .select(['id', 'body'])
        .where('id', '=', ({ fn, val }) => fn.any(val(some.map(({ id }) => id))))
        .execute(),
    );
    const byId = new Map(bodies.map(({ id, body }) => [id, body as EventClaim]));
    for (const { id, name } of some) if (byId.has(id)) claims.push({ ...byId.get(id)!, account: name });
  }
  return claims;
}

function eventRow(event: LinkedEvent): Omit<LinkedEvents, 'body'> & { readonly body: string } {
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
  for (const by of ['type', 'place'] as const) await count(db, by, sql`true`, sql`true`);
}

/** The same for some types, or places ("" for none) alone. */
async function recount(db: Kysely<Database>, by: 'type' | 'place', keys: readonly string[]): Promise<void> {
  const counted = sql`key = any(${[...keys]}::text[])`;
  await sql`delete from event_density where by in (${by}, ${`all by ${by}`}) and ${counted}`.execute(db);
  const named = sql`${columnOf(by)} = any(${[...keys]}::text[])`;
  const none = by === 'place' && keys.includes('');
  await count(db, by, none ? sql`(${named} or place_id is null)` : named, counted);
}

async function count(
  db: Kysely<Database>,
  by: 'type' | 'place',
  events: RawBuilder<unknown>,
  counted: RawBuilder<unknown>,
): Promise<void> {
  await sql`
    insert into event_density (by, key, month, count)
    select ${by}, coalesce(${columnOf(by)}, ''), date_trunc('month', first)::date, count(*)::int
    from linked_events where told and first is not null and ${events} group by 2, 3`.execute(db);
  await sql`
    insert into event_density (by, key, month, count)
    select 'all by ' || by, key, date '0001-01-01', sum(count) from event_density
    where by = ${by} and ${counted} group by 1, 2`.execute(db);
}

function columnOf(by: 'type' | 'place'): RawBuilder<unknown> {
  return sql.ref(by === 'type' ? 'type' : 'place_id');
}
