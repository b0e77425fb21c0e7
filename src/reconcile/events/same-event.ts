import { knowledge } from '../../situation/knowledge.js';
import { eventLinksSchema } from './event-links-schema.js';
import { lengthOf, type Telling } from './telling.js';

const limits = knowledge('en/event-links.yaml', eventLinksSchema);

/** Whether a telling says its day or week. */
export function isExact(telling: Telling): boolean {
  return lengthOf(telling) <= limits.exact;
}

/** One place, or one of them within the other; undefined where a telling names none. */
export function samePlace(a: Telling, b: Telling): boolean | undefined {
  if (a.places.length === 0 || b.places.length === 0) return undefined;
  return a.places.includes(b.places[0]!) || b.places.includes(a.places[0]!);
}

/** Days that touch but for the slack that their dating asks for. */
export function sameDays(a: Telling, b: Telling): boolean {
  if (!a.days || !b.days) return false;
  const slack = Math.max(slackOf(a), slackOf(b));
  return a.days.first <= b.days.last + slack && b.days.first <= a.days.last + slack;
}

/** How many words their participants share; -1 where both name some and share none. */
export function sharedWords(a: Telling, b: Telling): number {
  if (a.words.size === 0 || b.words.size === 0) return 0;
  let shared = 0;
  for (const word of a.words) if (b.words.has(word)) shared++;
  return shared === 0 ? -1 : shared;
}

/** Whether a denial can answer an event: of its days, or within some weeks after. */
export function answers(denial: Telling, event: Telling): boolean {
  if (!denial.days || !event.days) return false;
  return (
    denial.days.last >= event.days.first - 2 && denial.days.first <= event.days.last + limits.denialWithin
  );
}

/** A vaguer telling may mean an event of its days. */
export function mayMean(vague: Telling, event: Telling): boolean {
  if (!vague.days || !event.days) return false;
  return vague.days.first <= event.days.last && event.days.first <= vague.days.last;
}

/** No words date it itself: it has the day of its account, or of what is told around it. */
export function isUndated({ claim }: Telling): boolean {
  return claim.when.basis === 'published' || claim.when.basis === 'narrative';
}

/**
 * An undated telling speaks again of an event that its account dates elsewhere ([their escape], [the raid]): nobody new is
 * counted or named, and the event lies in the weeks before.
 */
export function speaksAgain(again: Telling, event: readonly Telling[]): boolean {
  const own = event.filter(({ claim }) => claim.account === again.claim.account);
  if (!own.some((telling) => !isUndated(telling) && isLatelyAt(telling, again))) return false;
  const shared = own.map((telling) => sharedWords(again, telling));
  if (shared.some((words) => words > 0)) return true;
  return !COUNTS.test(again.claim.text) && (again.names.size === 0 || shared.includes(0));
}

function isLatelyAt(event: Telling, again: Telling): boolean {
  if (!again.days || !event.days || samePlace(again, event) === false) return false;
  return event.days.first <= again.days.last && again.days.first - event.days.last <= limits.vague;
}

const COUNTS = /\p{N}/u;

/** Short enough to mean the only event of its days, whoever took part. */
export function isNearlyExact(telling: Telling): boolean {
  return lengthOf(telling) <= limits.vague;
}

function slackOf({ claim }: Telling): number {
  return claim.when.basis === 'published' ? limits.slackOfPublished : limits.slack;
}
