import { describe, expect, it } from 'vitest';
import type { Words } from '../texts/use-text.js';
import { dateWords } from './date-words.js';

const words = { locale: 'en-GB', t: (key: string) => key } as unknown as Words;

describe('dateWords(edtf)', () => {
  // Versions of ICU differ in the room about the dash.
  it.each([
    ['2026-02-17/2026-02-22', '17–22 Feb 2026'],
    ['2019-05-30/2019-06-04', '30 May–4 Jun 2019'],
    ['2021-09/2023-12', 'Sept 2021–Dec 2023'],
    ['2019/2021', '2019–2021'],
    ['2019-09/2019-09-26', 'Sept 2019–26 Sept 2019'],
    ['2019-09-26', '26 Sept 2019'],
    ['nineteen', 'nineteen'],
  ])('of %j is %j', (edtf, said) => {
    expect(dateWords(edtf, words, 'short').replace(/\s*–\s*/g, '–')).toBe(said);
  });
});
