import { shownSource } from '../../claims/shown-source.js';
import type { MarkRow } from '../../store/queries/series-marks.js';
import type { ClaimMark } from '../schemas/claim.js';
import { accountRef } from './names.js';

/** Figures as marks on a chart; copies among them know one another. */
export function claimMarks(rows: readonly MarkRow[]): ClaimMark[] {
  const families = new Map<string, string[]>();
  for (const { id, body } of rows)
    if (body.family !== undefined) families.set(body.family, [...(families.get(body.family) ?? []), id]);
  return rows.map((row) => markView(row, families));
}

function markView(row: MarkRow, families: ReadonlyMap<string, readonly string[]>): ClaimMark {
  const { body: claim } = row;
  const family = claim.family === undefined ? [] : (families.get(claim.family) ?? []);
  const publisher = row.publisher ?? claim.publisher ?? row.account_name;
  return {
    id: row.id,
    version: row.version,
    account: accountRef(row),
    start: claim.start,
    end: claim.end,
    quote: { before: row.before, words: claim.text, after: row.after },
    value: claim.value,
    when: claim.when,
    first: row.first,
    last: row.last,
    state: row.state,
    weight: row.weight,
    factuality: claim.factuality,
    confidence: claim.confidence,
    credibility: claim.credibility?.grade ?? null,
    review: row.review,
    voices: [publisher, ...claim.sources.map(shownSource)],
    sourceKind: claim.sources[0]?.kind ?? 'media',
    family: { id: claim.family ?? publisher.toLowerCase(), name: publisher },
    copies: family.filter((id) => id !== row.id),
  };
}
