import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Form } from '../tokens/form.js';
import { SequenceTagger } from './sequence-tagger.js';
import { packTagger, type TaggerModel, unpackTagger } from './tagger-model.js';
import { inRowOrder, OTHER_WORD, pieceRow, wordRow, wordRows } from './word-rows.js';

const words = inRowOrder(['said', 'camp', 'people']);
const model = unpackTagger(packTagger(drawn(7)));

describe('a sequence tagger', () => {
  it('scores as its definition says, worked out token by token', () => {
    fc.assert(
      fc.property(sentence, (tokens) => {
        const found = tagger().scores(tokens, [tokens.map(({ mark }) => mark)], 0, tokens.length);
        plainScores(model, tokens).forEach((score, i) => {
          expect(found[i]).toBeCloseTo(score, 4);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('gives the same scores whatever it read before', () => {
    fc.assert(
      fc.property(sentence, sentence, (before, tokens) => {
        const used = tagger();
        const marks = (of: typeof tokens) => [of.map(({ mark }) => mark)];
        used.scores(before, marks(before), 0, before.length);
        expect(used.scores(tokens, marks(tokens), 0, tokens.length)).toEqual(
          tagger().scores(tokens, marks(tokens), 0, tokens.length),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('reads an endless sentence in pieces', () => {
    const tokens = Array.from({ length: 100_000 }, (_, i) => ({
      form: formOf(words[i % 3]!, i % 3),
      mark: 0,
    }));
    const scores = tagger().scores(tokens, [new Uint8Array(tokens.length)], 0, tokens.length);
    expect(scores.every(Number.isFinite)).toBe(true);
  });
});

describe('a model', () => {
  it('is the same once packed and read again', () => {
    expect(unpackTagger(packTagger(model))).toEqual(model);
  });

  it('knows its words by their rows', () => {
    const rows = wordRows(words);
    expect(words.map((word) => wordRow(rows, word))).toEqual([2, 3, 4]);
    expect(wordRow(rows, 'prison')).toBe(OTHER_WORD);
  });

  it('has a row other than none for every ending', () => {
    fc.assert(
      fc.property(fc.string(), (piece) => {
        const row = pieceRow(piece, 4);
        expect(row).toBeGreaterThan(0);
        expect(row).toBeLessThan(16);
      }),
    );
  });
});

const sentence = fc.array(
  fc
    .record({ word: fc.constantFrom('said', 'camp', 'people', 'other'), mark: fc.nat(1) })
    .map(({ word, mark }) => ({
      form: formOf(word, ['said', 'camp', 'people', 'other'].indexOf(word)),
      mark,
    })),
  { minLength: 1, maxLength: 12 },
);

function formOf(word: string, id: number): Form {
  return FORMS[id] ?? (FORMS[id] = { kind: 'word', text: word, lower: word, id });
}

const FORMS: Form[] = [];

function tagger(): SequenceTagger {
  return new SequenceTagger(model, ({ lower }) => [wordRow(model.words, lower)]);
}

/** A model of weights drawn by a generator, H 3, reach 1. */
function drawn(seed: number): TaggerModel {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return state / 2 ** 31;
  };
  const floats = (length: number) => Float32Array.from({ length }, next);
  const bytes = (length: number) => Int8Array.from({ length }, () => Math.round(next() * 127));
  const marks = bytes(4);
  marks.fill(0, 0, 2);
  return {
    labels: 2,
    hidden: 3,
    reach: 1,
    words: wordRows(words),
    tables: [
      { name: 'word', dims: 4, ofForm: true, values: bytes(20), scale: 0.02 },
      { name: 'mark', dims: 2, ofForm: false, values: marks, scale: 0.02 },
    ],
    input: floats(3 * 6 * 18),
    bias: floats(18),
    output: floats(14),
  };
}

/** The same without anything kept or shared. */
function plainScores(
  { tables, input, bias, output, words: rows }: TaggerModel,
  tokens: readonly { form: Form; mark: number }[],
): number[] {
  const [word, mark] = tables;
  const inputs = tokens.map((token) => [
    ...row(word!, wordRow(rows, token.form.lower)),
    ...row(mark!, token.mark),
  ]);
  const made = tokens.map((_, t) =>
    [...bias].map((own, c) => {
      let sum = own;
      for (let k = 0; k < 3; k++)
        inputs[t + k - 1]?.forEach((value, d) => {
          sum += value * input[(k * 6 + d) * 18 + c]!;
        });
      return sum;
    }),
  );
  const gate = (x: number) => Math.min(1, Math.max(0, x / 4 + 0.5));
  const shown = tokens.map(() => new Array<number>(6).fill(0));
  for (let h = 0; h < 6; h++) {
    const order = tokens.map((_, t) => (h < 3 ? t : tokens.length - 1 - t));
    let state = 0;
    for (const t of order) {
      const keep = gate(made[t]![6 + h]!);
      state = keep * state + (1 - keep) * Math.min(3, Math.max(-3, made[t]![h]!));
      shown[t]![h] = state * gate(made[t]![12 + h]!);
    }
  }
  return shown.flatMap((states) =>
    [0, 1].map((label) =>
      states.reduce((sum, state, h) => sum + state * output[label * 6 + h]!, output[12 + label]!),
    ),
  );
}

function row({ values, dims, scale }: TaggerModel['tables'][number], index: number): number[] {
  return [...values.subarray(index * dims, (index + 1) * dims)].map((value) => value * scale);
}
