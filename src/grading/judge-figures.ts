import type { FigureClaim } from '../claims/claim.js';
import { bySeries, type Observation } from '../reconcile/observe/observation.js';
import { compareFigures } from './compare-figures.js';
import type { Independence } from './independence.js';
import { rules } from './rules.js';
import type { Judged, QuotedClaim } from './source-record.js';
import type { Speaker, Speakers } from './speakers.js';

/** A figure somebody answers for, held against a later official one. */
export interface Verdict {
  readonly origin: Speaker;
  readonly judged: Judged;
}

/**
 * Holds every figure against the next official one of the same series that is of about the same time, was published
 * later, and comes from somebody else. Each figure is judged once.
 */
export function judgeFigures(
  observations: readonly Observation[],
  speakers: Speakers,
  independence: Independence,
): Verdict[] {
  const { days } = rules.record;
  return [...bySeries(observations).values()].flatMap((series) => {
    const dated = series
      .filter((one) => Number.isFinite(one.days.day) && Number.isFinite(one.days.reported))
      .sort((a, b) => a.days.reported - b.days.reported || (a.claim.id < b.claim.id ? -1 : 1));
    const official = dated.filter((one) => isOfficial(speakers.originOf(one.claim)));
    return dated.flatMap((one): Verdict[] => {
      const origin = speakers.originOf(one.claim);
      if (!origin) return [];
      let next: Observation | undefined;
      for (const other of official) {
        if (other.days.reported <= one.days.reported || speakers.originOf(other.claim)!.id === origin.id)
          continue;
        if (independence.between(one.claim, other.claim) < 0.5) continue;
        if (compareFigures(one, other, days) === 'neither') continue;
        if (!next || apart(one, other) < apart(one, next)) next = other;
      }
      if (!next) return [];
      const source = speakers.originOf(next.claim)!.name;
      return [
        {
          origin,
          judged: {
            held: compareFigures(one, next, days) === 'same',
            figure: quoted(one.claim),
            against: { ...quoted(next.claim), source },
            days: Math.round(apart(one, next)),
          },
        },
      ];
    });
  });
}

function isOfficial(speaker: Speaker | undefined): boolean {
  const { officialKinds, officialReliability } = rules.record;
  if (!speaker || !officialKinds.includes(speaker.kind)) return false;
  return speaker.source === undefined || officialReliability.includes(speaker.source.reliability);
}

function apart(a: Observation, b: Observation): number {
  return Math.abs(a.days.day - b.days.day);
}

export function quoted({ id, account, text, start, end }: FigureClaim): QuotedClaim {
  return { claim: id, account, text, start, end };
}
