/** How often something of a source was counted, by what became of it. */
export interface SourceTally {
  accounts: number;
  claims: number;
  readonly record: { current: number; stale: number; wrong: number };
  readonly reviewed: { accepted: number; corrected: number; rejected: number };
}

/** What a list shows of a source. */
export interface SourceCardBody extends SourceTally {
  readonly kind: string;
  readonly role: 'publisher' | 'cited' | 'both';
  readonly reliabilityBasis: 'stated' | 'record' | 'none';
  readonly score: Score | null;
  readonly newest: string | null;
  readonly aliases: readonly string[];
  /** Year, current, stale, wrong. */
  readonly years: readonly (readonly [string, number, number, number])[];
  readonly measures: readonly { readonly id: string; readonly claims: number }[];
}

/** A share with its 90 % interval. */
export interface Score {
  readonly best: number;
  readonly low: number;
  readonly high: number;
}

const Z = 1.645;
/** Fewer judged claims than this say nothing of a source. */
const ENOUGH = 10;
const GRADES = [
  ['A', 0.9],
  ['B', 0.8],
  ['C', 0.65],
  ['D', 0.5],
] as const;

export function emptyTally(): SourceTally {
  return {
    accounts: 0,
    claims: 0,
    record: { current: 0, stale: 0, wrong: 0 },
    reviewed: { accepted: 0, corrected: 0, rejected: 0 },
  };
}

/** Share of the judged claims that were right (Wilson 1927); null where none was judged. A stale figure was right once. */
export function scoreOf({ record, reviewed }: Pick<SourceTally, 'record' | 'reviewed'>): Score | null {
  const right = record.current + reviewed.accepted;
  const wrong = record.wrong + reviewed.rejected;
  const n = right + wrong;
  if (n === 0) return null;
  const share = right / n;
  const middle = (share + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n);
  const half = (Z / (1 + Z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  const round = (value: number) => Math.round(1000 * Math.min(1, Math.max(0, value))) / 1000;
  return { best: round(share), low: round(middle - half), high: round(middle + half) };
}

/** Admiralty code that a record earns; F, cannot be judged, where little of it was. */
export function gradeOf(tally: Pick<SourceTally, 'record' | 'reviewed'>): string {
  const { record, reviewed } = tally;
  const score = scoreOf(tally);
  const judged = record.current + record.wrong + reviewed.accepted + reviewed.rejected;
  if (!score || judged < ENOUGH) return 'F';
  return GRADES.find(([, least]) => score.low >= least)?.[0] ?? 'E';
}
