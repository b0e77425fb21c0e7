import type { Situation } from '../../situation/situation.js';
import type { EventRow } from '../../store/queries/events.js';
import type { EventItem } from '../schemas/event.js';
import { accountRef, eventTypeNamed } from './names.js';

export function eventItem(row: EventRow, situation: Situation): EventItem {
  const { body: event } = row;
  return {
    id: row.id,
    version: row.version,
    type: eventTypeNamed(event.type, situation),
    account: accountRef(row),
    start: event.start,
    end: event.end,
    quote: { before: row.before, words: event.text, after: row.after },
    places: [...event.places],
    when: event.when,
    first: row.first,
    last: row.last,
    factuality: event.factuality,
    confidence: event.confidence,
    review: row.review,
  };
}
