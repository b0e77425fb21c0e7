import type { Claim } from '../../claims/claim.js';
import { parseEdtf } from '../../situation/edtf.js';
import type { Field } from '../conflicts/field.js';
import type { Observation, SeriesKey } from '../observe/observation.js';
import type { BreakKind, Reason } from './counter.js';
import type { CounterSurroundings } from './counters-of.js';
import type { ReasonsFor } from './keepers.js';
import { reasonsOf } from './reasons.js';

/** A reason stands near the figure it is of, in characters. */
const REACH = 600;
/** An account of more claims is a table through time: what it says of other days is no reason. */
const MOST_CLAIMS = 40;
/** An event told of with less precision explains no single day. */
const LONGEST_EVENT_DAYS = 3;

/** Finds the reasons near a figure in its account; accounts are laid out when the first is asked for. */
export function reasonFinder(claims: readonly Claim[]): ReasonsFor {
  let byAccount: Map<string, Claim[]> | undefined;
  const known = new Map<string, ReadonlyMap<BreakKind, Reason>>();
  return ({ claim, days }: Observation) => {
    const cached = known.get(claim.id);
    if (cached) return cached;
    byAccount ??= accountsOf(claims);
    const ofAccount = byAccount.get(claim.account) ?? [claim];
    const near = ofAccount.filter(
      (other) =>
        other.id === claim.id ||
        (Math.abs(other.start - claim.start) <= REACH &&
          (ofAccount.length <= MOST_CLAIMS || parseEdtf(other.when.edtf)?.last === days.last)),
    );
    // Its own words come first.
    const reasons = reasonsOf([claim, ...near.filter(({ id }) => id !== claim.id)]);
    known.set(claim.id, reasons);
    return reasons;
  };
}

function accountsOf(claims: readonly Claim[]): Map<string, Claim[]> {
  const found = new Map<string, Claim[]>();
  for (const claim of claims) {
    const list = found.get(claim.account);
    if (list) list.push(claim);
    else found.set(claim.account, [claim]);
  }
  for (const list of found.values()) list.sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
  return found;
}

/** What the running counts of a series are read with; undefined where it is of a stock, which nobody counts on and on. */
export function surroundingCounts(
  key: SeriesKey,
  field: Field,
  reasonsFor: ReasonsFor,
): CounterSurroundings | undefined {
  const aspect = field.situation.measures.find(({ id }) => id === key.measure)?.aspect;
  if (key.aspect !== 'flow' && !(key.aspect === 'stock' && aspect === 'flow')) return undefined;
  const place = field.places.name(key.place);
  return {
    what: `the ${field.measures.name(key.measure)}${place ? ` in ${place}` : ''}`,
    reasonsFor,
    get events() {
      return eventDays(key, field);
    },
  };
}

function eventDays(key: SeriesKey, field: Field): ReadonlySet<number> {
  const days = new Set<number>();
  for (const event of field.events) {
    const type = field.situation.eventTypes.find(({ id }) => id === event.type);
    // An attack may kill, an outbreak make cases; an arrest kills nobody.
    if (type?.measure !== undefined && type.measure !== key.measure) continue;
    if (!field.places.touch(field.places.fold(event.places), key.place)) continue;
    const when = parseEdtf(event.when.edtf);
    if (!when || !(when.last - when.first <= LONGEST_EVENT_DAYS)) continue;
    for (let day = when.first; day <= when.last; day++) days.add(day);
  }
  return days;
}
