import type { Credibility } from '../claims/claim.js';
import type { Reconciliation } from '../reconcile/series.js';
import type { Case, Counted } from './case.js';
import { statesOf } from './grade-sources.js';
import type { Grounds } from './grounds.js';
import { reasonsFor } from './reasons.js';
import { rules } from './rules.js';
import type { SourceRecord } from './source-record.js';
import { type Witness, witnessesOf } from './witnesses.js';

/**
 * How far each claim is to be believed, by its id, in the grades of the Admiralty code (NATO AJP-2.1): from those who say the
 * same and those who say otherwise, as far as they know it for themselves, from what became of the claim among all the
 * others, and from the reliability of its source.
 */
export function gradeClaims(
  grounds: Grounds,
  sources: readonly Pick<SourceRecord, 'id' | 'reliability'>[],
  reconciliation: Pick<Reconciliation, 'series'>,
): Map<string, Credibility> {
  const witnesses = witnessesOf(grounds);
  const states = statesOf(reconciliation);
  const reliability = new Map(sources.map((source) => [source.id, source.reliability]));
  return new Map(
    grounds.claims.map((claim) => {
      const all = witnesses.get(claim.id);
      const current = states.get(claim.id) === 'current';
      const unfit = ({ agreement, independent, claim: { id } }: Witness) =>
        current && agreement === 'odds' && independent > 0 && (states.get(id) ?? 'current') !== 'current';
      const beside = all?.filter((witness) => !unfit(witness));
      const origin = grounds.speakers.originOf(claim);
      const known: Case = {
        claim,
        same: counted(beside ?? [], 'same', grounds),
        odds: counted(beside ?? [], 'odds', grounds),
        setAside: (all ?? []).filter(unfit).map((witness) => witness.claim),
        state: states.get(claim.id),
        origin,
        reliability: (origin && reliability.get(origin.id)) ?? 'F',
        comparable: beside !== undefined,
        copies: (beside ?? [])
          .filter(({ independent, agreement }) => independent < 0.5 && agreement === 'same')
          .map(({ claim: { id } }) => id),
      };
      const grade = gradeOf(known);
      return [claim.id, { grade, reasons: reasonsFor(known, grade) }];
    }),
  );
}

/** Voices that agree or disagree, each origin once, by its surest. */
function counted(witnesses: readonly Witness[], agreement: Witness['agreement'], grounds: Grounds): Counted {
  const surest = new Map<string, Witness>();
  for (const witness of witnesses) {
    if (witness.agreement !== agreement || witness.independent <= 0) continue;
    const root = grounds.independence.rootOf(witness.claim);
    const named = grounds.speakers.originOf(witness.claim);
    const key = named?.id ?? root;
    const known = surest.get(key);
    if (!known || witness.independent > known.independent) surest.set(key, witness);
  }
  // Two that name different sources and tell one figure of the same root are one.
  const byRoot = new Map<string, Witness>();
  for (const witness of surest.values()) {
    const root = grounds.independence.rootOf(witness.claim);
    const known = byRoot.get(root);
    if (!known || witness.independent > known.independent) byRoot.set(root, witness);
  }
  const kept = [...byRoot.values()].sort(
    (a, b) => b.independent - a.independent || (a.claim.id < b.claim.id ? -1 : 1),
  );
  return {
    count: kept.reduce((sum, { independent }) => sum + independent, 0),
    claims: kept.map(({ claim }) => claim),
  };
}

function gradeOf({ same, odds, state, reliability, comparable }: Case): Credibility['grade'] {
  const { confirmed, probable, trusted, distrusted } = rules.corroboration;
  if (!comparable) return 6;
  if (state === 'wrong') return odds.count === 0 || same.count >= confirmed ? 4 : 5;
  if (state === 'stale') return 4;
  if (odds.count > 0 && odds.count >= same.count)
    return same.count > 0 || trusted.includes(reliability) ? 4 : 5;
  if (odds.count > 0) return same.count >= 2 * odds.count + confirmed ? 2 : 3;
  if (same.count >= confirmed) return 1;
  if (distrusted.includes(reliability)) return 4;
  if (same.count >= probable) return 2;
  if (trusted.includes(reliability) || same.count > 0) return 3;
  return 6;
}
