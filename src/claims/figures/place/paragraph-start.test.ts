import { describe, expect, it } from 'vitest';
import type { Account } from '../../../accounts/account.js';
import { readText } from '../../../language/read-text.js';
import { paragraphStart } from './paragraph-start.js';

describe('paragraphStart', () => {
  it('goes back over a line that only the width of the page has ended', () => {
    const reading = read(
      'Notes\n\nMarra has closed its schools, and its only hospital is full since Monday.\nSome 300 people wait outside.\n\nBelo is calm.',
    );
    const wait = reading.sentenceAt(reading.account.text.indexOf('Some'))!.block;
    expect(reading.blocks[paragraphStart(wait, reading)]!.start).toBe(7);
    const calm = reading.sentenceAt(reading.account.text.indexOf('Belo'))!.block;
    expect(paragraphStart(calm, reading)).toBe(calm);
  });

  it('begins at an item of a list', () => {
    const reading = read(
      'Notes\n\nMarra has closed its schools, and its only hospital is full since Monday.\nWater: Some 300 people wait outside.',
    );
    const wait = reading.sentenceAt(reading.account.text.indexOf('Water'))!.block;
    expect(paragraphStart(wait, reading)).toBe(wait);
  });
});

function read(text: string) {
  const account: Account = {
    name: 'case',
    id: 'case',
    text,
    language: 'en',
    published: { edtf: '2024-05-20', basis: 'metadata', evidence: [] },
    furniture: [],
    headings: [],
    tables: [],
  };
  return readText(account);
}
