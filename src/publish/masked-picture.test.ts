import { describe, expect, it } from 'vitest';
import { readAccounts } from '../accounts/read-accounts.js';
import { extractClaims } from '../claims/extract-claims.js';
import { grade } from '../grading/grade.js';
import { findQuotations } from '../lineage/quotations.js';
import { reconcile } from '../reconcile/reconcile.js';
import { generalSituation } from '../situation/situation.js';
import { maskedPicture } from './masked-picture.js';
import type { Picture } from './picture.js';
import { htmlReport } from './report/html.js';
import { markdownReport } from './report/markdown.js';
import { makeReport } from './report/report.js';

const picture = pictureOf([
  {
    id: 'one',
    title: 'Rania Khalil waits in Nairobi',
    published: '2021-05-06',
    text: 'Some 40 people were killed in Nairobi on Tuesday, Rania Khalil told reporters.\n\nThe governor, Amos Wekesa, said 12 people had been killed in Nairobi on Tuesday. “Nobody counted,” Khalil said.',
  },
  {
    id: 'two',
    published: '2021-05-07',
    text: 'The bridge at Nairobi fell on Tuesday and 12 people were killed, said Amos Wekesa, the governor.',
  },
]);

describe('the report of a masked picture', () => {
  const masked = maskedPicture(picture);
  const report = makeReport(masked);

  it.each([
    ['Markdown', markdownReport(report)],
    ['HTML', htmlReport(report)],
  ])('names no private person, in %s, but names who speaks for an office', (_, page) => {
    expect(page).not.toMatch(/Rania|Khalil/);
    expect(page).toContain('citing a private person');
    expect(page).toContain('Amos Wekesa');
  });

  it('names no relative of who is cited', () => {
    const told = [
      {
        id: 'kin',
        published: '2021-05-06',
        text: 'Dara Pellin, the mother of Ivo Marek, said 6 people were arrested in Nairobi on Tuesday.',
      },
    ];
    const page = markdownReport(makeReport(maskedPicture(pictureOf(told))));
    expect(page).not.toMatch(/Dara|Pellin|Ivo|Marek/);
    expect(page).toContain('6 people');
  });

  it('has a conflict whose sentence names nobody either', () => {
    const said = masked.reconciliation.conflicts.map(({ says }) => says).join('\n');
    expect(said).toMatch(/40 people/);
    expect(said).not.toMatch(/Khalil/);
  });

  it('has every claim at the words it had', () => {
    const [before, after] = [picture, masked].map(({ claims }) =>
      claims.map(({ id, start, end, text }) => [id, start, end, text.length]),
    );
    expect(after).toEqual(before);
    for (const claim of masked.claims) {
      const account = masked.accounts.find(({ name }) => name === claim.account)!;
      expect(account.text.slice(claim.start, claim.end)).toBe(claim.text);
    }
  });
});

function pictureOf(told: readonly object[]): Picture {
  const situation = generalSituation();
  const bytes = new TextEncoder().encode(told.map((one) => JSON.stringify(one)).join('\n'));
  const { accounts } = readAccounts(bytes, { fileName: 'told.jsonl' });
  const claims = accounts.flatMap((account) => extractClaims(account, situation));
  const reconciliation = reconcile(claims, situation);
  return {
    situation,
    asOf: '',
    accounts: accounts.map((account) => ({
      ...account,
      published: account.published?.edtf ?? '',
      publishedBasis: account.published?.basis ?? 'none',
    })),
    lineage: { families: [], refused: [] },
    quotations: findQuotations(claims),
    reconciliation,
    ...grade(claims, situation, reconciliation),
    leftOut: [],
  };
}
