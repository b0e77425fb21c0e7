import type { ClaimMark } from '../../server/schemas/claim.js';
import type { Estimate } from '../../server/schemas/series.js';

type Cell = string | number | null | undefined;

const COLUMNS = [
  'kind',
  'date',
  'best',
  'low50',
  'high50',
  'low80',
  'high80',
  'low90',
  'high90',
  'basis',
  'low',
  'high',
  'bound',
  'state',
  'weight',
  'factuality',
  'who',
  'account',
  'words',
  'id',
] as const;

/** A series as CSV (RFC 4180): its estimates, then the claims behind them. */
export function seriesCsv(estimates: readonly Estimate[], claims: readonly ClaimMark[]): string {
  const rows: Partial<Record<(typeof COLUMNS)[number], Cell>>[] = [
    ...estimates.map(({ date, best, interval, basis }) => ({
      kind: 'estimate',
      date,
      best,
      low50: interval['50'][0],
      high50: interval['50'][1],
      low80: interval['80'][0],
      high80: interval['80'][1],
      low90: interval['90'][0],
      high90: interval['90'][1],
      basis,
    })),
    ...claims.map((claim) => ({
      kind: 'claim',
      date: claim.when.edtf,
      best: claim.value.best,
      low: claim.value.low,
      high: claim.value.high,
      bound: claim.value.bound,
      state: claim.state,
      weight: claim.weight,
      factuality: claim.factuality,
      who: claim.voices.join(' < '),
      account: claim.account.title ?? claim.account.name,
      words: claim.quote.words,
      id: claim.id,
    })),
  ];
  return [COLUMNS.join(','), ...rows.map((row) => COLUMNS.map((column) => cell(row[column])).join(','))]
    .map((line) => `${line}\r\n`)
    .join('');
}

/** Text that a spreadsheet would take for a formula is led by an apostrophe: it comes from accounts nobody vouches for. */
function cell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
