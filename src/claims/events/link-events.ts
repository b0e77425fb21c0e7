import { type DayRange, parseEdtf } from '../../situation/edtf.js';
import type { EventClaim } from '../claim.js';

/** One thing that happened, as one or several claims tell it. */
export interface LinkedEvent {
  readonly type: string;
  /** Ids of its claims: those with the earliest time first, then by id. */
  readonly claims: readonly string[];
  /** EDTF of the most exact time told. */
  readonly when: string;
  readonly places: readonly string[];
}

/** Days that two tellings of one event may lie apart. */
const SLACK = 2;

/**
 * Events told by several claims: of one type, at one place, at times that touch or lie two days apart at most, told as
 * facts. A claim without place or time stands alone. Independent of the order of the claims; sorted by time.
 */
export function linkEvents(claims: readonly EventClaim[]): LinkedEvent[] {
  const groups = new Map<string, { claim: EventClaim; days: DayRange }[]>();
  const linked: LinkedEvent[] = [];
  for (const claim of [...claims].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const place = claim.places[0];
    const days = parseEdtf(claim.when.edtf);
    if (!place || !days || !HAPPENED.has(claim.factuality)) {
      linked.push(together([{ claim }]));
      continue;
    }
    const key = `${claim.type}\n${place.id ?? place.name.toLowerCase()}`;
    const group = groups.get(key);
    if (group) group.push({ claim, days });
    else groups.set(key, [{ claim, days }]);
  }
  for (const group of groups.values()) {
    group.sort((a, b) => a.days.first - b.days.first || a.days.last - b.days.last);
    let run: typeof group = [];
    let end = Number.NEGATIVE_INFINITY;
    for (const item of group) {
      if (run.length > 0 && item.days.first > end + SLACK) {
        linked.push(together(run));
        run = [];
        end = Number.NEGATIVE_INFINITY;
      }
      run.push(item);
      end = Math.max(end, item.days.last);
    }
    linked.push(together(run));
  }
  return linked.sort((a, b) => compare(a.when, b.when) || compare(a.claims[0]!, b.claims[0]!));
}

const HAPPENED: ReadonlySet<string> = new Set(['asserted', 'estimated', 'alleged']);

function together(items: readonly { readonly claim: EventClaim; readonly days?: DayRange }[]): LinkedEvent {
  const exact = [...items].sort((a, b) => length(a.days) - length(b.days))[0]!;
  const places = new Set(items.flatMap(({ claim }) => claim.places.map((place) => place.name)));
  return {
    type: items[0]!.claim.type,
    claims: items.map(({ claim }) => claim.id),
    when: exact.claim.when.edtf,
    places: [...places].sort(compare),
  };
}

function length(days: DayRange | undefined): number {
  return days ? days.last - days.first : Number.POSITIVE_INFINITY;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
