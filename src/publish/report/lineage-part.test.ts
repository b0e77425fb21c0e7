import { describe, expect, it } from 'vitest';
import type { Link } from '../../lineage/family.js';
import type { Picture, ShownAccount } from '../picture.js';
import { familiesSection } from './lineage-html.js';
import { shownFamilies } from './lineage-part.js';

const account = (id: string, title: string, text = ''): ShownAccount => ({
  id,
  name: id,
  title,
  text,
  language: 'en',
  furniture: [],
  published: '2031-05-04',
  publishedBasis: 'metadata',
});

const link: Link = {
  from: 'first',
  to: 'second',
  kind: 'copy',
  score: 0.9,
  shares: { from: 0.9, to: 0.9 },
  direction: 'credit',
  credit: { account: 'second', start: 0, end: 6 },
  spans: [{ from: { start: 0, end: 90 }, to: { start: 10, end: 100 }, words: 18 }],
};

const picture = {
  accounts: [account('first', '<b>Bold</b>'), account('second', 'Second', '(WIRE) went on')],
  lineage: {
    families: [{ id: 'first', accounts: ['first', 'second'], links: [link], voices: [['first', 'second']] }],
    refused: [],
  },
} as unknown as Picture;

describe('families in the report', () => {
  it('show who has words of whom, and the words that own it', () => {
    expect(shownFamilies(picture)).toMatchObject([
      { voices: 1, links: [{ from: 0, to: 1, words: 18, share: 0.9, why: 'it says “(WIRE)”' }] },
    ]);
  });

  it('are drawn beside their list, and no title becomes markup', () => {
    const html = familiesSection(shownFamilies(picture), []);
    expect(html).toContain('<svg');
    expect(html).toContain('18 words, 90 % of the shorter; it says “(WIRE)”');
    expect(html).not.toContain('<b>');
  });

  it('say so where there are none', () => {
    expect(familiesSection([], [])).toContain('No account has words of another');
  });
});
