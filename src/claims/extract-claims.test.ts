import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from '../accounts/account.js';
import { generalSituation } from '../situation/situation.js';
import { extractClaims } from './extract-claims.js';

const situation = generalSituation();

describe('extract claims', () => {
  it('gives the same claims with the same ids every time, whatever was read between', () => {
    const text = 'Some 400 people fled Belo on 3 May 2023, the ministry said; 60 of them were wounded.';
    const first = extractClaims(accountOf(text), situation);
    extractClaims(accountOf('Nine others died.'), situation);
    expect(extractClaims(accountOf(text), situation)).toEqual(first);
    expect(new Set(first.map((claim) => claim.id)).size).toBe(first.length);
  });

  it('gives a figure of the past weeks no time where nobody says when the account is of', () => {
    const { published: _, ...undated } = accountOf('Over the last two weeks 300 people arrived in Belo.');
    const [figure] = extractClaims(undated, situation).filter((claim) => claim.kind === 'figure');
    expect(figure?.when).toEqual({ edtf: '', basis: 'none' });
  });

  it('quotes the text exactly and never throws, whatever the text', () => {
    const word = fc.constantFrom(
      '12',
      '3,400',
      'half',
      'of',
      'whom',
      'people',
      'were',
      'killed',
      '(',
      ')',
      ',',
      '.',
      '\n\n',
      'and',
      'per cent',
      'at least',
      '$5 million',
      'Total dead:',
      'the',
      'camp',
      'said',
      '"',
      '—',
      '1'.repeat(400),
      '\ud800',
      '\u202e',
      'in',
      'May',
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const claim of extractClaims(accountOf(text), situation))
          expect(text.slice(claim.start, claim.end)).toBe(claim.text);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('reads no figure from furniture', () => {
    const text = 'Nine people died.\n\nRead also: 40 people fled.';
    const account = {
      ...accountOf(text),
      furniture: [{ start: 19, end: text.length, kind: 'related' as const }],
    };
    const quotes = extractClaims(account, situation).map((claim) => claim.text);
    expect(quotes).toContain('Nine people');
    expect(quotes.some((quote) => quote.includes('40'))).toBe(false);
  });
});

function accountOf(text: string): Account {
  return { name: 'case', id: 'case', text, language: 'en', furniture: [], headings: [], tables: [] };
}
