import { describe, expect, it } from 'vitest';
import { findDateline } from './dateline.js';

const story =
  'The governor said that some 3,200 families had been moved by 2 March 2018, when the rain began.';

function published(text: string, known?: string): string | undefined {
  return findDateline(text, known).published?.edtf;
}

describe('findDateline', () => {
  it.each([
    ['Published March 6th, 2019 - 08:24 GMT', '2019-03-06'],
    ['Posted on 6 March 2019 by Lena Okoro', '2019-03-06'],
    ['Last updated: Wed, 6 Mar 2019 14:05', '2019-03-06'],
    ['6 March 2019', '2019-03-06'],
    ['Wednesday, March 6, 2019 10:15 AM EST', '2019-03-06'],
    ['6 March 2019 | Dara', '2019-03-06'],
    ['Geneva, 6 March 2019', '2019-03-06'],
    ['As of 6 March 2019', '2019-03-06'],
    ['as of 18:00 on 6 March 2019', '2019-03-06'],
    ['Situation as at 09:30 on 6 March 2019', '2019-03-06'],
    ['March 2019', '2019-03'],
    ['Publié le 6 mars 2019 à 10h30', '2019-03-06'],
    ['تاريخ النشر: 6 آذار 2019', '2019-03-06'],
    ['DARA, Karst, March 6, 2019 (Agency) -- The river rose.', '2019-03-06'],
    ['DARA (6 March 2019) — The river rose.', '2019-03-06'],
    ['Dara, Karst, 6 March 2019 – The river rose.', '2019-03-06'],
    ['Dara, 6 March 2019. The river rose.', '2019-03-06'],
    ['6 March 2019, Dara – The river rose.', '2019-03-06'],
    ['Evening bulletin, Wednesday 6 March 2019', '2019-03-06'],
    ['River watch, flash update #3 – 6 March 2019', '2019-03-06'],
    ['**Dara, 6 March 2019** (check against delivery)', '2019-03-06'],
    ['**Dara camp** | numbers as of 6 March 2019 unless otherwise noted', '2019-03-06'],
    ['Dara office | Wednesday, 6 March 2019', '2019-03-06'],
    ['Communiqué de presse, Dara, 6 mars 2019', '2019-03-06'],
  ])('reads "%s"', (line, edtf) => {
    expect(published(`Boats reach Dara\n\n${line}\n\n${story}`)).toBe(edtf);
  });

  it.each([
    'As of 6 March 2019, the river had risen by two metres.',
    'Released on 6 March 2019, the 300 prisoners walked to Karst.',
    'What happened on 6 March 2019',
    'Updated 6 March',
    'DARA, March 6 (Agency) -- The river rose.',
    '6 March 2019 - 11 March 2019 saw rain.',
    '| 6 March 2019 | 300 | 42 |',
    'Report on the floods of 6 March 2019',
    'The river, 6 March 2019',
  ])('takes no date from "%s"', (line) => {
    expect(published(`Boats reach Dara\n\n${line}\n\n${story}`)).toBeUndefined();
  });

  it('prefers what says "published" to what says "updated"', () => {
    expect(published(`Updated 9 March 2019\nPublished 6 March 2019\n\n${story}`)).toBe('2019-03-06');
  });

  it('reads the place and day over a signature', () => {
    const lines = Array.from({ length: 30 }, (_, i) => `In village ${i} the river rose by a metre.`);
    const letter = ['Dear minister', ...lines, 'Dara, 6 March 2019', 'The river watch'].join('\n\n');
    expect(published(letter)).toBe('2019-03-06');
  });

  it('gives a dateline the year that metadata know, and else leaves metadata alone', () => {
    const text = `DARA, March 6 (Agency) -- ${story}`;
    expect(published(text, '2019')).toBe('2019-03-06');
    expect(published(text, '2019-03-07')).toBeUndefined();
    expect(published(`Published 6 March 2019\n\n${story}`, '2019-03-07')).toBeUndefined();
  });

  it('shows the words and marks the line as the page’s own', () => {
    const text = `Boats reach Dara\nPublished March 6th, 2019 - 08:24 GMT\n\n${story}`;
    const found = findDateline(text, undefined);
    expect(found.published?.evidence).toEqual([{ start: 27, end: 42, says: 'published 2019-03-06' }]);
    expect(found.published?.basis).toBe('dateline');
    expect(found.lines).toEqual([{ start: 17, end: 54 }]);
  });
});
