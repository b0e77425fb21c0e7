import type { Claim } from '../../claims/claim.js';
import { type Evidence, isCount } from './evidence.js';
import type { Habit } from './habits.js';

/** Whose habits a figure shows. */
export type Teller = Pick<Habit, 'source' | 'counts'>;

/** Puts a name in lower case. */
type Lower = (name: string) => string;

/** Lower-case name of the last source a claim names; "" when it names none. `lower` may look names up. */
export function originOf({ sources }: Pick<Claim, 'sources'>, lower: Lower = toLowerCase): string {
  return lower(sources.findLast((source) => source.name !== '')?.name ?? '');
}

/** Lower-case name of whoever publishes a claim. */
export function voiceOf(
  { publisher, account }: Pick<Claim, 'publisher' | 'account'>,
  lower: Lower = toLowerCase,
): string {
  return lower(publisher ?? account);
}

function toLowerCase(name: string): string {
  return name.toLowerCase();
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
