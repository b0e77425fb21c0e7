import type { Claim } from '../../claims/claim.js';
import type { Picture, ShownAccount } from '../picture.js';
import { sourceWords } from '../words/claim-words.js';
import { dateWords } from '../words/date-words.js';

/** A footnote: the account, its date and the exact words a number rests on. */
export interface Note {
  readonly number: number;
  readonly claim: Claim;
  readonly account: ShownAccount;
  /** Who says it, outermost first. */
  readonly voice: string;
  readonly published: string;
  /** The sentence before, the claim's own words, the sentence after. */
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Numbers footnotes in the order they are first asked for; the same claim keeps its number. */
export interface Notes {
  numberOf(claimId: string): number | undefined;
  readonly list: readonly Note[];
}

export function makeNotes(picture: Picture): Notes {
  const accounts = new Map(picture.accounts.map((account) => [account.name, account]));
  const claims = new Map(picture.claims.map((claim) => [claim.id, claim]));
  const numbers = new Map<string, number>();
  const list: Note[] = [];
  return {
    list,
    numberOf(id) {
      const known = numbers.get(id);
      if (known !== undefined) return known;
      const claim = claims.get(id);
      const account = claim && accounts.get(claim.account);
      if (!claim || !account) return undefined;
      numbers.set(id, list.length + 1);
      list.push(makeNote(list.length + 1, claim, account));
      return list.length;
    },
  };
}

/** A quotation longer than this is cut at its ends, never in its middle. */
const LONGEST = 360;

function makeNote(number: number, claim: Claim, account: ShownAccount): Note {
  const room = Math.max(40, (LONGEST - (claim.end - claim.start)) / 2);
  const from = Math.max(claim.sentence.start, claim.start - room);
  const to = Math.min(claim.sentence.end, claim.end + room);
  const piece = (start: number, end: number) => account.text.slice(start, end).replace(/\s+/g, ' ');
  return {
    number,
    claim,
    account,
    voice: sourceWords(claim, account.publisher ?? account.name),
    published: account.published === '' ? 'undated' : dateWords(account.published),
    before: (from > claim.sentence.start ? '… ' : '') + piece(from, claim.start).trimStart(),
    words: piece(claim.start, claim.end),
    after: piece(claim.end, to).trimEnd() + (to < claim.sentence.end ? ' …' : ''),
  };
}
