import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainAccount } from '../../../test/plain-account.js';
import { readText } from '../read-text.js';
import { findQuotations } from './quotations.js';
import { tagAttributions } from './tag-attributions.js';
import { tagByRules } from './tag-by-rules.js';

const readingOf = (text: string) => readText(plainAccount(text));
const tag = (text: string) =>
  tagAttributions(readingOf(text)).map(({ source, cue, content, contents, name, role }) => {
    const words = (span?: { start: number; end: number }) => span && text.slice(span.start, span.end);
    return {
      source: words(source),
      cue: words(cue),
      content: (contents ?? (content ? [content] : [])).map(words),
      name,
      role,
    };
  });

describe('attributions', () => {
  it('have source, cue and content', () => {
    expect(tag('Marta Lind, the regional coordinator, told reporters that the wells were dry.')).toEqual([
      {
        source: 'Marta Lind, the regional coordinator',
        cue: 'told',
        content: ['that the wells were dry'],
        name: 'Marta Lind',
        role: 'the regional coordinator',
      },
    ]);
  });

  it('run over the sentences of a quotation, around source and cue', () => {
    expect(tag('“The ferry is full,” Piet Vos said. “The road is cut. We wait.”')[0]?.content).toEqual([
      '“The ferry is full,”',
      '“The road is cut. We wait.”',
    ]);
  });

  it('nest', () => {
    const cues = tag('The paper reported that officials said the dam was unsafe.').map(({ cue }) => cue);
    expect(cues).toEqual(['reported', 'said']);
  });

  it('by rules alone read plain speech', () => {
    const text = 'Officials in Tarif said that forty families had left.';
    const reading = readingOf(text);
    expect(tagByRules(reading, findQuotations(reading))).toMatchObject([
      { source: { from: 0, to: 3 }, cue: { from: 3, to: 4 }, contents: [{ from: 4, to: 9 }] },
    ]);
  });

  it('are found in any text without an exception, within it', () => {
    const word = fc.constantFrom(
      'said',
      '“',
      '”',
      '"',
      ',',
      '.',
      'that',
      'he',
      'Ana',
      'according to',
      '\n\n',
      "'",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 6 })), { maxLength: 60 }), (words) => {
        const text = words.join(' ');
        for (const { start, end, cue } of tagAttributions(readingOf(text))) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(cue.end).toBeGreaterThan(cue.start);
        }
      }),
    );
  });

  it('are the same whatever was read before', () => {
    const text = 'The council said the bridge was closed. “It fell,” said Ana Berg.';
    const first = tag(text);
    tag('The army denied that it shelled the market.');
    expect(tag(text)).toEqual(first);
  });
});
