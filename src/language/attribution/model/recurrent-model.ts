import { bytesOfBase64 } from '../../../accounts/encoding/base64.js';

/**
 * Weights of a tagger whose only memory is a running mean with learnt gates, one each way (the simple recurrent unit of
 * Lei and others 2018, arXiv 1709.02755, without its recurrent product).
 *
 * A form is its rows in some tables, laid end to end: D numbers. Those of a token and of its neighbours make 6 H sums of
 * it: what is new, how much is kept, how much shows, each forwards and backwards. As the gates hang on the words alone, a
 * form's share in these sums is worked out once.
 */
export interface RecurrentModel {
  /** H */
  readonly hidden: number;
  /** Hashes of the words that have a row of their own, rising; a word's row is one more than its place, 0 any other's. */
  readonly words: Int32Array;
  /** Numbers of a word, an ending, a shape and a kind; together D. */
  readonly dims: readonly number[];
  /** By word, ending, shape and kind. */
  readonly tables: readonly Bytes[];
  /** D × 18 H: for each number of a form its share in the sums of the token after it, its own, and the one before. */
  readonly input: Bytes;
  /** D × 6 H, the share of the form that is read about in every token's sums; empty where none is. */
  readonly head: Bytes;
  /** Tables of what else is known of a token: 6 H a row. */
  readonly marks: readonly Bytes[];
  /** The labels 1 and 2 against 0: 2 H weights and what is added, each. */
  readonly output: Float32Array;
}

/** Numbers as signed bytes. */
export interface Bytes {
  readonly values: Int8Array;
  /** What 1 stands for. */
  readonly scale: number;
}

/** The same with what is long as base64. */
export interface PackedRecurrent {
  readonly hidden: number;
  /** Little-endian int32. */
  readonly words: string;
  readonly dims: readonly number[];
  readonly tables: readonly PackedBytes[];
  readonly input: PackedBytes;
  readonly head: PackedBytes;
  readonly marks: readonly PackedBytes[];
  readonly output: readonly number[];
}

export interface PackedBytes {
  readonly values: string;
  readonly scale: number;
}

export function unpackRecurrent(packed: PackedRecurrent): RecurrentModel {
  const bytes = bytesOfBase64(packed.words);
  const view = new DataView(bytes.buffer);
  return {
    hidden: packed.hidden,
    words: Int32Array.from({ length: bytes.length / 4 }, (_, i) => view.getInt32(i * 4, true)),
    dims: packed.dims,
    tables: packed.tables.map(unpackBytes),
    input: unpackBytes(packed.input),
    head: unpackBytes(packed.head),
    marks: packed.marks.map(unpackBytes),
    output: Float32Array.from(packed.output),
  };
}

function unpackBytes({ values, scale }: PackedBytes): Bytes {
  return { values: new Int8Array(bytesOfBase64(values).buffer), scale };
}

/** Rows of the tables of endings, shapes and kinds. */
export const ENDINGS = 512;
export const SHAPES = 8;
export const KINDS = 64;

/** Tokens in whose sums a form has a share: the one after it, itself, the one before it. */
export const NEIGHBOURS = 3;
/** What is new stays within this. */
export const MOST_NEW = 3;

/** From 0 to 1, straight in between. */
export function gate(x: number): number {
  const value = 0.25 * x + 0.5;
  return value < 0 ? 0 : value > 1 ? 1 : value;
}

/** The row of an ending by its hash. */
export function endingRow(hash: number): number {
  return ((hash ^ (hash >>> 15)) >>> 0) % ENDINGS;
}
