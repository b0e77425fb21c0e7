import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineBatches } from './line-batches.js';

async function batchesOf(chunks: Iterable<Uint8Array>) {
  const found: { text: string; firstLine: number }[] = [];
  for await (const { bytes, firstLine } of lineBatches(chunks))
    found.push({ text: Buffer.from(bytes).toString(), firstLine });
  return found;
}

function dealt(text: string, size: number): Buffer[] {
  const bytes = Buffer.from(text);
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
  return chunks;
}

test('loses nothing, cuts after line ends, and counts lines, however the stream is dealt out', async () => {
  const line = fc.integer({ min: 0, max: 9000 }).map((length) => 'x'.repeat(length));
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { maxLength: 20 }),
      fc.integer({ min: 1, max: 70_000 }),
      async (lines, size) => {
        const text = lines.join('\n');
        const batches = await batchesOf(dealt(text, size));
        expect(batches.map((batch) => batch.text).join('')).toBe(text);
        let before = '';
        for (const batch of batches) {
          expect(batch.firstLine).toBe(before.split('\n').length);
          before += batch.text;
        }
        expect(batches).toEqual(await batchesOf(dealt(text, text.length + 1)));
      },
    ),
    { numRuns: 40 },
  );
});
