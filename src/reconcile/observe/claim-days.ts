import type { FigureClaim } from '../../claims/claim.js';
import type { TimeBasis } from '../../language/mention.js';
import { parseEdtf } from '../../situation/edtf.js';

/** When a claim holds. Days since 1970-01-01; infinite where nothing tells. */
export interface ClaimDays {
  readonly first: number;
  readonly last: number;
  /** The one day it is entered under: the day it is reported where that lies within, else the middle. NaN when unknown. */
  readonly day: number;
  /** Day it was published, as late as that may have been; else the last day it holds for. */
  readonly reported: number;
  readonly basis: ClaimBasis;
}

/** How the time of a claim was found; `former` is what there was before a change, nobody says when. */
export type ClaimBasis = TimeBasis | 'former';

/** Bases on which a claim speaks of the time it is published. */
const OF_THE_PRESENT: ReadonlySet<ClaimBasis> = new Set([
  'published',
  'background',
  'none',
  'narrative',
  'former',
]);

/**
 * The days of a claim. A claim of the past cannot reach beyond its publication: "in 2019", published on 3 May 2019,
 * holds from 1 January to 3 May.
 */
export function claimDays(claim: FigureClaim, parse: typeof parseEdtf = parseEdtf): ClaimDays {
  const published = claim.published ? parse(claim.published) : undefined;
  const stated = claim.when.edtf ? parse(claim.when.edtf) : undefined;
  const basis = basisOf(claim);
  const range = stated ?? published ?? { first: -Infinity, last: Infinity };
  let { first, last } = range;
  if (published && Number.isFinite(published.last) && first <= published.last)
    last = Math.min(last, published.last);
  if (!Number.isFinite(first) && Number.isFinite(last)) first = last;
  if (!Number.isFinite(last) && Number.isFinite(first)) last = first;
  const reported = published && Number.isFinite(published.last) ? published.last : last;
  return {
    first,
    last,
    day: orderedDay(claim, first, last) ?? dayOf(first, last, reported, basis),
    reported,
    basis,
  };
}

/** What a number has come to ("fell from 900 to 200") is told as new, so seldom old; what it was before is of any time. */
function basisOf({ when, links }: FigureClaim): ClaimBasis {
  if (!UNSAID.has(when.basis) || !links) return when.basis;
  if (links.some(({ kind }) => kind === 'after')) return 'narrative';
  const former = when.basis !== 'published' && links.some(({ kind }) => kind === 'before');
  return former ? 'former' : when.basis;
}

const UNSAID: ReadonlySet<TimeBasis> = new Set(['published', 'background', 'none']);

/** Of two figures of one stretch of time ("fell from 900 to 200 in May") the one told to be before is of its first day. */
function orderedDay({ links }: FigureClaim, first: number, last: number): number | undefined {
  if (!Number.isFinite(first) || !Number.isFinite(last) || !links) return undefined;
  const before = links.some(({ kind }) => kind === 'before');
  const after = links.some(({ kind }) => kind === 'after');
  return before === after ? undefined : before ? first : last;
}

function dayOf(first: number, last: number, reported: number, basis: ClaimBasis): number {
  if (!Number.isFinite(first) || !Number.isFinite(last)) return NaN;
  if (OF_THE_PRESENT.has(basis) && reported >= first && reported <= last) return reported;
  return Math.floor((first + last) / 2);
}
