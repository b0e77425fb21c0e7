import { expect, it } from 'vitest';
import { plainAccount } from '../../../../test/plain-account.js';
import { readText } from '../../../language/read-text.js';
import { speakerAt } from './transcript-turns.js';

function voices(text: string, ...words: readonly string[]): (string | undefined)[] {
  const speaker = speakerAt(readText(plainAccount(text)));
  return words.map((word) => speaker(text.indexOf(word))?.name);
}

const briefing =
  'Briefing\n\nMODERATOR: Good morning.\n\nDR MARA LIND, DIRECTOR: We have 40 cases.\n\nOf these nine died.\n\n' +
  'MODERATOR: And beds?\n\nDR LIND: There are 12.';

it('is who has the floor, until another has', () => {
  expect(voices(briefing, 'Briefing', '40 cases', 'nine', 'beds', '12')).toEqual([
    undefined,
    'DR MARA LIND',
    'DR MARA LIND',
    'MODERATOR',
    'DR LIND',
  ]);
});

it('is nobody in a report with sections in capitals', () => {
  const report = 'HEALTH: Nine died.\n\nSHELTER: There are 40 tents.\n\nWATER: Two wells work.';
  expect(voices(report, 'Nine', '40 tents')).toEqual([undefined, undefined]);
});

it('is who is introduced where letters ask and answer', () => {
  const talk =
    'Dr Mara Lind, 51, runs the ward.\n\nQ: How many beds?\n\nA: We have 40 beds.\n\nQ: And tents, 9?\n\nA: There are 12.';
  expect(voices(talk, '40 beds', 'tents, 9', '12')).toEqual(['Dr Mara Lind', undefined, 'Dr Mara Lind']);
});

it('is nobody where letters ask and answer', () => {
  const talk = 'Q: How many are there?\n\nA: We have 40 beds.\n\nQ: And tents?\n\nA: There are 12.';
  expect(voices(talk, '40 beds', '12')).toEqual([undefined, undefined]);
});
