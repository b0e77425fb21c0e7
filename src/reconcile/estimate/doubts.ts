import { fitOf } from './copies.js';
import { type Evidence, isCount } from './evidence.js';
import { model } from './model.js';

/**
 * What is left of the doubt of each claim, in the order of `inOrder` (by the day reported, then id). A count that another voice
 * tells too, as one of the same source, is what that source said, and no slip of whoever tells it; so may then be the other
 * counts of a voice that was so often confirmed.
 */
export function doubtsOf(inOrder: readonly Evidence[]): number[] {
  const { left, record } = model.confirmed;
  const confirmed = confirmedCounts(inOrder);
  if (confirmed.size === 0) return inOrder.map(() => 1);
  const times = new Map<string, number>();
  for (const { voice } of confirmed) times.set(voice, (times.get(voice) ?? 0) + 1);
  return inOrder.map((evidence) => {
    if (!isCount(evidence.value, evidence.basis)) return 1;
    const known = record / (record + (times.get(evidence.voice) ?? 0));
    return confirmed.has(evidence) ? Math.min(left, known) : known;
  });
}

function confirmedCounts(inOrder: readonly Evidence[]): ReadonlySet<Evidence> {
  const confirmed = new Set<Evidence>();
  const lastOf = new Map<string, Evidence>();
  for (const evidence of inOrder) {
    const counts = isCount(evidence.value, evidence.basis);
    const source = evidence.origin === '' && counts ? evidence.voice : evidence.origin;
    if (source === '') continue;
    const count = lastOf.get(source);
    if (count && isOther(evidence, count) && fitOf(evidence, count.value.nominal) !== 'none') {
      confirmed.add(count);
      if (counts) confirmed.add(evidence);
    }
    if (counts) lastOf.set(source, evidence);
  }
  return confirmed;
}

/** Whether somebody else tells it, in words of its own, who is not known to have copied it. */
function isOther(evidence: Evidence, count: Evidence): boolean {
  return (
    evidence.voice !== count.voice &&
    evidence.words !== count.words &&
    (evidence.family === '' || evidence.family !== count.family) &&
    evidence.parent?.id !== count.id
  );
}
