import { expect, test } from 'vitest';
import { readPieces } from './read-pieces.js';

async function piecesOf(text: string, chunk = 7, largest = 1e6) {
  const bytes = Buffer.from(text);
  async function* stream() {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  }
  const found: object[] = [];
  for await (const piece of readPieces('-', stream(), largest))
    found.push('bytes' in piece ? { ...piece, bytes: Buffer.from(piece.bytes).toString() } : piece);
  return found;
}

const line = '{"text":"Forty tents stand by the river."}';

test('gives JSON lines piece by piece, however large the file', async () => {
  const many = `${line}\n`.repeat(2000);
  const pieces = (await piecesOf(many, 5000, 100)) as { bytes: string; firstLine: number }[];
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.map((piece) => piece.bytes).join('')).toBe(many);
  expect(pieces[1]!.firstLine).toBe(pieces[0]!.bytes.split('\n').length);
});

test('gives anything else as a whole: one object, an array, plain text', async () => {
  for (const text of [
    line,
    `${line}\n\n`,
    `[${line},\n${line}]`,
    '{\n"text": "a"\n}',
    'Forty tents.\nMore came.',
  ])
    expect(await piecesOf(text)).toEqual([{ path: '-', bytes: text }]);
  expect(await piecesOf('Forty tents. '.repeat(50), 7, 100)).toMatchObject([
    { problem: { reason: 'too-large' } },
  ]);
});
