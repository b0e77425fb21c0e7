import { expect, test } from 'vitest';
import type { Arithmetic } from './arithmetic.js';
import { plainArithmetic } from './plain-arithmetic.js';
import { wasmArithmetic } from './wasm-arithmetic.js';

const HIDDEN = 8;
const SIZE = 6 * HIDDEN;
const SHARE = 3 * SIZE;
const BYTES = 65_536;

/** Where each test lays out what it needs. */
const [FLOATS, DOUBLES, SHORTS, LIST, MARKS, INTO] = [0, 16_384, 24_576, 40_960, 41_984, 43_008];

test('WebAssembly runs here', () => {
  expect(wasmArithmetic(HIDDEN, BYTES)).toBeDefined();
  expect(wasmArithmetic(6, BYTES)).toBeUndefined();
});

test('shares are made of the same bits', () => {
  for (const groups of [0, 1, 6])
    agree(({ project }) => project(FLOATS, DOUBLES, groups, INTO, SHARE), 3, groups);
  agree(({ add }) => add(FLOATS, INTO, SIZE), 3);
  agree(({ toSteps }) => toSteps(FLOATS, INTO, SHARE), 40);
});

test('steps are rounded as everywhere: halves up, and no further than an int16 goes either way', () => {
  for (const { memory, toSteps } of both()) {
    const values = [0.5, 1.5, -0.5, -1.5, 2.4999, 1e9, -1e9, 0];
    new Float32Array(memory, FLOATS).set(values.map((value) => value / 1024));
    toSteps(FLOATS, INTO, 8);
    const steps = [1, 2, 0, -1, 2, 32767, -32767, 0];
    expect([...new Int16Array(memory, INTO, 8)]).toEqual(steps);
  }
});

test('running means are of the same bits, either way, however many tokens', () => {
  for (const count of [0, 1, 2, 17]) {
    agree((a) => a.remember(count, LIST, MARKS, SHORTS, INTO, 1, 0), 2, count);
    const [list, marks] = [LIST + 4 * (count - 1), MARKS + 4 * (count - 1)];
    const shown = INTO + 8 * HIDDEN * (count - 1) + 4 * HIDDEN;
    agree((a) => a.remember(count, list, marks, SHORTS, shown, -1, 2 * HIDDEN), 2, count);
  }
});

test('what shows is weighed by the same bits, up to the last token', () => {
  for (const count of [0, 1, 4, 7]) {
    const [plain, wasm] = both().map((arithmetic) => {
      fill(arithmetic, 2, count);
      arithmetic.show(count, FLOATS, DOUBLES, INTO);
      return new Float32Array(arithmetic.memory, INTO, count * 3);
    });
    expect(wasm).toEqual(plain);
  }
});

function both(): Arithmetic[] {
  return [plainArithmetic(HIDDEN, BYTES), wasmArithmetic(HIDDEN, BYTES)!];
}

/** Both leave the same bytes in the same memory. */
function agree(work: (arithmetic: Arithmetic) => void, most: number, seed = 0): void {
  const [plain, wasm] = both().map((arithmetic) => {
    fill(arithmetic, most, seed);
    work(arithmetic);
    return new Uint8Array(arithmetic.memory, 0, BYTES);
  });
  expect(plain!.findIndex((byte, at) => byte !== wasm![at])).toBe(-1);
}

/** Numbers up to `most` either way, and addresses of shares and marks among the int16. */
function fill({ memory }: Arithmetic, most: number, seed: number): void {
  let state = seed + 7;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state / 2 ** 31 - 1) * most;
  };
  const floats = new Float32Array(memory, FLOATS, (DOUBLES - FLOATS) / 4);
  for (let i = 0; i < floats.length; i++) floats[i] = next();
  const doubles = new Float64Array(memory, DOUBLES, (SHORTS - DOUBLES) / 8);
  for (let i = 0; i < doubles.length; i++) doubles[i] = next();
  const shorts = new Int16Array(memory, SHORTS, (LIST - SHORTS) / 2);
  for (let i = 0; i < shorts.length; i++) shorts[i] = next() * 1024;
  const addresses = new Int32Array(memory, LIST, (INTO - LIST) / 4);
  for (let i = 0; i < addresses.length; i++) addresses[i] = SHORTS + ((i * 7) % 40) * SIZE * 2;
}
