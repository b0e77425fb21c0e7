import type { EventClaim, Factuality } from '../../claims/claim.js';
import { shownSource } from '../../claims/shown-source.js';
import type { Position } from './linked-event.js';

/** Surest first. */
const SURENESS: readonly Factuality[] = [
  'asserted',
  'estimated',
  'alleged',
  'denied',
  'counterfactual',
  'planned',
  'threatened',
  'predicted',
  'possible',
  'hypothetical',
];

/** What each source of an event's claims holds of it, those who say most first. */
export function positionsOn(claims: readonly EventClaim[]): Position[] {
  const bySource = new Map<string, EventClaim[]>();
  for (const claim of claims) {
    const cited = claim.sources.at(-1);
    const source = cited ? shownSource(cited) : (claim.publisher ?? claim.account);
    const own = bySource.get(source);
    if (own) own.push(claim);
    else bySource.set(source, [claim]);
  }
  return [...bySource]
    .map(([source, own]) => ({
      source,
      factuality: surest(own.map(({ factuality }) => factuality)),
      claims: own.map(({ id }) => id),
    }))
    .sort((a, b) => rank(a.factuality) - rank(b.factuality) || (a.source < b.source ? -1 : 1));
}

/** Whether one source says that it happened and another that it did not. */
export function isDisputed(positions: readonly Position[]): boolean {
  const affirmed = positions.some(({ factuality }) => happened(factuality));
  return affirmed && positions.some(({ factuality }) => isDenied(factuality));
}

export function surest(all: readonly Factuality[]): Factuality {
  return [...all].sort((a, b) => rank(a) - rank(b))[0] ?? 'asserted';
}

/** Told as a fact, if only as one heard of. */
export function happened(factuality: Factuality): boolean {
  return rank(factuality) <= rank('alleged');
}

function isDenied(factuality: Factuality): boolean {
  return factuality === 'denied' || factuality === 'counterfactual';
}

function rank(factuality: Factuality): number {
  return SURENESS.indexOf(factuality);
}
