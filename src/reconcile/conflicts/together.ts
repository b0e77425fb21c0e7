import type { Observation } from '../observe/observation.js';

/** Longest stretch of days in which a stock is taken not to have changed much without anyone saying so. */
export const SAME_TIME_DAYS = 120;

/** Days between two claims' times; 0 where they may be the same. An undated claim is of no time but its own account's. */
export function daysApart(a: Observation, b: Observation): number {
  if (!Number.isFinite(a.days.first) || !Number.isFinite(b.days.first))
    return a.claim.account === b.claim.account ? 0 : Infinity;
  return Math.max(0, a.days.first - b.days.last, b.days.first - a.days.last);
}

/** Fewer characters between two figures than this, and they stand side by side. */
const SIDE_BY_SIDE = 30;

/** Whether two figures of one account are told side by side, and so told apart by it ("90 of the 400 pupils"). */
export function oneSentence(a: Observation, b: Observation): boolean {
  const { start, end } = a.claim.sentence;
  if (start === b.claim.sentence.start && end === b.claim.sentence.end && end > start) return true;
  const between = Math.max(a.claim.start, b.claim.start) - Math.min(a.claim.end, b.claim.end);
  return a.claim.end > a.claim.start && between < SIDE_BY_SIDE;
}

const PARTS: ReadonlySet<string> = new Set([
  'part-of',
  'whole-of',
  'adds-to',
  'remainder-of',
  'alternative-of',
]);

/** Whether the account itself says how two figures go together. */
export function linked(a: Observation, b: Observation): boolean {
  const ids = new Set([a.claim.id, b.claim.id]);
  return [a, b].some(({ claim }) => claim.links?.some((link) => ids.has(link.claim) && PARTS.has(link.kind)));
}

/** Whether a number stands in a sentence that takes the other apart: "10,000 ... 5,000 from A, 3,000 from B and 2,000 others". */
export function breaksDown(part: Observation, whole: Observation, inOrder: readonly Observation[]): boolean {
  const siblings = inOrder.filter(
    (o) =>
      o !== whole &&
      o.key.unit === part.key.unit &&
      o.key.measure === part.key.measure &&
      (o === part || oneSentence(o, part)),
  );
  const sum = siblings.reduce((so, { value }) => so + value.nominal, 0);
  return siblings.length > 1 && sum >= whole.value.hard[0] && sum <= whole.value.hard[1];
}

/** Whether the whole period of one flow lies within the other's, give or take a few days. */
export function periodWithin(part: Observation, whole: Observation, slack = 3): boolean {
  return part.days.first >= whole.days.first - slack && part.days.last <= whole.days.last + slack;
}

/** Whether a value at one time tells anything about the other's. */
export function sameTime(part: Observation, whole: Observation, slack: number): boolean {
  return part.key.aspect === 'flow' ? periodWithin(part, whole) : daysApart(part, whole) <= slack;
}

/** Figures of a series without those that are parts of another figure of it in their account ("10,000 ... 2,000 of them"). */
export function withoutParts(
  ofSeries: readonly Observation[],
  accounts: ReadonlyMap<string, readonly Observation[]>,
): readonly Observation[] {
  if (ofSeries.length < 2) return ofSeries;
  const told = new Map<string, Observation[]>();
  for (const observation of ofSeries) {
    const list = told.get(observation.claim.account);
    if (list) list.push(observation);
    else told.set(observation.claim.account, [observation]);
  }
  const parts = new Set<Observation>();
  for (const [account, own] of told) {
    if (own.length < 2 || own.length > MOST_OF_ONE_ACCOUNT) continue;
    for (const part of own)
      for (const whole of own)
        if (
          part.value.nominal < whole.value.nominal &&
          (isPart(part, whole) || breaksDown(part, whole, accounts.get(account)!))
        )
          parts.add(part);
  }
  return parts.size === 0 ? ofSeries : ofSeries.filter((observation) => !parts.has(observation));
}

/** An account with more figures of one series is a table through time. */
const MOST_OF_ONE_ACCOUNT = 20;

function isPart(part: Observation, whole: Observation): boolean {
  const { claim } = part;
  return (
    claim.of === whole.claim.id ||
    (claim.links?.some((link) => link.kind === 'part-of' && link.claim === whole.claim.id) ?? false)
  );
}
