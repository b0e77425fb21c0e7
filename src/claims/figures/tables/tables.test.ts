import { describe, expect, it } from 'vitest';
import { readAccount } from '../../../accounts/read-accounts.js';
import { readSituation } from '../../../situation/situation.js';
import { extractClaims } from '../../extract-claims.js';

const situation = readSituation(`
id: tables
title: An invented country
places:
  - { id: marra, kind: province, names: { en: [Marra] } }
  - { id: belo, kind: city, names: { en: [Belo] }, parent: marra }
  - { id: tarka, kind: camp, names: { en: [Tarka, Tarka camp] }, parent: marra }
`);

/** [2,310 household displaced Marra] */
function figuresIn(text: string, fileName: string): string[] {
  const account = readAccount(new TextEncoder().encode(text), { fileName });
  return extractClaims(account, situation)
    .filter((claim) => claim.kind === 'figure')
    .map(({ text: quote, unit, measure, group, places, when }) =>
      [quote, unit, measure, group.label, places.map(({ name }) => name).join('/'), when.edtf].join(' | '),
    );
}

describe('figures of tables', () => {
  it('are counted by the caption where columns are of rounds, in the text of a JSON account too', () => {
    const text =
      'Table 2. Refugees by district (12 May 2024)\n\nDistrict R18 R19\nTarka 8,120 7,900\nBelo 3,045 610';
    expect(figuresIn(JSON.stringify({ text }), 'a.json')).toEqual([
      '8,120 | person | displaced | refugees | Tarka | 2024-05-12',
      '7,900 | person | displaced | refugees | Tarka | 2024-05-12',
      '3,045 | person | displaced | refugees | Belo | 2024-05-12',
      '610 | person | displaced | refugees | Belo | 2024-05-12',
    ]);
  });

  it('are read from a page with the headings of their row and column and the caption', () => {
    const page = `<html><head><title>Update</title></head><body><article><h1>Update</h1>
      <p>The ministry reported on the districts of the east after the floods of last week, and on the help given.</p>
      <h2>Displacement by district, 12 May 2024</h2>
      <table><thead><tr><th>District</th><th>Displaced families</th><th>Deaths</th><th>Houses destroyed</th></tr></thead>
      <tbody><tr><th>Tarka</th><td>2,310</td><td>14</td><td>870</td></tr>
      <tr><th>Belo</th><td>1,120</td><td>3</td><td>-</td></tr></tbody></table>
      <p>Partners plan to reach more people in the coming weeks, the ministry said in its statement.</p>
      </article></body></html>`;
    expect(figuresIn(page, 'a.html')).toEqual([
      '2,310 | household | displaced | displaced families | Tarka | 2024-05-12',
      '14 | death | killed | deaths | Tarka | 2024-05-12',
      '870 | house | damaged | houses | Tarka | 2024-05-12',
      '1,120 | household | displaced | displaced families | Belo | 2024-05-12',
      '3 | death | killed | deaths | Belo | 2024-05-12',
    ]);
  });

  it('are read from Markdown, groups in the rows and dates in the columns', () => {
    const text = `# Arrivals in Belo

Refugees registered

| Group | 3 March 2024 | 7 April 2024 |
| --- | --- | --- |
| Women | 410 | 530 |
| Children | 960 | 1,240 |
`;
    expect(figuresIn(text, 'a.md')).toEqual([
      '410 | person | registered | women | Belo | 2024-03-03',
      '530 | person | registered | women | Belo | 2024-04-07',
      '960 | person | registered | children | Belo | 2024-03-03',
      '1,240 | person | registered | children | Belo | 2024-04-07',
    ]);
  });

  it('are read from columns of text, shares among them', () => {
    const text = `Situation report

Camp          Population   Children under five   Share of women
Tarka         8,120        1,330                 52%
Belo          3,045        480                   49%

The next report follows in June.
`;
    expect(figuresIn(text, 'a.txt')).toEqual([
      '8,120 | person | population |  | Tarka | ',
      '1,330 | person | population | children | Tarka | ',
      '52% | percent | population | women | Tarka | ',
      '3,045 | person | population |  | Belo | ',
      '480 | person | population | children | Belo | ',
      '49% | percent | population | women | Belo | ',
    ]);
  });

  it('are of the date their row gives', () => {
    const text = `# Camps of Marra

| Camp | People living there | As of |
| --- | --- | --- |
| Tarka | 8,120 | 3 March 2024 |
| Belo | 3,045 | 12 March 2024 |
`;
    expect(figuresIn(text, 'a.md')).toEqual([
      '8,120 | person | population |  | Tarka | 2024-03-03',
      '3,045 | person | population |  | Belo | 2024-03-12',
    ]);
  });

  it('are parts of the totals of their row and column', () => {
    const text = `| District | Women | Men | Total |
| --- | --- | --- | --- |
| Belo | 410 | 390 | 800 |
| Tarka | 120 | 80 | 200 |
| Total | 530 | 470 | 1,000 |
`;
    const account = readAccount(new TextEncoder().encode(text), { fileName: 'a.md' });
    const claims = extractClaims(account, situation).filter((claim) => claim.kind === 'figure');
    const quotes = new Map(claims.map((claim) => [claim.id, claim.text]));
    const parts = claims.map(({ text: quote, links = [] }) =>
      [quote, ...links.map((link) => `${link.kind} ${quotes.get(link.claim)}`)].join(' '),
    );
    expect(parts).toEqual([
      '410 part-of 530',
      '390 part-of 470',
      '800 part-of 1,000',
      '120 part-of 530',
      '80 part-of 470',
      '200 part-of 1,000',
      '530 part-of 1,000',
      '470 part-of 1,000',
      '1,000',
    ]);
  });

  it('are not made of years, prices of things and numbers of rows', () => {
    const text = `No\tItem\tPrice\n1\tRice\t310\n2\tFlour\t290\n3\tOil\t900\n`;
    expect(figuresIn(text, 'a.txt')).toEqual([]);
  });

  it('take time in proportion to the columns', () => {
    const time = (columns: number) => {
      const head = Array.from({ length: columns }, (_, i) => `Deaths ${i}a`).join('\t');
      const body = Array.from({ length: columns }, (_, i) => `${i + 20}`).join('\t');
      const start = performance.now();
      figuresIn(`Place\t${head}\nBelo\t${body}\nMarra\t${body}\n`, 'a.txt');
      return performance.now() - start;
    };
    time(200);
    expect(time(3200)).toBeLessThan(16 * Math.max(time(800), 50));
  });
});
