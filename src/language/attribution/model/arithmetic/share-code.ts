import { STEPS } from './arithmetic.js';
import {
  advance,
  type Code,
  demoted,
  doubles,
  everyFour,
  get,
  load,
  lower,
  lowers,
  number,
  range,
  repeat,
  set,
  store,
  storeHalf,
  times,
  two,
  upper,
  type WasmFunction,
  wide,
} from './assemble.js';

/** Columns are passed over four at a time, the groups of each within; a sum is rounded to float32 after each group. */
export function project(): WasmFunction {
  const [weights, coefficients, groups, into, columns, row, at, coefficient, left] = range(0, 9);
  const rows = range(9, 4);
  const [low, high] = range(13, 2);
  const group = (half: (value: Code) => Code): Code =>
    rows
      .map((weight, k) =>
        wide('f64x2.mul', load('v128.load64_splat', get(coefficient!), 8 * k), doubles(half(get(weight)))),
      )
      .reduce((all, one) => wide('f64x2.add', all, one));
  const grown = (sum: number, half: (value: Code) => Code): Code =>
    set(sum, doubles(demoted(wide('f64x2.add', get(sum), group(half)))));
  return {
    name: 'project',
    parameters: 5,
    integers: 9,
    wide: 6,
    code: [
      ...set(row!, times(get(columns!), number(4))),
      ...everyFour(columns!, [
        ...set(at!, get(weights!)),
        ...set(coefficient!, get(coefficients!)),
        ...set(left!, get(groups!)),
        ...set(low!, doubles(load('v128.load64_zero', get(into!)))),
        ...set(high!, doubles(load('v128.load64_zero', get(into!), 8))),
        ...repeat(left!, [
          ...rows.flatMap((weight) => [
            ...set(weight, load('v128.load', get(at!))),
            ...advance(at!, get(row!)),
          ]),
          ...grown(low!, lower),
          ...grown(high!, upper),
          ...advance(coefficient!, number(4 * 8)),
        ]),
        ...store(get(into!), lowers(demoted(get(low!)), demoted(get(high!)))),
        ...advance(weights!, number(16)),
        ...advance(into!, number(16)),
      ]),
    ],
  };
}

export function add(): WasmFunction {
  const [numbers, into, columns] = range(0, 3);
  return {
    name: 'add',
    parameters: 3,
    integers: 3,
    wide: 0,
    code: everyFour(columns!, [
      ...store(
        get(into!),
        wide('f32x4.add', load('v128.load', get(into!)), load('v128.load', get(numbers!))),
      ),
      ...advance(numbers!, number(16)),
      ...advance(into!, number(16)),
    ]),
  };
}

export function toSteps(): WasmFunction {
  const [numbers, into, columns] = range(0, 3);
  const value = 3;
  const steps = (half: Code): Code =>
    wide(
      'i32x4.trunc_sat_f64x2_s_zero',
      wide('f64x2.floor', wide('f64x2.add', wide('f64x2.mul', doubles(half), two(STEPS)), two(0.5))),
    );
  return {
    name: 'toSteps',
    parameters: 3,
    integers: 3,
    wide: 1,
    code: everyFour(columns!, [
      ...set(value, load('v128.load', get(numbers!))),
      ...set(value, lowers(steps(get(value)), steps(upper(get(value))))),
      ...set(value, wide('i32x4.max_s', get(value), wide('i32x4.splat', number(-32767)))),
      ...storeHalf(get(into!), wide('i16x8.narrow_i32x4_s', get(value), get(value))),
      ...advance(numbers!, number(16)),
      ...advance(into!, number(8)),
    ]),
  };
}
