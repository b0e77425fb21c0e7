import { describe, expect, it } from 'vitest';
import { findFurniture } from './find-furniture.js';

const story =
  'The governor said on Sunday that some 3,200 families had been moved to schools in the upper town.\n\n' +
  'Another 400 people, among them 90 children, were waiting for boats when the bridge gave way.';

/** What is marked in a text, as kind and words. */
function marked(text: string, title?: string): [string, string][] {
  return findFurniture(text, title, []).map(({ kind, start, end }) => [kind, text.slice(start, end)]);
}

describe('findFurniture marks', () => {
  it.each([
    ['navigation', 'Accessibility links\n\nBreaking News'],
    ['navigation', 'Home | World | Politics | Sport'],
    ['navigation', 'Home\nWorld\nRiver towns\nSport\nContact us'],
    ['navigation', 'الرئيسية\nالعالم\nرياضة'],
    [
      'legal',
      'We use cookies to give you the best experience on our site. By staying you agree to all of them.',
    ],
    ['share', 'Share this article\nFacebook Twitter WhatsApp'],
    ['player', '0:00 / 0:02:41'],
  ])('%s above a story: %s', (kind, head) => {
    expect(marked(`${head}\n\n${story}`)).toEqual([[kind, head]]);
  });

  it.each([
    ['related', 'You may also like'],
    [
      'related',
      'Check Also\n\nWhy 800 teachers walked out\n\nThe strike is in its third week and no end is …',
    ],
    ['related', 'Lire aussi\nDouze morts dans un accident de car'],
    ['related', 'اقرأ أيضا\nمقتل 11 شخصا في حادث حافلة'],
    ['comments', 'Leave a Reply\n\nYour email address will not be published. Required fields are marked *'],
    ['comments', '2 Comments\n\nriverman says:\n\nI was there and I counted 5,000 people at least.'],
    ['legal', '© 2021 Delta Courier Ltd. All rights reserved.'],
    ['share', '45 shares'],
  ])('%s below a story: %s', (kind, tail) => {
    expect(marked(`${story}\n\n${tail}`)).toEqual([[kind, tail]]);
  });

  it('data that scripts left in the text, whatever stands in it', () => {
    const blob = '{"video_id":"f1","provider":"x","title":"Raid leaves {11} \\"dead\\""}';
    expect(marked(`${story}\n\n${blob}\n\nHe went on.`)).toEqual([['player', blob]]);
    expect(marked(`He said so ${blob} and left.`)).toEqual([['player', blob]]);
  });

  it('the title repeated over a player as its caption, but not the title itself', () => {
    const title = 'Guards leave the prison';
    const text = `${title}\n\n${title}\nplease wait\n\nNo media source currently available\n\n${story}`;
    expect(marked(text, title).map(([kind]) => kind)).toEqual(['caption', 'player']);
    expect(findFurniture(text, title, [])[0]!.start).toBeGreaterThan(title.length);
  });

  it('teasers only up to the story, with its next heading left to it', () => {
    const text = `${story}\n\nRelated articles\nA dam too far\nRain at last\n\nWhat is needed\n\n${story}`;
    expect(marked(text)).toEqual([['related', 'Related articles\nA dam too far\nRain at last']]);
  });
});

describe('findFurniture leaves', () => {
  it.each([
    story,
    'Share of families in tents: 40 per cent.',
    'Officials said they would share the findings on Monday, when 300 more buses are due.',
    'Check also the wells, the engineer told 40 volunteers.',
    'KARST:\nTotal dead: 192\nInjured: 4,877\nHospitalised: 542',
    'Key figures\n\n2.8 M\n\npeople displaced\n\n45 trucks\n\nof aid in July',
    'Districts reached:\n\nDara\nOld Mira\nSel\nKarst',
    'Comments\n\nThe panel noted that 12 of 40 wells had been closed since March.',
    'The set {1, 2, 3} and the word {"quoted"} are no data.',
    'By Friday\n\nsome 900 people had left.',
    'He rose at 5:30 and was in Dara by 8:00.',
    'Health: 4 clinics | Water: 12 wells | Shelter: 300 tents',
  ])('%s', (text) => {
    expect(marked(text)).toEqual([]);
  });

  it('a story that goes on after words like "leave a comment"', () => {
    const text = `${story}\n\nLeave a comment\n\n${story}\n\n${story}`;
    expect(marked(text)).toEqual([['comments', 'Leave a comment']]);
  });
});
