import type { Claim, EventClaim } from '../claims/claim.js';
import { bySeries, type Observation } from '../reconcile/observe/observation.js';
import { parseEdtf } from '../situation/edtf.js';
import { type Agreement, compareFigures } from './compare-figures.js';
import type { Grounds } from './grounds.js';
import { rules } from './rules.js';

/** Another claim beside one: whether it says the same, and the chance that it knows it for itself. */
export interface Witness {
  readonly claim: Claim;
  readonly agreement: Exclude<Agreement, 'neither'>;
  readonly independent: number;
}

/** For each claim that can be compared, the others of the same thing and time; an empty list where there are none. */
export function witnessesOf(grounds: Grounds): Map<string, Witness[]> {
  const found = new Map<string, Witness[]>();
  for (const series of bySeries(grounds.observations).values()) ofSeries(series, grounds, found);
  ofEvents(grounds, found);
  return found;
}

function ofSeries(series: readonly Observation[], grounds: Grounds, found: Map<string, Witness[]>): void {
  const sorted = series
    .filter(({ days }) => Number.isFinite(days.day))
    .sort((a, b) => a.days.day - b.days.day || (a.claim.id < b.claim.id ? -1 : 1));
  const { neighbours } = rules.compare;
  for (const [i, one] of sorted.entries()) {
    const witnesses: Witness[] = [];
    for (const other of sorted.slice(Math.max(0, i - neighbours), i + neighbours + 1)) {
      if (other === one) continue;
      const agreement = compareFigures(one, other);
      if (agreement === 'neither') continue;
      witnesses.push({
        claim: other.claim,
        agreement,
        independent: grounds.independence.between(one.claim, other.claim),
      });
    }
    found.set(one.claim.id, witnesses);
  }
}

const TOLD: ReadonlySet<Claim['factuality']> = new Set(['asserted', 'estimated', 'alleged']);

function ofEvents({ claims, independence }: Grounds, found: Map<string, Witness[]>): void {
  const byKind = new Map<string, { event: EventClaim; first: number; last: number }[]>();
  for (const event of claims) {
    if (event.kind !== 'event' || (!TOLD.has(event.factuality) && event.factuality !== 'denied')) continue;
    const days = parseEdtf(event.when.edtf);
    if (!days || !Number.isFinite(days.first) || !Number.isFinite(days.last)) continue;
    if (TOLD.has(event.factuality)) found.set(event.id, []);
    for (const { id, name } of event.places) {
      const key = `${event.type} ${id ?? name.toLowerCase()}`;
      const known = byKind.get(key);
      if (known) known.push({ event, ...days });
      else byKind.set(key, [{ event, ...days }]);
    }
  }
  for (const list of byKind.values()) {
    list.sort((a, b) => a.first - b.first || (a.event.id < b.event.id ? -1 : 1));
    for (const [i, one] of list.entries()) {
      const witnesses = found.get(one.event.id);
      if (!witnesses) continue;
      const { neighbours, eventDays } = rules.compare;
      for (const other of list.slice(Math.max(0, i - neighbours), i + neighbours + 1)) {
        if (other.event.id === one.event.id) continue;
        if (Math.max(Math.abs(other.first - one.first), Math.abs(other.last - one.last)) > eventDays)
          continue;
        if (witnesses.some(({ claim }) => claim.id === other.event.id)) continue;
        witnesses.push({
          claim: other.event,
          agreement: other.event.factuality === 'denied' ? 'odds' : 'same',
          independent: independence.between(one.event, other.event),
        });
      }
    }
  }
}
