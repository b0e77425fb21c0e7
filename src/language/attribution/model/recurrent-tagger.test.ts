import { describe, expect, it } from 'vitest';
import { plainAccount } from '../../../../test/plain-account.js';
import { readText } from '../../read-text.js';
import { findQuotations } from '../quotations.js';
import { plainArithmetic } from './arithmetic/plain-arithmetic.js';
import { cueMarks } from './cue-marks.js';
import { hashText } from './hash.js';
import { type Bytes, ENDINGS, gate, KINDS, type RecurrentModel, SHAPES } from './recurrent-model.js';
import { RecurrentTagger } from './recurrent-tagger.js';
import { wordTable } from './word-table.js';

let state = 7;
const bytes = (length: number): Bytes => ({
  values: Int8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 24) - 128;
  }),
  scale: 0.005,
});
const hidden = 4;
const words = Int32Array.of(hashText('miller'), hashText('said')).sort();
const dims = [8, 4, 4, 4];
const rows = [words.length + 1, ENDINGS, SHAPES, KINDS];
const model: RecurrentModel = {
  hidden,
  words,
  dims,
  tables: rows.map((count, k) => bytes(count * dims[k]!)),
  input: bytes(20 * 18 * hidden),
  head: bytes(20 * 6 * hidden),
  marks: [bytes(2 * 6 * hidden)],
  output: Float32Array.from(bytes(2 * (2 * hidden + 1)).values, (value) => value / 50),
};

function scoresOf(tagger: RecurrentTagger, text: string, head?: number): number[] {
  const reading = readText(plainAccount(text));
  const table = wordTable(reading, findQuotations(reading));
  const all = { from: 0, to: reading.tokens.length };
  return [...tagger.scores(reading.tokens, all, cueMarks(table, all), head)];
}

describe('RecurrentTagger', () => {
  const text = 'The miller said the guards fear a flood.';

  it('gives a word the same scores however often it was read', () => {
    const tagger = new RecurrentTagger(model);
    const first = scoresOf(tagger, text);
    expect(first).toHaveLength(9 * 3);
    scoresOf(tagger, 'Another miller feared another flood.');
    expect(scoresOf(tagger, text)).toEqual(first);
    expect(scoresOf(new RecurrentTagger(model), text)).toEqual(first);
  });

  it('gives the same scores without WebAssembly', () => {
    const plain = new RecurrentTagger(model, plainArithmetic);
    expect(scoresOf(plain, text, 2)).toEqual(scoresOf(new RecurrentTagger(model), text, 2));
  });

  it('forgets no word of the stretch it reads', () => {
    const tagger = new RecurrentTagger(model);
    const first = scoresOf(tagger, text);
    for (let i = 0; i < 8; i++)
      scoresOf(tagger, Array.from({ length: 1200 }, (_, j) => `w${1200 * i + j}`).join(' '));
    const long = `${text} ${Array.from({ length: 200 }, (_, j) => `x${j}`).join(' ')}`;
    expect(scoresOf(tagger, long)).toEqual(scoresOf(new RecurrentTagger(model), long));
    expect(scoresOf(tagger, text)).toEqual(first);
  });

  it('scores the labels against the first', () => {
    const scores = scoresOf(new RecurrentTagger(model), text);
    expect(scores.filter((_, i) => i % 3 === 0)).toEqual(new Array(9).fill(0));
    expect(new Set(scores).size).toBeGreaterThan(10);
  });

  it('remembers what stood before and what comes', () => {
    const tagger = new RecurrentTagger(model);
    const [plain, other] = ['the', 'a'].map((last) =>
      scoresOf(tagger, `The miller said the guards fear ${last} flood.`),
    );
    expect(plain![1]).not.toBe(other![1]);
    expect(plain!.at(-1)).not.toBe(other!.at(-1));
  });

  it('sees quotations and the word that is read about', () => {
    const tagger = new RecurrentTagger(model);
    expect(scoresOf(tagger, text, 2)).not.toEqual(scoresOf(tagger, text, 5));
    const [, quoted] = scoresOf(tagger, '“We wait', undefined);
    expect(quoted).not.toBe(scoresOf(tagger, '( We wait', undefined)[1]);
  });

  it('reads a long stretch in pieces', () => {
    const scores = scoresOf(new RecurrentTagger(model), 'miller said '.repeat(400));
    expect(scores).toHaveLength(800 * 3);
    expect(scores.every(Number.isFinite)).toBe(true);
  });
});

describe('gate', () => {
  it('is straight between 0 and 1', () => {
    expect([-9, -2, 0, 1, 2, 9].map(gate)).toEqual([0, 0, 0.5, 0.75, 1, 1]);
  });
});
