import { gate, MOST_NEW } from '../recurrent-model.js';
import { type Arithmetic, STEPS } from './arithmetic.js';

const STEP = 1 / STEPS;

/** For wherever WebAssembly is missing or forbidden. */
export function plainArithmetic(hidden: number, bytes: number): Arithmetic {
  const memory = new ArrayBuffer(bytes);
  const shorts = new Int16Array(memory);
  const addresses = new Int32Array(memory);
  const floats = new Float32Array(memory);
  const doubles = new Float64Array(memory);
  const both = 2 * hidden;
  const size = 6 * hidden;
  return {
    memory,
    project(weights, coefficients, groups, into, columns) {
      const to = into >> 2;
      for (let group = 0; group < groups; group++) {
        const [w, x, y, z] = doubles.subarray((coefficients >> 3) + 4 * group);
        const first = (weights >> 2) + 4 * group * columns;
        const second = first + columns;
        const third = second + columns;
        const fourth = third + columns;
        for (let c = 0; c < columns; c++)
          floats[to + c]! +=
            w! * floats[first + c]! +
            x! * floats[second + c]! +
            y! * floats[third + c]! +
            z! * floats[fourth + c]!;
      }
    },
    add(numbers, into, columns) {
      for (let c = 0; c < columns; c++) floats[(into >> 2) + c]! += floats[(numbers >> 2) + c]!;
    },
    toSteps(numbers, into, columns) {
      for (let c = 0; c < columns; c++) {
        const steps = Math.round(floats[(numbers >> 2) + c]! * STEPS);
        shorts[(into >> 1) + c] = Math.max(-32767, Math.min(32767, steps));
      }
    },
    remember(count, list, marks, base, shown, step, side) {
      const state = new Float64Array(hidden);
      const fixed = (base + side) >> 1;
      for (let turn = 0; turn < count; turn++) {
        const t = turn * step;
        const at = (list >> 2) + t;
        const before = (addresses[at]! + side) >> 1;
        const own = ((addresses[at + 1]! + side) >> 1) + size;
        const after = ((addresses[at + 2]! + side) >> 1) + 2 * size;
        const mark = (addresses[(marks >> 2) + t]! + side) >> 1;
        const to = (shown >> 2) + t * both;
        for (let f = 0; f < hidden; f++) {
          const k = f + both;
          const s = k + both;
          const fresh =
            shorts[before + f]! +
            shorts[own + f]! +
            shorts[after + f]! +
            shorts[fixed + f]! +
            shorts[mark + f]!;
          const keeps =
            shorts[before + k]! +
            shorts[own + k]! +
            shorts[after + k]! +
            shorts[fixed + k]! +
            shorts[mark + k]!;
          const shows =
            shorts[before + s]! +
            shorts[own + s]! +
            shorts[after + s]! +
            shorts[fixed + s]! +
            shorts[mark + s]!;
          const limited = Math.max(-MOST_NEW, Math.min(MOST_NEW, fresh * STEP));
          const keep = gate(keeps * STEP);
          const kept = keep * state[f]! + (1 - keep) * limited;
          state[f] = kept;
          floats[to + f] = kept * gate(shows * STEP);
        }
      }
    },
    show(count, shown, weights, scores) {
      for (let t = 0; t < count; t++) {
        let at = weights >> 3;
        let one = doubles[at++]!;
        let two = doubles[at++]!;
        const from = (shown >> 2) + t * both;
        for (let h = 0; h < both; h++) {
          one += doubles[at++]! * floats[from + h]!;
          two += doubles[at++]! * floats[from + h]!;
        }
        floats[(scores >> 2) + 3 * t + 1] = one;
        floats[(scores >> 2) + 3 * t + 2] = two;
      }
    },
  };
}
