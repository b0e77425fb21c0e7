import { describe, expect, it } from 'vitest';
import { annotate } from '../../language/annotate.js';
import { generalSituation } from '../../situation/situation.js';
import { extractEvents } from '../events/extract-events.js';
import { extractStatements } from './extract-statements.js';

const situation = generalSituation();
const read = (text: string) => {
  const notes = annotate(
    { name: 'a', id: 'a', language: 'en', text, furniture: [], headings: [], tables: [] },
    situation,
  );
  return extractStatements(notes, situation, extractEvents(notes, situation)).map(
    ({ stance, about, factuality, sources, text: words }) => ({
      stance,
      about,
      factuality,
      by: sources.map(({ name }) => name),
      words,
    }),
  );
};

describe('statements', () => {
  it('hold a denial with what is denied', () => {
    expect(read('The army denied that it shelled the market.')).toEqual([
      {
        stance: 'denied',
        about: 'shelling',
        factuality: 'denied',
        by: ['army'],
        words: 'that it shelled the market',
      },
    ]);
  });

  it('hold a fear, whatever its own words deny', () => {
    expect(read('Experts fear that the wall is not safe.')).toMatchObject([
      { stance: 'feared', factuality: 'possible', by: ['Experts'] },
    ]);
  });

  it('leave out what is only said of no place and no event', () => {
    expect(read('The mayor said that he was tired.')).toEqual([]);
  });
});
