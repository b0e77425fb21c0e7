import { expect, it } from 'vitest';
import { formatOf, formatOfName } from './format.js';

it.each([
  ['a.txt', 'text'],
  ['A.HTM', 'html'],
  ['dir.d/b.ndjson', 'jsonl'],
  ['c.markdown', 'markdown'],
  ['c.constructor', undefined],
  ['noending', undefined],
  ['x.pdf', undefined],
])('formatOfName of %s is %s', (name, format) => {
  expect(formatOfName(name)).toBe(format);
});

it.each([
  ['a.txt', 'Words about <b>tags</b>.', 'text'],
  ['a.txt', '<!DOCTYPE html><html><body>x</body></html>', 'html'],
  ['a.txt', '{"text":"kept as it is"}', 'text'],
  ['a.json', '{"text":"a"}\n{"text":"b"}\n', 'jsonl'],
  ['a.jsonl', '{\n "text": "a"\n}', 'json'],
  ['a.json', 'no json at all', 'json'],
  ['-', '{"text":"a"}\n{"text":"b"}', 'jsonl'],
  ['-', '{"text":"a"}', 'json'],
  ['-', '<html><p>x', 'html'],
  ['-', 'Words.', 'text'],
])('formatOf %s with %s is %s', (name, text, format) => {
  expect(formatOf(text, name)).toBe(format);
});
