import type { Counter, Daily, Reported } from '../reconcile/counters/counter.js';
import type { Series } from '../reconcile/series.js';
import { inWords } from './reconciliation-tables.js';
import { table } from './table.js';

/** The running counts of a series, what was reported beside what is derived, and the figures that were revised; a part each. */
export function countsInWords({ counters = [], revisions = [] }: Series): string[] {
  return [
    ...counters.flatMap(counterInWords),
    ...(revisions.length > 0 ? [`Revised\n${revisions.map(({ says }) => `  ${says}`).join('\n')}`] : []),
  ];
}

interface Row {
  readonly reported: Reported;
  readonly derived?: Daily;
}

function counterInWords({ keeper, since, reported, breaks, daily }: Counter): string[] {
  const derived = new Map(daily.map((one) => [one.date, one]));
  const rows = reported.map((one): Row => {
    const own = derived.get(one.date);
    return { reported: one, ...(own ? { derived: own } : {}) };
  });
  const head = `Count kept by ${keeper}${since ? ` since ${since}` : ''}: total as reported, and how many it was that day as derived`;
  const days = table(rows, [
    { title: 'Date', text: ({ reported }) => reported.date },
    { title: 'Reported', text: ({ reported }) => inWords(reported.total), right: true },
    { title: '', text: ({ reported }) => (reported.used ? '' : 'set aside') },
    { title: 'That day', text: ({ derived }) => (derived ? inWords(derived.best) : ''), right: true },
    {
      title: '90 %',
      text: ({ derived }) => (derived ? derived.interval['90'].map(inWords).join('–') : ''),
      right: true,
    },
  ]);
  const kept = breaks.map(({ kind, says }) => `  ${kind}: ${says}`);
  return [`${head}\n${days}`, ...(kept.length > 0 ? [`How it was kept\n${kept.join('\n')}`] : [])];
}
