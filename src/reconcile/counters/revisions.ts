import { inDateWords, inNumberWords } from '../conflicts/words.js';
import type { Observation } from '../observe/observation.js';
import type { BreakKind, Reason, Revision } from './counter.js';
import { keeperOf, type ReasonsFor } from './keepers.js';

/** Kinds of reasons for which a figure is told anew, the likeliest first. */
const WHY: readonly BreakKind[] = ['correction', 'batch', 'rebase', 'transposed', 'late'];

/** Exact figures told anew by the same voice for the same day or period, in the order they came out. */
export function revisionsOf(observations: readonly Observation[], reasonsFor: ReasonsFor): Revision[] {
  const told = new Map<string, Observation[]>();
  for (const one of observations) {
    if (!one.claim.published || one.claim.value.bound !== 'exact' || !isDated(one)) continue;
    const key = `${one.claim.when.edtf}\n${keeperOf(one)}`;
    const list = told.get(key);
    if (list) list.push(one);
    else told.set(key, [one]);
  }
  const found: Revision[] = [];
  for (const list of told.values()) {
    if (list.length < 2) continue;
    list.sort((a, b) => a.days.reported - b.days.reported || (a.claim.id < b.claim.id ? -1 : 1));
    list.slice(1).forEach((after, i) => {
      const before = list[i]!;
      if (after.value.nominal !== before.value.nominal && after.days.reported > before.days.reported)
        found.push(revisionOf(before, after, reasonsFor));
    });
  }
  return found.sort((a, b) => (a.published + a.claims[1] < b.published + b.claims[1] ? -1 : 1));
}

/** A figure said to be of a day or period, not of the present or no time. */
function isDated({ claim }: Observation): boolean {
  const { edtf, basis } = claim.when;
  return (
    /\d{4}-\d\d-\d\d$/.test(edtf) && (basis === 'stated' || basis === 'relative' || basis === 'anchored')
  );
}

function revisionOf(before: Observation, after: Observation, reasonsFor: ReasonsFor): Revision {
  const reasons = reasonsFor(after);
  const reason: Reason | undefined = WHY.map((kind) => reasons.get(kind)).find((one) => one !== undefined);
  const { edtf } = after.claim.when;
  const published = after.claim.published!;
  const keeper = keeperOf(after);
  const [from, to] = [before.value.nominal, after.value.nominal];
  const told = reason ? `; the account says “${reason.text}”` : '';
  return {
    of: edtf,
    keeper,
    from,
    to,
    published,
    claims: [before.claim.id, after.claim.id],
    ...(reason ? { reason } : {}),
    says: `${keeper} put the figure of ${inDateWords(edtf)} at ${inNumberWords(from)}, and on ${inDateWords(published)} at ${inNumberWords(to)}${told}.`,
  };
}
