import { type EventFilter, listEvents } from '../../store/queries/events.js';
import type { ServerContext } from '../context.js';
import { fromCursor, toCursor } from '../cursor.js';
import type { EventsQuery } from '../schemas/event.js';
import { eventItem } from '../views/event-view.js';
import { page } from './answers.js';

/** A page of the events that a filter lets through, of all places or of a series'. */
export async function eventPage(
  { store, situation }: Pick<ServerContext, 'store' | 'situation'>,
  filter: EventFilter,
  { order, limit, cursor }: Pick<EventsQuery, 'order' | 'limit' | 'cursor'>,
) {
  const after = fromCursor(cursor, ['', ''] as const);
  const { rows, total } = await listEvents(store.db, filter, order, limit + 1, after);
  return page(
    rows,
    limit,
    (shown) => shown.map((row) => eventItem(row, situation)),
    (last) => toCursor([last.first!, last.id]),
    total,
  );
}

/** The filter of a request as the store takes it. */
export function eventFilter({
  type,
  place,
  from,
  to,
  all,
  disputed,
}: Pick<EventsQuery, 'type' | 'place' | 'from' | 'to' | 'all' | 'disputed'>): EventFilter {
  return { type, place, from, to, all: all === 'yes', disputed: disputed === 'yes' };
}
