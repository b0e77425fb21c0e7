import type { Claim } from '../../claims/claim.js';
import { type Evidence, isCount } from './evidence.js';
import type { Habit } from './habits.js';

/** Whose habits a figure shows. */
export type Teller = Pick<Habit, 'source' | 'counts'>;

/** Lower-case name of the last source a claim names; "" when it names none. */
export function originOf({ sources }: Pick<Claim, 'sources'>): string {
  return (sources.findLast((source) => source.name !== '')?.name ?? '').toLowerCase();
}

/** Lower-case name of whoever publishes a claim. */
export function voiceOf({ publisher, account }: Pick<Claim, 'publisher' | 'account'>): string {
  return (publisher ?? account).toLowerCase();
}

/** The last source a figure names, else whoever tells it. */
export function tellerOf({
  origin,
  voice,
  value,
  basis,
}: Pick<Evidence, 'origin' | 'voice' | 'value' | 'basis'>): Teller {
  return { source: origin === '' ? voice : origin, counts: isCount(value, basis) };
}
