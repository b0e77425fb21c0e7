import type { LinkedEvent } from './linked-event.js';
import { happened } from './positions.js';

/**
 * Whether an event belongs on a timeline: told as a fact, dated, placed, not of background prose, and with somebody in it
 * or a date of its own: a bare "attacks" in the present tense tells a reader nothing.
 */
export function isOnTimeline(event: LinkedEvent): boolean {
  if (!happened(event.factuality) || event.when === '' || event.places.length === 0) return false;
  if (event.basis === 'background' || event.basis === 'none') return false;
  return event.basis !== 'published' || Object.keys(event.roles).length > 0;
}
