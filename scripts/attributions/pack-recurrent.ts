import type { Bytes, RecurrentModel } from '../../src/language/attribution/model/recurrent-model.js';
import type { LearntRecurrent } from './train-recurrent.js';

/** A learnt tagger with a signed byte a number; its scores are `weight` times what they were. */
export function packRecurrent(
  { tables, input, head, marks, output }: LearntRecurrent,
  words: Int32Array,
  hidden: number,
  weight: number,
): RecurrentModel {
  const row = 2 * hidden + 1;
  const against = (label: number) =>
    Array.from({ length: row }, (_, i) => weight * (output[label * row + i]! - output[i]!));
  return {
    hidden,
    words,
    dims: tables.map(({ dims }) => dims),
    tables: tables.map(({ values }) => inBytes(values)),
    input: inBytes(input),
    head: inBytes(head),
    marks: marks.map(inBytes),
    output: Float32Array.from([...against(1), ...against(2)], (value) => Math.round(value * 1000) / 1000),
  };
}

/** Those beyond six times their usual size are cut: a few large ones would take the precision of all others. */
function inBytes(values: Float32Array): Bytes {
  const square = values.reduce((sum, value) => sum + value * value, 0) / values.length;
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6);
  const scale = Number((Math.min(largest, 6 * Math.sqrt(square || 1)) / 127).toPrecision(4));
  return {
    values: Int8Array.from(values, (value) => Math.max(-127, Math.min(127, Math.round(value / scale)))),
    scale,
  };
}
