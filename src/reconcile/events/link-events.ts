import type { EventClaim, PlaceRef } from '../../claims/claim.js';
import type { Place } from '../../situation/schema.js';
import type { LinkedEvent } from './linked-event.js';
import { OpenEvents } from './open-events.js';
import { happened, isDisputed, positionsOn, surest } from './positions.js';
import {
  answers,
  isExact,
  isUndated,
  mayMean,
  sameDays,
  samePlace,
  sharedWords,
  speaksAgain,
} from './same-event.js';
import { lengthOf, type Telling, tellingOf } from './telling.js';

export interface LinkOptions {
  readonly places?: readonly Pick<Place, 'id' | 'parent'>[];
}

/**
 * Events as one or several accounts tell them, sorted by time. Tellings are of one event when they are of one type, at
 * one place or one within the other, and at days that touch; of two parties with no word in common only where place and
 * day are exact. A vaguer telling ("in March") joins the one event it can mean, an undated one ("their escape") what its
 * account told of, a denial the event it answers. What is planned or feared joins what is planned or feared alike. Independent of the order of the claims.
 */
export function linkEvents(claims: readonly EventClaim[], options: LinkOptions = {}): LinkedEvent[] {
  const around = placesAround(options.places ?? []);
  const byType = new Map<string, Telling[]>();
  for (const claim of claims) {
    const list = byType.get(claim.type);
    const telling = tellingOf(claim, around);
    if (list) list.push(telling);
    else byType.set(claim.type, [telling]);
  }
  return [...byType.values()]
    .flatMap(linkOneType)
    .map(eventOf)
    .sort((a, b) => compare(a.when, b.when) || compare(a.id, b.id));
}

function linkOneType(tellings: readonly Telling[]): Telling[][] {
  const sorted = [...tellings].sort(
    (a, b) =>
      (a.days?.first ?? 0) - (b.days?.first ?? 0) ||
      lengthOf(a) - lengthOf(b) ||
      compare(a.claim.id, b.claim.id),
  );
  const events = new OpenEvents();
  const real = sorted.filter(({ claim }) => happened(claim.factuality));
  const dated = real.filter((telling) => !isUndated(telling));
  for (const telling of dated) if (isExact(telling)) events.join(telling, events.find(telling, agreement));
  for (const telling of vaguestLast(dated)) events.join(telling, events.only(telling, mayMean));
  for (const telling of real.filter(isUndated))
    events.join(
      telling,
      events.toldBefore(telling, speaksAgain) ??
        (isExact(telling) ? events.find(telling, agreement) : events.only(telling, mayMean)),
    );
  for (const telling of sorted) {
    if (happened(telling.claim.factuality)) continue;
    const denied = telling.claim.factuality === 'denied' || telling.claim.factuality === 'counterfactual';
    if (denied) events.join(telling, events.only(telling, answers));
    else events.join(telling, events.find(telling, alike));
  }
  return events.all;
}

function vaguestLast(tellings: readonly Telling[]): Telling[] {
  return tellings.filter((telling) => !isExact(telling)).sort((a, b) => lengthOf(a) - lengthOf(b));
}

/** What is planned or feared is told with what is planned or feared alike. */
function alike(a: Telling, b: Telling): number {
  return a.claim.factuality === b.claim.factuality ? agreement(a, b) : 0;
}

/** How well two exact tellings agree: 0 where they are of two events. */
function agreement(a: Telling, b: Telling): number {
  if (!sameDays(a, b)) return 0;
  const shared = sharedWords(a, b);
  const place = samePlace(a, b);
  if (place === false || (place === undefined && shared <= 0)) return 0;
  if (shared >= 0) return 2 + shared;
  const ofTwoNames = a.names.size > 0 && b.names.size > 0;
  return a.places[0] === b.places[0] && !ofTwoNames ? 1 : 0;
}

function eventOf(tellings: readonly Telling[]): LinkedEvent {
  const claims = tellings.map(({ claim }) => claim).sort(byTelling);
  const positions = positionsOn(claims);
  const exact = [...tellings].sort(
    (a, b) =>
      Number(isUndated(a)) - Number(isUndated(b)) ||
      lengthOf(a) - lengthOf(b) ||
      compare(a.claim.id, b.claim.id),
  )[0]!;
  return {
    id: claims[0]!.id,
    type: claims[0]!.type,
    when: exact.claim.when.edtf,
    basis: exact.claim.when.basis,
    places: placesOf(claims),
    factuality: surest(claims.map(({ factuality }) => factuality)),
    claims: claims.map(({ id }) => id),
    voices: new Set(claims.map(({ family, account }) => family ?? account)).size,
    roles: rolesOf(claims),
    figures: [...new Set(claims.flatMap(({ figures }) => figures ?? []))],
    positions,
    disputed: isDisputed(positions),
  };
}

/** The most telling first: told as a fact, with most participants and figures, most surely read, in fewest words. */
function byTelling(a: EventClaim, b: EventClaim): number {
  const weight = (claim: EventClaim) =>
    (happened(claim.factuality) ? 8 : 0) +
    2 * Object.keys(claim.roles).length +
    Math.min(2, claim.figures?.length ?? 0) +
    claim.confidence;
  return weight(b) - weight(a) || a.text.length - b.text.length || compare(a.id, b.id);
}

function placesOf(claims: readonly EventClaim[]): PlaceRef[] {
  const places = new Map<string, PlaceRef>();
  for (const claim of claims)
    for (const place of claim.places) {
      const key = place.id ?? place.name.toLowerCase();
      if (!places.has(key)) places.set(key, place);
    }
  return [...places.values()];
}

function rolesOf(claims: readonly EventClaim[]): Record<string, string[]> {
  const roles: Record<string, string[]> = {};
  for (const claim of claims)
    for (const [role, { text }] of Object.entries(claim.roles)) {
      roles[role] ??= [];
      const list = roles[role];
      if (!list.some((known) => known.toLowerCase() === text.toLowerCase())) list.push(text);
    }
  return roles;
}

function placesAround(places: readonly Pick<Place, 'id' | 'parent'>[]): (place: string) => string[] {
  const parents = new Map(places.map(({ id, parent }) => [id, parent]));
  return (place) => {
    const above: string[] = [];
    for (let at = parents.get(place); at !== undefined && !above.includes(at); at = parents.get(at))
      above.push(at);
    return above;
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
