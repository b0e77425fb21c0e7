import type { ClaimMark } from '../../server/schemas/claim.js';

/** The voices of a series, the most frequent first, each with its colour; those past the palette share the last. */
export interface FamilyColour {
  readonly id: string;
  readonly name: string;
  readonly claims: number;
  readonly colour: string;
}

/** Blue is the estimate's own. */
const COLOURS = [2, 3, 4, 5, 6, 7].map((n) => `var(--family-${n})`);
const REST = 'var(--family-8)';

export function familyColours(claims: readonly Pick<ClaimMark, 'family'>[]): readonly FamilyColour[] {
  const counts = new Map<string, { name: string; claims: number }>();
  for (const { family } of claims) {
    const known = counts.get(family.id);
    counts.set(family.id, { name: family.name, claims: (known?.claims ?? 0) + 1 });
  }
  return [...counts]
    .sort(([a, one], [b, other]) => other.claims - one.claims || (a < b ? -1 : 1))
    .map(([id, family], i) => ({ id, ...family, colour: COLOURS[i] ?? REST }));
}
