import type { Conflict, Estimate, Series } from '../reconcile/series.js';
import { table } from './table.js';

/** Series for people: the last estimate of each, and how many there are. */
export function seriesTable(series: readonly Series[]): string {
  const rows = series.flatMap((one) => {
    const last = one.estimates.at(-1);
    return last ? [{ one, last }] : [];
  });
  if (rows.length === 0) return 'No series: no dated figure is told as a fact.';
  return table(rows, [
    { title: 'Place', text: ({ one }) => one.placeName || '(no place)', most: 28 },
    { title: 'Measure', text: ({ one }) => one.measure },
    {
      title: 'Who',
      text: ({ one }) =>
        (one.group === '' ? 'all' : one.group) + (one.unit === 'person' ? '' : `, ${one.unit}`),
      most: 32,
    },
    { title: 'Date', text: ({ last }) => last.date },
    { title: 'Best', text: ({ last }) => inWords(last.best), right: true },
    { title: '90 %', text: ({ last }) => rangeWords(last), right: true },
    { title: 'Claims', text: ({ last }) => String(last.claims.length), right: true },
    { title: 'Dates', text: ({ one }) => String(one.estimates.length), right: true },
  ]);
}

/** All dates of one series, with the claims that carry each. */
export function estimateTable({ id, estimates }: Series): string {
  const rows = table(estimates, [
    { title: 'Date', text: ({ date }) => date },
    { title: 'Best', text: ({ best }) => inWords(best), right: true },
    { title: '90 %', text: rangeWords, right: true },
    { title: 'Current', text: (estimate) => String(countOf(estimate, 'current')), right: true },
    { title: 'Stale', text: (estimate) => String(countOf(estimate, 'stale')), right: true },
    { title: 'Wrong', text: (estimate) => String(countOf(estimate, 'wrong')), right: true },
  ]);
  return `${id}\n${rows}`;
}

function countOf({ claims }: Estimate, state: string): number {
  return claims.filter((claim) => claim.state === state).length;
}

/** Conflicts for people, gravest first, each with its sentence below. */
export function conflictTable(conflicts: readonly Conflict[]): string {
  if (conflicts.length === 0) return 'No conflicts.';
  return conflicts
    .map(({ kind, severity, when, says, resolved }) => {
      const head = `${severity.toFixed(2)}  ${kind.replaceAll('-', ' ')}${when ? `, ${when}` : ''}${resolved === undefined ? '' : ' (resolved)'}`;
      return `${head}\n      ${says}${resolved === undefined ? '' : `\n      ${resolved}.`}`;
    })
    .join('\n');
}

export function rangeWords({ interval }: Estimate): string {
  const [low, high] = interval['90'];
  return `${inWords(low)}–${inWords(high)}`;
}

export function inWords(number: number): string {
  const digits = number !== 0 && Math.abs(number) < 10 ? 1 : 0;
  return number.toLocaleString('en', { maximumFractionDigits: digits });
}
