import type { FigureClaim } from '../../claims/claim.js';
import type { Conflict } from '../../reconcile/series.js';
import type { Arithmetic } from '../schemas/conflict.js';

/** One who takes part in a conflict, as far as the sum goes. */
export interface Party {
  readonly claim: FigureClaim;
  readonly label: string;
  /** ISO day it holds for. */
  readonly day: string | null;
}

type Line = Arithmetic['lines'][number];

/** Statements that can hold together are one side; sides are numbered from the lowest numbers up. */
export function sidesOf(parties: readonly Party[]): number[] {
  const order = parties
    .map(({ claim }, index) => ({ index, low: lowOf(claim), high: highOf(claim) }))
    .sort((a, b) => a.low - b.low || a.high - b.high || a.index - b.index);
  const sides: number[] = [];
  let side = 0;
  let reach = Number.NEGATIVE_INFINITY;
  order.forEach(({ index, low, high }, i) => {
    if (i > 0 && low > reach) side++;
    reach = Math.max(reach, high);
    sides[index] = side;
  });
  return sides;
}

/** The sum that does not come out, by the kind of conflict. */
export function arithmeticOf(
  { kind, says, sum }: Pick<Conflict, 'kind' | 'says' | 'sum'>,
  parties: readonly Party[],
): Arithmetic {
  const unit = parties[0]?.claim.unit ?? null;
  const empty = { lines: [], gap: null, unit, says };
  if (parties.length < 2) return { ...empty, lines: parties.map((party) => line(party, 'side')) };
  switch (kind) {
    case 'part-over-whole':
    case 'account-at-odds-with-itself': {
      const [whole, ...parts] = byHigh(parties);
      const over = Math.max(...parts.map(({ claim }) => lowOf(claim))) - highOf(whole!.claim);
      return {
        ...empty,
        lines: [line(whole!, 'whole'), ...parts.map((part) => line(part, 'part'))],
        gap: gap(over),
      };
    }
    case 'parts-do-not-sum': {
      const [whole, ...parts] = [...byHigh(parties)].reverse();
      const sum: Line = {
        label: 'together',
        role: 'sum',
        low: sumOf(parts, lowOf),
        best: sumOf(parts, pointOf),
        high: sumOf(parts, highOf),
      };
      const between =
        sum.low! > highOf(whole!.claim) ? sum.low! - highOf(whole!.claim) : lowOf(whole!.claim) - sum.high!;
      return {
        ...empty,
        lines: [...parts.map((part) => line(part, 'part')), sum, line(whole!, 'whole')],
        gap: gap(between),
      };
    }
    case 'impossible-change':
    case 'stale-repeated':
    case 'count-break':
    case 'flow-without-stock': {
      const inTime = [...parties].sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1));
      const lines = inTime.map((party, i) =>
        line(party, party.claim.aspect === 'flow' ? 'moved' : i === 0 ? 'before' : 'after'),
      );
      const [first, last] = [inTime[0]!, inTime.at(-1)!];
      if (sum?.moved !== undefined)
        lines.splice(1, 0, {
          label: 'reported in between',
          role: 'moved',
          low: null,
          best: null,
          high: sum.moved,
        });
      const apart = sum?.left ?? Math.abs(pointOf(last.claim) - pointOf(first.claim));
      return { ...empty, lines, gap: gap(apart) };
    }
    case 'disjoint': {
      const sides = sidesOf(parties);
      const low = parties.filter((_, i) => sides[i] === 0);
      const high = parties.filter((_, i) => sides[i] !== 0);
      const between =
        high.length === 0
          ? 0
          : Math.min(...high.map(({ claim }) => lowOf(claim))) -
            Math.max(...low.map(({ claim }) => highOf(claim)));
      return { ...empty, lines: [...low, ...high].map((party) => line(party, 'side')), gap: gap(between) };
    }
  }
}

function line({ claim, label }: Party, role: Line['role']): Line {
  const { low, best, high } = claim.value;
  return { label, role, low, best, high, claim: claim.id };
}

function byHigh(parties: readonly Party[]): Party[] {
  return [...parties].sort(
    (a, b) => pointOf(a.claim) - pointOf(b.claim) || (a.claim.id < b.claim.id ? -1 : 1),
  );
}

function lowOf({ value }: FigureClaim): number {
  return value.low ?? value.best ?? 0;
}

function highOf({ value }: FigureClaim): number {
  return value.high ?? value.best ?? Number.POSITIVE_INFINITY;
}

function pointOf({ value }: FigureClaim): number {
  return value.best ?? value.low ?? value.high ?? 0;
}

function sumOf(parties: readonly Party[], of: (claim: FigureClaim) => number): number | null {
  const sum = parties.reduce((so, { claim }) => so + of(claim), 0);
  return Number.isFinite(sum) ? sum : null;
}

function gap(value: number): number | null {
  return Number.isFinite(value) ? Math.max(0, value) : null;
}
