import { MOST_NEW } from '../recurrent-model.js';
import { STEPS } from './arithmetic.js';
import {
  advance,
  type Code,
  demoted,
  doubles,
  four,
  get,
  load,
  lower,
  lowers,
  number,
  plus,
  quarter,
  range,
  repeat,
  set,
  store,
  storeHalf,
  times,
  upper,
  type WasmFunction,
  wide,
  word,
} from './assemble.js';

/** Four numbers of a token at a time, of which the running means stay where they are from token to token. */
export function remember(hidden: number): WasmFunction {
  const [count, list, marks, base, shown, step, side] = range(0, 7);
  const [before, own, after, mark] = range(7, 4);
  const [limited, keep, fresh, shows] = range(11, 4);
  const states = range(15, hidden / 2);
  // Bytes of a share from one form to the next, and of a form from what is new to what is kept to what shows.
  const [form, part] = [12 * hidden, 4 * hidden];
  const sum = (offset: number): Code =>
    [
      load('i32x4.load16x4_s', get(before!), offset),
      load('i32x4.load16x4_s', get(own!), offset + form),
      load('i32x4.load16x4_s', get(after!), offset + 2 * form),
      load('i32x4.load16x4_s', get(base!), offset),
      load('i32x4.load16x4_s', get(mark!), offset),
    ].reduce((all, one) => wide('i32x4.add', all, one));
  const scaled = (value: Code, factor: number): Code =>
    wide('f32x4.mul', wide('f32x4.convert_i32x4_s', value), four(factor));
  const within = (value: Code, least: number, most: number): Code =>
    wide('f32x4.pmin', wide('f32x4.pmax', value, four(least)), four(most));
  const gate = (value: Code): Code => within(wide('f32x4.add', scaled(value, 0.25 / STEPS), four(0.5)), 0, 1);
  const running = (state: number, half: (value: Code) => Code): Code =>
    set(
      state,
      wide(
        'f64x2.add',
        wide('f64x2.mul', doubles(half(get(keep!))), get(state)),
        wide('f64x2.mul', doubles(half(get(fresh!))), doubles(half(get(limited!)))),
      ),
    );
  const shownOf = (state: number, half: (value: Code) => Code): Code =>
    demoted(wide('f64x2.mul', get(state), doubles(half(get(shows!)))));
  const fourOfThem = (block: number): Code => {
    const [low, high] = [states[2 * block]!, states[2 * block + 1]!];
    return [
      ...set(limited!, within(scaled(sum(8 * block), 1 / STEPS), -MOST_NEW, MOST_NEW)),
      ...set(keep!, gate(sum(8 * block + part))),
      ...set(fresh!, wide('f32x4.sub', four(1), get(keep!))),
      ...set(shows!, gate(sum(8 * block + 2 * part))),
      ...running(low, lower),
      ...running(high, upper),
      ...store(get(shown!), lowers(shownOf(low, lower), shownOf(high, upper)), 16 * block),
    ];
  };
  const bytes = (each: number): Code => times(get(step!), number(each));
  return {
    name: 'remember',
    parameters: 7,
    integers: 11,
    wide: 4 + hidden / 2,
    code: [
      ...advance(base!, get(side!)),
      ...repeat(count!, [
        ...set(before!, plus(word(get(list!)), get(side!))),
        ...set(own!, plus(word(get(list!), 4), get(side!))),
        ...set(after!, plus(word(get(list!), 8), get(side!))),
        ...set(mark!, plus(word(get(marks!)), get(side!))),
        ...range(0, hidden / 4).flatMap(fourOfThem),
        ...advance(list!, bytes(4)),
        ...advance(marks!, bytes(4)),
        ...advance(shown!, bytes(8 * hidden)),
      ]),
    ],
  };
}

/** Four tokens at a time: each of their sums waits for the one before it. */
export function show(hidden: number): WasmFunction {
  const [count, shown, weights, scores] = range(0, 4);
  const [left, weight] = range(4, 2);
  const both = 2 * hidden;
  const sums = range(6, 4);
  const factors = 10;
  return {
    name: 'show',
    parameters: 4,
    integers: 6,
    wide: 5,
    code: [
      ...set(count!, quarter(plus(get(count!), number(3)))),
      ...repeat(count!, [
        ...set(weight!, get(weights!)),
        ...sums.flatMap((sum) => set(sum, load('v128.load', get(weight!)))),
        ...set(left!, number(both)),
        ...repeat(left!, [
          ...advance(weight!, number(16)),
          ...set(factors, load('v128.load', get(weight!))),
          ...sums.flatMap((sum, t) =>
            set(
              sum,
              wide(
                'f64x2.add',
                get(sum),
                wide(
                  'f64x2.mul',
                  get(factors),
                  doubles(load('v128.load32_splat', get(shown!), 4 * both * t)),
                ),
              ),
            ),
          ),
          ...advance(shown!, number(4)),
        ]),
        ...sums.flatMap((sum, t) => storeHalf(get(scores!), demoted(get(sum)), 12 * t + 4)),
        ...advance(shown!, number(3 * 4 * both)),
        ...advance(scores!, number(4 * 12)),
      ]),
    ],
  };
}
