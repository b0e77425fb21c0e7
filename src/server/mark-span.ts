import type { Account } from '../accounts/account.js';
import type { Claim, EventClaim, FigureClaim } from '../claims/claim.js';
import { claimId } from '../claims/claim-id.js';
import { tagQuantities } from '../language/quantity/tag-quantities.js';
import { readText } from '../language/read-text.js';
import type { ClaimFields } from '../store/review/claim-fields.js';
import { withFields } from '../store/review/claim-fields.js';
import { RequestProblem } from './request-problem.js';

/** A span a reviewer marked, and what he says of it. */
export interface Marked {
  readonly kind: 'figure' | 'event';
  readonly start: number;
  readonly end: number;
  readonly fields: ClaimFields;
}

/**
 * The claim of a marked span. What the reviewer left out is taken from the nearest claim of its kind in the account, and the
 * number from the span's own words. Throws a problem where no number can be told.
 */
export function markedClaim(
  account: Account,
  claims: readonly Claim[],
  { kind, start, end, fields }: Marked,
): Claim {
  if (start >= end || end > account.text.length)
    throw new RequestProblem(
      'not-valid',
      `${start} to ${end} is no span of a text of ${account.text.length}`,
      {
        errors: [{ field: 'end', message: 'not in the text' }],
      },
    );
  const near = nearest(claims, start, kind);
  const base = {
    id: claimId(account.id, kind, { start, end }, 'marked'),
    account: account.name,
    ...(near?.publisher !== undefined && { publisher: near.publisher }),
    ...(near?.publisher === undefined && account.publisher !== undefined && { publisher: account.publisher }),
    ...publicationOf(account, claims),
    start,
    end,
    text: account.text.slice(start, end),
    sentence: sentenceAround(account.text, start, end),
    places: near?.places ?? [],
    when: near?.when ?? { edtf: account.published?.edtf ?? '', basis: 'published' as const },
    sources: near && sameSentence(near, start) ? near.sources : [],
    factuality: 'asserted' as const,
    confidence: 1,
  };
  if (kind === 'event') {
    const like = near as EventClaim | undefined;
    if (fields.type === undefined && like === undefined)
      throw new RequestProblem('not-valid', 'say what type of event it is', {
        errors: [{ field: 'fields.type', message: 'no type' }],
      });
    return withFields({ ...base, kind, type: like?.type ?? 'other', roles: {} }, fields);
  }
  const like = near as FigureClaim | undefined;
  return withFields(
    {
      ...base,
      kind,
      value: fields.value ?? valueIn(account, start, end),
      unit: like?.unit ?? 'person',
      aspect: like?.aspect ?? 'stock',
      measure: like?.measure ?? 'other',
      group: { label: '' },
    },
    fields,
  );
}

function nearest(claims: readonly Claim[], start: number, kind: Claim['kind']): Claim | undefined {
  return claims
    .filter((claim) => claim.kind === kind)
    .reduce<Claim | undefined>(
      (best, claim) => (best && Math.abs(best.start - start) <= Math.abs(claim.start - start) ? best : claim),
      undefined,
    );
}

function sameSentence({ sentence }: Claim, start: number): boolean {
  return sentence.start <= start && start < sentence.end;
}

function publicationOf(
  account: Account,
  claims: readonly Claim[],
): Pick<Claim, 'published' | 'publishedBasis'> {
  const told = claims.find(({ published }) => published !== undefined);
  const published = told?.published ?? account.published?.edtf;
  const publishedBasis = told?.publishedBasis ?? account.published?.basis;
  return {
    ...(published !== undefined && { published }),
    ...(publishedBasis !== undefined && { publishedBasis }),
  };
}

/** The widest of the quantities that lie in the span. */
function valueIn(account: Account, start: number, end: number): FigureClaim['value'] {
  const sentence = sentenceAround(account.text, start, end);
  const reading = readText({
    ...account,
    text: account.text.slice(sentence.start, sentence.end),
    furniture: [],
    headings: [],
    tables: [],
  });
  const found = tagQuantities(reading)
    .filter(({ number }) => {
      const at = number.start + sentence.start;
      return at >= start && number.end + sentence.start <= end;
    })
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  if (!found[0])
    throw new RequestProblem(
      'not-valid',
      `no number can be read in “${account.text.slice(start, end).slice(0, 80)}”; give its value`,
      {
        errors: [{ field: 'fields.value', message: 'no number' }],
      },
    );
  return found[0].value;
}

/** To the nearest ends of sentences, or of lines. */
function sentenceAround(text: string, start: number, end: number): { start: number; end: number } {
  const before = text.slice(Math.max(0, start - LONGEST), start);
  const after = text.slice(end, end + LONGEST);
  const opens = /[.!?؟。]\s+(?=\S)(?!.*[.!?؟。]\s+\S)|\n(?!.*\n)/s.exec(before);
  const closes = /[.!?؟。](?=\s|$)|\n/.exec(after);
  return {
    start: opens ? start - before.length + opens.index + opens[0].length : start - before.length,
    end: closes ? end + closes.index + (closes[0] === '\n' ? 0 : 1) : end + after.length,
  };
}

const LONGEST = 600;
