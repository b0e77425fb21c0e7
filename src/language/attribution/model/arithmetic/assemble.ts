/** Instructions of WebAssembly (webassembly.github.io/spec/core/binary) with what they take, as bytes. */
export type Code = readonly number[];

/** A function by name: how many of its locals, the parameters first, are int32; then one of 128 bits for each of `wide`. */
export interface WasmFunction {
  readonly name: string;
  readonly parameters: number;
  readonly integers: number;
  readonly wide: number;
  readonly code: Code;
}

/** A module of functions over a memory that is given to it as `given.memory`. */
export function wasmModule(functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  const types = functions.map(({ parameters }) => [0x60, ...vector(Array(parameters).fill([I32])), 0]);
  const imports = [[...text('given'), ...text('memory'), 2, 0, 1]];
  const exports = functions.map(({ name }, index) => [...text(name), 0, ...unsigned(index)]);
  const bodies = functions.map(({ parameters, integers, wide, code }) => {
    const locals = [
      [...unsigned(integers - parameters), I32],
      [...unsigned(wide), V128],
    ];
    const body = [...vector(locals), ...code, END];
    return [...unsigned(body.length), ...body];
  });
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, vector(types)),
    ...section(2, vector(imports)),
    ...section(3, vector(functions.map((_, index) => unsigned(index)))),
    ...section(7, vector(exports)),
    ...section(10, vector(bodies)),
  ]);
}

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number, value: Code): Code => [...value, 0x21, ...unsigned(local)];
export const number = (value: number): Code => [0x41, ...signed(value)];
export const plus = (a: Code, b: Code): Code => [...a, ...b, 0x6a];
export const times = (a: Code, b: Code): Code => [...a, ...b, 0x6c];
export const quarter = (value: Code): Code => [...value, ...number(2), 0x75];
/** Moves a local on by so many bytes. */
export const advance = (local: number, by: Code): Code => set(local, plus(get(local), by));
export const word = (address: Code, offset = 0): Code => [...address, 0x28, 2, ...unsigned(offset)];
/** Runs `code` as long as `local`, counted down by one after it, is above 0; not at all where it is not above 0 before. */
export const repeat = (local: number, code: Code): Code => [
  ...[0x02, 0x40, ...get(local), ...number(0), 0x4c, 0x0d, 0],
  ...[0x03, 0x40, ...code, ...advance(local, number(-1)), ...get(local), ...number(0), 0x4a, 0x0d, 0, END],
  END,
];

/** Instructions on 128 bits, by their names in the specification. */
const WIDE = {
  'i32x4.load16x4_s': 3,
  'v128.load': 0,
  'v128.load64_splat': 10,
  'v128.load32_splat': 9,
  'v128.load64_zero': 93,
  'i32x4.splat': 17,
  'f32x4.add': 228,
  'f32x4.sub': 229,
  'f32x4.mul': 230,
  'f32x4.pmin': 234,
  'f32x4.pmax': 235,
  'f32x4.convert_i32x4_s': 250,
  'f32x4.demote_f64x2_zero': 94,
  'f64x2.promote_low_f32x4': 95,
  'f64x2.floor': 117,
  'f64x2.add': 240,
  'f64x2.mul': 242,
  'i32x4.add': 174,
  'i32x4.max_s': 184,
  'i32x4.trunc_sat_f64x2_s_zero': 252,
  'i16x8.narrow_i32x4_s': 133,
} as const;

type Wide = keyof typeof WIDE;

export const wide = (name: Wide, ...values: readonly Code[]): Code => [
  ...values.flat(),
  0xfd,
  ...unsigned(WIDE[name]),
];
/** Alignment is a hint that nothing depends on. */
export const load = (name: Wide, address: Code, offset = 0): Code => [
  ...address,
  ...[0xfd, ...unsigned(WIDE[name]), 0],
  ...unsigned(offset),
];
export const store = (address: Code, value: Code, offset = 0): Code => [
  ...[...address, ...value, 0xfd, 11, 0],
  ...unsigned(offset),
];
/** The first eight bytes alone. */
export const storeHalf = (address: Code, value: Code, offset = 0): Code => [
  ...[...address, ...value, 0xfd, 91, 0],
  ...[...unsigned(offset), 0],
];
/** The same float32 four times. */
export const four = (value: number): Code => constant(new Float32Array(4).fill(value).buffer);
/** The same float64 twice. */
export const two = (value: number): Code => constant(new Float64Array(2).fill(value).buffer);
/** The upper eight bytes in the lower ones. */
export const upper = (value: Code): Code => shuffle(value, value, [...range(8, 8), ...range(8, 8)]);
/** The lower eight bytes of both. */
export const lowers = (a: Code, b: Code): Code => shuffle(a, b, [...range(0, 8), ...range(16, 8)]);

export const lower = (value: Code): Code => value;
/** The lower two float32 as float64. */
export const doubles = (value: Code): Code => wide('f64x2.promote_low_f32x4', value);
/** Two float64 as float32, in the lower half. */
export const demoted = (value: Code): Code => wide('f32x4.demote_f64x2_zero', value);
/** Runs `code` for every four of as many columns as a local says. */
export const everyFour = (columns: number, code: Code): Code => [
  ...set(columns, quarter(get(columns))),
  ...repeat(columns, code),
];

/** So many numbers from one on: locals. */
export function range(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => from + i);
}

const I32 = 0x7f;
const V128 = 0x7b;
const END = 0x0b;

function constant(value: ArrayBuffer): Code {
  return [0xfd, 12, ...new Uint8Array(value)];
}

function shuffle(a: Code, b: Code, lanes: readonly number[]): Code {
  return [...a, ...b, 0xfd, 13, ...lanes];
}

function section(id: number, content: readonly number[]): number[] {
  return [id, ...unsigned(content.length), ...content];
}

function vector(items: readonly (readonly number[])[]): number[] {
  return [...unsigned(items.length), ...items.flat()];
}

function text(value: string): number[] {
  return [...unsigned(value.length), ...[...value].map((character) => character.charCodeAt(0))];
}

/** LEB128, seven bits a byte, the lowest first. */
function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

function signed(value: number): number[] {
  return value >= -64 && value < 64 ? [value & 127] : [(value & 127) | 128, ...signed(value >> 7)];
}
