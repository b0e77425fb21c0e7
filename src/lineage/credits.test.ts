import { describe, expect, it } from 'vitest';
import type { Account } from '../accounts/account.js';
import { generalSituation } from '../situation/situation.js';
import { creditReader } from './credits.js';
import { findFamilies } from './lineage.js';

const story =
  'Nine lorries with flour reached the bakery behind the old station before noon, and those who had queued since the evening went home with two loaves each. The mayor counted them out by hand.';

function account(id: string, text: string, publisher?: string, day?: string): Account {
  return {
    name: id,
    id,
    text,
    language: 'en',
    furniture: [],
    headings: [],
    tables: [],
    ...(publisher ? { publisher } : {}),
    ...(day ? { published: { edtf: day, basis: 'metadata', evidence: [] } } : {}),
  };
}
const links = (...accounts: readonly Account[]) =>
  findFamilies(accounts.map((one) => ({ account: one }))).flatMap((family) => family.links);

describe('direction by credit lines', () => {
  it.each([
    [
      'names nobody',
      `${story} Adapted from its original source.`,
      'Coast Post',
      'Adapted from its original source',
    ],
    ['names a wire in brackets', `(AP) ${story}`, 'Associated Press', 'AP'],
    ['names an agency after the dateline', `MARIB (AFP) — ${story}`, 'Agence France-Presse', 'AFP'],
    ['cites who had the story', `Sky News reports: ${story}`, 'Sky News', 'Sky News reports'],
    [
      'says from whom it is republished',
      `${story} Republished from Dune Courier.`,
      'Dune Courier',
      'Republished from Dune Courier',
    ],
    [
      'says with whose reporting',
      `${story} With reporting by Reuters.`,
      'Reuters',
      'With reporting by Reuters',
    ],
  ])('an account that %s has it from the other, though its date is earlier', (_, text, publisher, words) => {
    const copy = account('a-copy', text, 'Some Daily', '2031-01-01');
    const [link] = links(copy, account('b-original', story, publisher, '2031-01-02'));
    expect(link).toMatchObject({ from: 'b-original', to: 'a-copy', direction: 'credit' });
    const { start, end } = link!.credit!;
    expect(text.slice(start, end)).toContain(words);
  });

  it('goes by dates where nobody owns it, and by length where none is dated', () => {
    expect(
      links(account('a', story, 'One', '2031-02-02'), account('b', story, 'Two', '2031-02-01')),
    ).toMatchObject([{ from: 'b', to: 'a', direction: 'date' }]);
    expect(links(account('a', story), account('b', `${story} He slept.`))).toMatchObject([
      { from: 'b', to: 'a', direction: 'length' },
    ]);
  });

  it('names the agency that both have it from', () => {
    const [link] = links(account('a', `(AP) ${story}`, 'One'), account('b', `(AP) ${story} More.`, 'Two'));
    expect(link!.upstream).toEqual(['associated press']);
  });

  it('takes no word for a name: who reports, told apart, its own name', () => {
    const read = creditReader(['Some Daily'], generalSituation().sources);
    for (const text of [
      'The clerk who reports to the mayor left.',
      'They were told apart by us.',
      'Some Daily reports rain.',
    ])
      expect(read(account('a', text, 'Some Daily')).named.size).toBe(0);
  });
});

describe('what changes and what stays in families', () => {
  it('keeps a story of a hundred copies one voice', () => {
    const copies = Array.from({ length: 100 }, (_, i) =>
      account(
        `n${String(i).padStart(3, '0')}`,
        `${story} ${story.split(' ').reverse().join(' ')} Printed as number ${i}.`,
        `Paper ${i}`,
        `2031-03-${String(1 + (i % 28)).padStart(2, '0')}`,
      ),
    );
    const families = findFamilies(copies.map((one) => ({ account: one })));
    expect(families.map(({ voices }) => voices.length)).toEqual([1]);
  });
});
