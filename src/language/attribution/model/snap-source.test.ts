import { describe, expect, it } from 'vitest';
import { plainAccount } from '../../../../test/plain-account.js';
import { readText } from '../../read-text.js';
import { snapSource } from './snap-source.js';

function snapped(text: string, source: string): string {
  const reading = readText(plainAccount(text));
  const start = text.indexOf(source);
  const from = reading.tokens.findIndex((token) => token.start >= start);
  const last = reading.tokens.findIndex((token) => token.end >= start + source.length);
  const range = snapSource(reading, { from, to: last + 1 }, 0);
  return text.slice(reading.tokens[range.from]!.start, reading.tokens[range.to - 1]!.end);
}

describe('snapSource', () => {
  it.each([
    ['Many left, the UN refugee agency says.', 'refugee agency', 'UN refugee agency'],
    ['Cases were reported from several districts.', 'from several districts', 'several districts'],
    [
      'In two districts, half of the traders agreed.',
      'two districts, half of the traders',
      'half of the traders',
    ],
    ['Many left, the mayor says.', 'mayor', 'mayor'],
    ['Yesterday officials said so.', 'officials', 'officials'],
    ['In Belo, officials said so.', 'officials', 'officials'],
  ])('%s', (text, source, whole) => expect(snapped(text, source)).toBe(whole));
});
