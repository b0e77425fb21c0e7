import type { Situation } from '../../situation/situation.js';
import type { ClaimDetail } from '../../store/queries/claim-details.js';
import type { EventRow } from '../../store/queries/events.js';
import type { EventDetail, EventItem } from '../schemas/event.js';
import { accountRef, eventTypeNamed } from './names.js';
import { plain } from './plain.js';

/** An event as a timeline lists it. */
export function eventItem(row: EventRow, situation: Situation): EventItem {
  const { event } = row;
  return {
    id: row.id,
    type: eventTypeNamed(event.type, situation),
    places: [...event.places],
    when: { edtf: event.when, basis: event.basis },
    first: row.first,
    last: row.last,
    factuality: event.factuality,
    voices: event.voices,
    tellings: event.claims.length,
    disputed: event.disputed,
    deniedBy: event.disputed
      ? event.positions.flatMap(({ source, factuality }) => (factuality === 'denied' ? source : []))
      : [],
    told: row.told,
    words: {
      claim: row.id,
      version: row.version,
      account: accountRef(row),
      start: row.start,
      end: row.end,
      quote: { before: row.before, words: row.text, after: row.after },
      review: row.review,
    },
  };
}

/** The event with every claim that tells it. */
export function eventDetail(
  row: EventRow,
  claims: readonly ClaimDetail[],
  situation: Situation,
): EventDetail {
  const { roles, positions } = row.event;
  return plain({
    ...eventItem(row, situation),
    roles,
    positions,
    tellers: claims.map((detail) => ({
      claim: detail.id,
      version: detail.version,
      account: accountRef(detail),
      start: detail.body.start,
      end: detail.body.end,
      quote: { before: detail.before, words: detail.body.text, after: detail.after },
      review: detail.review,
      when: detail.body.when,
      factuality: detail.body.factuality,
    })),
  });
}
