import type { BreakKind, CountBreak } from '../counters/counter.js';
import type { Observation } from '../observe/observation.js';
import type { Conflict, Series } from '../series.js';
import type { Field } from './field.js';
import { gapSeverity, makeConflict } from './make-conflict.js';

/** What reads the reports of a count together after all; a slip is none. */
const READINGS: Partial<Record<BreakKind, string>> = {
  restart: 'the count begins again from nothing; what it held before still stands',
  rebase: 'the count is put on another footing; before and after do not compare',
  correction: 'some were taken out of the count; nobody came back',
  batch: 'old cases were added to the count; they did not happen that day',
};
const SLIPS: ReadonlySet<BreakKind> = new Set(['transposed', 'outlier']);

/** Reports of running counts that cannot all be read as what happened from one to the next. */
export function countBreaks(series: readonly Series[], field: Field): Conflict[] {
  return series.flatMap(({ id, counters = [] }) => {
    if (counters.length === 0) return [];
    const byId = new Map(field.series.get(id)!.map((observation) => [observation.claim.id, observation]));
    return counters.flatMap(({ breaks }) =>
      breaks.flatMap((one) => {
        const reading = READINGS[one.kind];
        if (reading === undefined && !SLIPS.has(one.kind)) return [];
        const told = one.claims.flatMap((claim) => byId.get(claim) ?? []);
        return [makeConflict('count-break', told, severityOf(one, told), one.says, reading)];
      }),
    );
  });
}

function severityOf({ kind, from, to }: CountBreak, told: readonly Observation[]): number {
  return (SLIPS.has(kind) ? 0.7 : 0.4) * gapSeverity(Math.min(from, to), Math.max(from, to), told);
}
