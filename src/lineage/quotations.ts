import type { Claim, FigureClaim, SourceRef } from '../claims/claim.js';
import { toldNumber } from './told-number.js';

/** One statement that several accounts pass on: the same figure, said to be of the same source. */
export interface Quotation {
  /** Id of its first claim. */
  readonly id: string;
  readonly source: string;
  /** The words of the first claim. */
  readonly says: string;
  /** Ids, by publication date, then id. */
  readonly claims: readonly string[];
  /** Names of the accounts that pass it on, each once, in the same order. */
  readonly accounts: readonly string[];
}

/** Sources that many are called by, or that are nobody's business. */
const NOBODY: ReadonlySet<SourceRef['kind']> = new Set(['unnamed', 'witness', 'person', 'other']);

/** What two accounts or more pass on of one source's figures, by the id of the first claim. In any order of claims. */
export function findQuotations(claims: readonly Claim[]): Quotation[] {
  const found = new Map<string, FigureClaim[]>();
  for (const claim of claims) {
    const key = claim.kind === 'figure' ? keyOf(claim) : undefined;
    if (key === undefined) continue;
    const list = found.get(key);
    if (list) list.push(claim as FigureClaim);
    else found.set(key, [claim as FigureClaim]);
  }
  return [...found.values()]
    .map((list) => list.sort(byDate))
    .filter((list) => new Set(list.map(({ account }) => account)).size > 1)
    .map((list) => ({
      id: list[0]!.id,
      source: upstreamOf(list[0]!)!.name,
      says: list[0]!.text,
      claims: list.map(({ id }) => id),
      accounts: [...new Set(list.map(({ account }) => account))],
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function keyOf(claim: FigureClaim): string | undefined {
  const upstream = upstreamOf(claim);
  const told = toldNumber(claim.value);
  if (!upstream || !told) return undefined;
  const places = claim.places.map(({ id, name }) => id ?? name.toLowerCase()).sort();
  const { measure, unit, group } = claim;
  return JSON.stringify([
    upstream.id ?? upstream.name.toLowerCase(),
    told.key,
    places,
    measure,
    unit,
    group.id ?? group.label,
  ]);
}

/** The innermost named source that is an office's or an organisation's. */
function upstreamOf({ sources }: FigureClaim): SourceRef | undefined {
  return sources.findLast(({ name, kind, id }) => name !== '' && (id !== undefined || !NOBODY.has(kind)));
}

function byDate(one: FigureClaim, other: FigureClaim): number {
  const [a, b] = [one.published ?? '~', other.published ?? '~'];
  return a < b ? -1 : a > b ? 1 : one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
