import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packTagger, type TaggerModel, unpackTagger } from '../../src/language/tagger/tagger-model.js';
import { wordRows } from '../../src/language/tagger/word-rows.js';

/** Sequences to learn from, token after token. */
export interface TaggerData {
  readonly labels: number;
  /** The first is of words: row 0 none, 1 unknown, then `words` in their order. */
  readonly tables: readonly TableSpec[];
  readonly words: readonly string[];
  readonly lengths: readonly number[];
  /** A row a table and token. */
  readonly rows: readonly number[];
  /** The label and `aux` yes-or-no marks a token. */
  readonly goals: readonly number[];
  readonly aux: number;
}

export interface TableSpec {
  readonly name: string;
  readonly kind: 'words' | 'plain' | 'bits';
  readonly rows: number;
  readonly dims: number;
  readonly bits?: number;
  readonly ofForm: boolean;
}

/** See `learn.py`. */
export interface LearningOptions {
  readonly hidden: number;
  readonly reach: number;
  readonly epochs: number;
  readonly rate: number;
  /** The rate after an epoch, as a part of the one before. */
  readonly decay: number;
  readonly batch: number;
  readonly dropout: number;
  /** How often a word is taken for an unknown one. */
  readonly forget: number;
  /** Words rarer than this are learnt of together. */
  readonly least: number;
  readonly auxWeight: number;
  readonly seed: number;
}

/** Learns by `learn.py`, which prints its progress; the model is as it will be read from its bytes. */
export function learnTagger(data: TaggerData, options: LearningOptions, glove: string): TaggerModel {
  const folder = mkdtempSync(join(tmpdir(), 'crossbearing-tagger-'));
  const { lengths, rows, goals, words, ...meta } = data;
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
  write('meta.json', JSON.stringify({ ...meta, ...options }));
  write('words.txt', words.map((word) => `${word}\n`).join(''));
  write('lengths.i32', bytesOf(Int32Array.from(lengths)));
  write('rows.i32', bytesOf(Int32Array.from(rows)));
  write('goals.i8', bytesOf(Int8Array.from(goals)));
  const script = fileURLToPath(new URL('learn.py', import.meta.url));
  const run = spawnSync('/usr/bin/python3', [script, folder, glove], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (run.status !== 0) throw new Error(`learn.py ended with ${run.status}`);
  const floats = (name: string) => {
    const bytes = readFileSync(join(folder, `${name}.f32`));
    return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  };
  const model: TaggerModel = {
    labels: data.labels,
    hidden: options.hidden,
    reach: options.reach,
    words: wordRows(words),
    tables: data.tables.map(({ name, dims, ofForm }) => ({
      name,
      dims,
      ofForm,
      ...signedBytes(floats(`table-${name}`)),
    })),
    input: floats('input'),
    bias: floats('bias'),
    output: floats('output'),
  };
  rmSync(folder, { recursive: true });
  return unpackTagger(packTagger(model));
}

function signedBytes(values: Float32Array): { values: Int8Array; scale: number } {
  const scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6) / 127;
  return { values: Int8Array.from(values, (value) => Math.round(value / scale)), scale };
}

function bytesOf(values: Int32Array | Int8Array): Uint8Array {
  return new Uint8Array(values.buffer);
}
