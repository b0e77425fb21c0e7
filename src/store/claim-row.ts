import type { Insertable, Selectable } from 'kysely';
import type { Claim } from '../claims/claim.js';
import { calendarDays } from './calendar-days.js';
import type { Claims } from './schema.js';
import { storableJson, storableText } from './storable.js';

/** A claim as a row: what is searched by in columns, the whole in `body`. */
export function claimRow(claim: Claim, accountId: string): Insertable<Claims> {
  const days = calendarDays(claim.when.edtf);
  const figure = claim.kind === 'figure' ? claim : undefined;
  return {
    id: claim.id,
    account_id: accountId,
    kind: claim.kind,
    span_start: claim.start,
    span_end: claim.end,
    text: storableText(claim.text),
    unit: optional(figure?.unit),
    aspect: optional(figure?.aspect),
    measure: optional(figure?.measure),
    low: figure?.value.low ?? null,
    best: figure?.value.best ?? null,
    high: figure?.value.high ?? null,
    bound: optional(figure?.value.bound),
    group_label: optional(figure?.group.label),
    group_id: optional(figure?.group.id),
    type: optional(claim.kind === 'event' ? claim.type : undefined),
    stance: optional(claim.kind === 'statement' ? claim.stance : undefined),
    place_id: optional(claim.places[0]?.id),
    place_name: optional(claim.places[0]?.name),
    when_edtf: storableText(claim.when.edtf),
    when_first: days.first,
    when_last: days.last,
    when_basis: claim.when.basis,
    source: optional(claim.sources[0]?.name),
    factuality: claim.factuality,
    confidence: claim.confidence,
    body: storableJson(claim),
  };
}

/** The claim a row holds, under the name its account has now. */
export function claimOf(row: Pick<Selectable<Claims>, 'body'>, accountName: string): Claim {
  return { ...row.body, account: accountName };
}

function optional(text: string | undefined): string | null {
  return text === undefined ? null : storableText(text);
}
