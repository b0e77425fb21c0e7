import type { WordRows } from './word-rows.js';

/**
 * Weights of a sequence tagger whose only memory is a running mean with learnt gates (the simple recurrent unit of Lei
 * and others 2018, arXiv 1709.02755, without its recurrent product; quasi-recurrent networks, Bradbury and others 2017,
 * are near), in both directions.
 *
 * A token is the rows it has in some tables, laid end to end: D numbers. Of those of a token and its neighbours
 * (`reach` each way, W = 2 reach + 1) `input` makes 6 H: what is new, how much is forgotten, how much shows, each
 * forwards and backwards. `output` makes a score a label of the 2 H that show.
 */
export interface TaggerModel {
  readonly labels: number;
  /** H */
  readonly hidden: number;
  readonly reach: number;
  /** The words of the first table. */
  readonly words: WordRows;
  readonly tables: readonly TaggerTable[];
  /** W D × 6 H, by neighbour, then number of the token, then what it makes. */
  readonly input: Float32Array;
  /** 6 H */
  readonly bias: Float32Array;
  /** labels × 2 H, then the labels' own. */
  readonly output: Float32Array;
}

export interface TaggerTable {
  readonly name: string;
  readonly dims: number;
  /** Whether a token's row hangs on its form alone. */
  readonly ofForm: boolean;
  /** Rows × dims. */
  readonly values: Int8Array;
  /** What 1 stands for. */
  readonly scale: number;
}

/** Length of what a token is. */
export function inputSize(tables: readonly Pick<TaggerTable, 'dims'>[]): number {
  return tables.reduce((sum, { dims }) => sum + dims, 0);
}

/** What `unpackTagger` reads: its head says how long what follows is. */
interface Head {
  readonly labels: number;
  readonly hidden: number;
  readonly reach: number;
  readonly words: number;
  readonly tables: readonly { name: string; dims: number; rows: number; ofForm: boolean; scale: number }[];
  /** What 1 stands for in each of the W D rows of `input`. */
  readonly inputScales: readonly number[];
}

/**
 * A model as bytes: the length of its head, the head as JSON, words as int32, tables and `input` as signed bytes, the
 * rest as float32.
 */
export function packTagger(model: TaggerModel): Uint8Array {
  const columns = 6 * model.hidden;
  const scales: number[] = [];
  const input = new Int8Array(model.input.length);
  for (let at = 0; at < input.length; at += columns) {
    const row = model.input.subarray(at, at + columns);
    const scale = Math.fround(row.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6) / 127);
    scales.push(scale);
    row.forEach((value, k) => {
      input[at + k] = Math.round(value / scale);
    });
  }
  const head: Head = {
    labels: model.labels,
    hidden: model.hidden,
    reach: model.reach,
    words: model.words.length,
    tables: model.tables.map(({ name, dims, ofForm, values, scale }) => ({
      name,
      dims,
      rows: values.length / dims,
      ofForm,
      scale,
    })),
    inputScales: scales,
  };
  const json = new TextEncoder().encode(JSON.stringify(head));
  const floats = new Float32Array([...model.bias, ...model.output]);
  const parts = [
    json,
    bytesOf(model.words),
    ...model.tables.map(({ values }) => bytesOf(values)),
    bytesOf(input),
    bytesOf(floats),
  ];
  const bytes = new Uint8Array(4 + parts.reduce((sum, { length }) => sum + length, 0));
  new DataView(bytes.buffer).setUint32(0, json.length, true);
  let at = 4;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

export function unpackTagger(bytes: Uint8Array): TaggerModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 4 + view.getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, at))) as Head;
  const take = (length: number) => {
    const part = new Int8Array(bytes.buffer, bytes.byteOffset + at, length);
    at += length;
    return part;
  };
  const numbers = <T>(length: number, read: (at: number) => T) =>
    Array.from({ length }, () => {
      at += 4;
      return read(at - 4);
    });
  const words = Int32Array.from(numbers(head.words, (from) => view.getInt32(from, true)));
  const tables = head.tables.map(({ rows, ...table }) => ({ ...table, values: take(rows * table.dims) }));
  const columns = 6 * head.hidden;
  const packed = take(head.inputScales.length * columns);
  const input = new Float32Array(packed.length);
  for (let i = 0; i < packed.length; i++) input[i] = packed[i]! * head.inputScales[Math.floor(i / columns)]!;
  const floats = (length: number) =>
    Float32Array.from(numbers(length, (from) => view.getFloat32(from, true)));
  const bias = floats(columns);
  const output = floats(head.labels * (2 * head.hidden + 1));
  const { labels, hidden, reach } = head;
  return { labels, hidden, reach, words, tables, input, bias, output };
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
