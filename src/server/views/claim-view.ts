import type { Claim } from '../../claims/claim.js';
import { figureWords } from '../../publish/words/claim-words.js';
import { dateWords } from '../../publish/words/date-words.js';
import type { Situation } from '../../situation/situation.js';
import type { ClaimDetail } from '../../store/queries/claim-details.js';
import { differences } from '../../store/review/claim-fields.js';
import type { ClaimView } from '../schemas/claim.js';
import { accountRef, eventTypeNamed, measureNamed, seriesName } from './names.js';
import { plain } from './plain.js';

/** A claim as the workbench shows it. */
export function claimView(row: ClaimDetail, situation: Situation): ClaimView {
  const { body: claim, as_read: asRead, decision, series } = row;
  const changed = asRead === null ? undefined : differences(claim, asRead);
  const common = {
    id: row.id,
    version: row.version,
    account: accountRef(row),
    start: claim.start,
    end: claim.end,
    text: claim.text,
    sentence: claim.sentence,
    quote: { before: row.before, words: claim.text, after: row.after },
    says: claimWords(claim, situation),
    places: [...claim.places],
    when: claim.when,
    first: row.first,
    last: row.last,
    sources: [...claim.sources],
    factuality: claim.factuality,
    confidence: claim.confidence,
    ...(claim.credibility && { credibility: plain(claim.credibility) }),
    review: {
      state: row.review,
      ...(decision && {
        who: decision.who,
        at: new Date(decision.at).toISOString(),
        why: decision.why,
        assessment: Number(decision.id),
      }),
    },
    marked: row.marked,
    ...(changed && { asRead: changed }),
    corrections: [...row.corrections],
    series: series && {
      id: series.series_id,
      name: seriesName(series, situation),
      state: series.state,
      weight: series.weight,
      worth: series.worth,
    },
    conflicts: [...row.conflicts],
  };
  switch (claim.kind) {
    case 'figure':
      return {
        ...common,
        kind: 'figure',
        value: claim.value,
        unit: claim.unit,
        aspect: claim.aspect,
        measure: claim.measure,
        group: claim.group,
        ...(claim.of !== undefined && { of: claim.of }),
        ...(claim.evidence && { evidence: { ...claim.evidence } }),
      };
    case 'event':
      return { ...common, kind: 'event', type: claim.type, roles: { ...claim.roles } };
    case 'statement':
      return { ...common, kind: 'statement', stance: claim.stance, about: claim.about };
  }
}

/** A claim's reading in a line: "about 22,000 children, al-Hol · population · as of March 2019". */
export function claimWords(claim: Claim, situation: Situation): string {
  const when = claim.when.edtf === '' ? '' : dateWords(claim.when.edtf);
  const told = claim.factuality === 'asserted' ? '' : claim.factuality;
  return [whatOf(claim, situation), when, told].filter(Boolean).join(' · ');
}

function whatOf(claim: Claim, situation: Situation): string {
  const where = claim.places.map(({ name }) => name).join(', ');
  switch (claim.kind) {
    case 'figure':
      return `${figureWords(claim)} · ${measureNamed(claim.measure, situation).name}`;
    case 'event':
      return [eventTypeNamed(claim.type, situation).name, where].filter(Boolean).join(', ');
    case 'statement':
      return [claim.stance, claim.about].filter(Boolean).join(': ');
  }
}
