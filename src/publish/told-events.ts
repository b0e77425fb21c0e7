import type { EventClaim } from '../claims/claim.js';
import { linkEvents } from '../reconcile/events/link-events.js';
import type { LinkedEvent } from '../reconcile/events/linked-event.js';
import type { Picture } from './picture.js';

/** The words one account tells an event in. */
export interface EventWords {
  readonly claim: string;
  readonly account: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The sentence around them. */
  readonly sentence: string;
}

export interface ToldEvent extends LinkedEvent {
  /** What people call its type. */
  readonly label: string;
  /** The words of each of its claims, the most telling first. */
  readonly words: readonly EventWords[];
}

/** The linked events of a picture with the words that tell them, oldest first; the undated last. */
export function toldEvents(picture: Picture): ToldEvent[] {
  const { situation } = picture;
  const claims = picture.claims.filter((claim): claim is EventClaim => claim.kind === 'event');
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const texts = new Map(picture.accounts.map(({ name, text }) => [name, text]));
  const labels = new Map(situation.eventTypes.map(({ id, label }) => [id, label]));
  const linked = linkEvents(claims, { places: situation.places });
  const told = linked.map((event) => {
    const words = event.claims.map((id) => {
      const { account, start, end, sentence } = byId.get(id)!;
      const text = texts.get(account) ?? '';
      return {
        claim: id,
        account,
        start,
        end,
        text: spaced(text.slice(start, end)),
        sentence: spaced(text.slice(sentence.start, sentence.end)),
      };
    });
    const roles = Object.fromEntries(
      Object.keys(event.roles).map((role) => [role, rolesIn(role, event, byId, texts)]),
    );
    return { ...event, roles, label: labels.get(event.type) ?? event.type, words };
  });
  return [...told.filter(({ when }) => when !== ''), ...told.filter(({ when }) => when === '')];
}

function rolesIn(
  role: string,
  { claims }: LinkedEvent,
  byId: ReadonlyMap<string, EventClaim>,
  texts: ReadonlyMap<string, string>,
): string[] {
  const words = new Map<string, string>();
  for (const id of claims) {
    const { account, roles } = byId.get(id)!;
    const part = roles[role];
    if (!part) continue;
    const text = spaced(texts.get(account)?.slice(part.start, part.end) ?? '');
    if (!words.has(text.toLowerCase())) words.set(text.toLowerCase(), text);
  }
  return [...words.values()];
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
