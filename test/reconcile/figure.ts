import type { FigureClaim } from '../../src/claims/claim.js';
import type { Bound } from '../../src/language/mention.js';
import { readClaim } from '../../src/reconcile/claim-lines.js';

/** A figure claim for a test, in few words. */
export interface FigureInBrief {
  readonly id: string;
  readonly best?: number;
  readonly low?: number;
  readonly high?: number;
  readonly bound?: Bound;
  readonly when?: string;
  readonly basis?: string;
  readonly measure?: string;
  readonly aspect?: string;
  readonly group?: string;
  readonly place?: string | readonly string[];
  readonly account?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly text?: string;
  readonly at?: number;
  readonly sentence?: number;
  readonly factuality?: string;
  readonly unit?: string;
  readonly sources?: readonly string[];
  readonly links?: FigureClaim['links'];
  readonly of?: string;
}

export function figure(brief: FigureInBrief): FigureClaim {
  const { id, best = null, low = best, high = best, bound = 'exact' } = brief;
  const start = brief.at ?? 0;
  const text = brief.text ?? `${best ?? low ?? high}`;
  const sentence = {
    start: brief.sentence ?? start,
    end: Math.max(start + text.length, (brief.sentence ?? start) + 1),
  };
  const read = readClaim(
    {
      kind: 'figure',
      id,
      account: brief.account ?? `account-${id}`,
      publisher: brief.publisher,
      published: brief.published,
      text,
      start,
      end: start + text.length,
      sentence,
      value: { low, best, high, bound },
      unit: brief.unit ?? 'person',
      aspect: brief.aspect ?? 'stock',
      measure: brief.measure ?? 'population',
      group: { label: brief.group ?? '' },
      places: [brief.place ?? 'Tal Arba'].flat().map((name) => ({ name })),
      when: { edtf: brief.when ?? '', basis: brief.basis ?? (brief.when ? 'stated' : 'none') },
      sources: (brief.sources ?? []).map((name) => ({ name })),
      factuality: brief.factuality ?? 'asserted',
      links: brief.links,
      of: brief.of,
    },
    id,
  );
  if (!('claim' in read)) throw new Error(JSON.stringify(read.issues));
  return read.claim as FigureClaim;
}
