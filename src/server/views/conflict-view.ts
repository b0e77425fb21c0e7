import { shownSource } from '../../claims/shown-source.js';
import { figureWords } from '../../publish/words/claim-words.js';
import type { Situation } from '../../situation/situation.js';
import type { ClaimDetail } from '../../store/queries/claim-details.js';
import type { ConflictRow, SettlementRow } from '../../store/queries/conflict-details.js';
import type {
  ConflictCard,
  ConflictDetail,
  ConflictVoice,
  Settlement,
  SettlementWay,
} from '../schemas/conflict.js';
import { arithmeticOf, type Party, sidesOf } from './arithmetic.js';
import { claimWords } from './claim-view.js';
import { accountRef, seriesName } from './names.js';
import { plain } from './plain.js';

export function conflictCard({ id, state, body, series }: ConflictRow, situation: Situation): ConflictCard {
  return {
    id,
    kind: body.kind,
    severity: body.severity,
    when: body.when,
    says: body.says,
    ...(body.resolved !== undefined && { resolved: body.resolved }),
    state,
    series: series.map((one) => ({ id: one.series_id, name: seriesName(one, situation) })),
    claims: body.claims.length,
  };
}

/** A conflict with everything a person needs to settle it; `claims` are those that take part. */
export function conflictDetail(
  row: ConflictRow,
  claims: readonly ClaimDetail[],
  settlement: SettlementRow | undefined,
  situation: Situation,
): ConflictDetail {
  const parties = claims.flatMap((detail) => partyOf(detail));
  const sides = sidesOf(parties);
  const sideOf = new Map(parties.map(({ claim }, i) => [claim.id, sides[i]!]));
  return {
    ...conflictCard(row, situation),
    voices: claims.map((detail) => voice(detail, sideOf.get(detail.id) ?? 0, situation)),
    arithmetic: arithmeticOf(row.body, parties),
    ways: waysFor(row, claims, situation),
    settlement: settlement ? settlementView(settlement) : null,
  };
}

export function settlementView({ conflict_id, at, assessments, ...row }: SettlementRow): Settlement {
  return {
    ...row,
    conflict: conflict_id,
    assessments: [...assessments],
    at: new Date(at).toISOString(),
  };
}

function partyOf(detail: ClaimDetail): Party[] {
  const { body: claim } = detail;
  if (claim.kind !== 'figure') return [];
  return [{ claim, label: voicesOf(detail).join(', citing '), day: detail.last ?? detail.first }];
}

function voicesOf({ publisher, account_name, body }: ClaimDetail): string[] {
  return [publisher ?? account_name, ...body.sources.map(shownSource)];
}

function voice(detail: ClaimDetail, side: number, situation: Situation): ConflictVoice {
  const { body: claim, series } = detail;
  const figure = claim.kind === 'figure' ? claim : undefined;
  return plain({
    claim: detail.id,
    version: detail.version,
    account: accountRef(detail),
    start: claim.start,
    end: claim.end,
    voices: voicesOf(detail),
    quote: { before: detail.before, words: claim.text, after: detail.after },
    words: figure ? figureWords(figure) : claimWords(claim, situation),
    value: figure?.value ?? null,
    unit: figure?.unit ?? null,
    when: claim.when,
    first: detail.first,
    last: detail.last,
    review: detail.review,
    series: series && { id: series.series_id, name: seriesName(series, situation) },
    side,
  });
}

/** The least trusted first: rejecting it costs least. */
function waysFor(
  { body, state }: ConflictRow,
  claims: readonly ClaimDetail[],
  situation: Situation,
): SettlementWay[] {
  if (state === 'settled') return [];
  const open = claims
    .filter(({ review }) => review !== 'rejected')
    .sort((a, b) => (a.series?.weight ?? 0) - (b.series?.weight ?? 0) || (a.id < b.id ? -1 : 1));
  return [
    ...open.map(
      (detail): SettlementWay => ({
        way: 'reject',
        claim: detail.id,
        says: `Leave out what ${voicesOf(detail)[0]} says: ${claimWords(detail.body, situation)}`,
      }),
    ),
    ...open.map(
      (detail): SettlementWay => ({
        way: 'correct',
        claim: detail.id,
        says: `Put right how ${voicesOf(detail)[0]} was read: ${claimWords(detail.body, situation)}`,
      }),
    ),
    {
      way: 'stand',
      says:
        body.resolved === undefined
          ? 'Let all stand: the estimate bears with both'
          : `Let all stand: ${body.resolved}`,
    },
  ];
}
