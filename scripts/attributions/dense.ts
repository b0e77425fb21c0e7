import { floats, kernels } from './kernels.js';

/** Products of matrices given in rows, in room made by `floats`: what takes the time of learning. Sizes but `rows` are multiples of four. */

const four = floats(4);

/** out (rows × columns) = a (rows × inner) b (inner × columns). */
export function multiply(
  a: Float32Array,
  b: Float32Array,
  rows: number,
  inner: number,
  columns: number,
  out: Float32Array,
): void {
  out.fill(0, 0, rows * columns);
  const row = columns * 4;
  for (let r = 0; r < rows; r++)
    for (let i = 0; i < inner; i += 4) {
      const at = r * inner + i;
      const from = b.byteOffset + i * row;
      kernels.add(
        out.byteOffset + r * row,
        from,
        from + row,
        from + 2 * row,
        from + 3 * row,
        row,
        a[at]!,
        a[at + 1]!,
        a[at + 2]!,
        a[at + 3]!,
      );
    }
}

/** out (inner × columns) += a' (inner × rows) b (rows × columns), `a` given in rows; both have room for three rows more. */
export function addTransposed(
  a: Float32Array,
  b: Float32Array,
  rows: number,
  inner: number,
  columns: number,
  out: Float32Array,
): void {
  const row = columns * 4;
  const even = Math.ceil(rows / 4) * 4;
  a.fill(0, rows * inner, even * inner);
  b.fill(0, rows * columns, even * columns);
  for (let r = 0; r < even; r += 4)
    for (let i = 0; i < inner; i++) {
      const at = r * inner + i;
      const from = b.byteOffset + r * row;
      kernels.add(
        out.byteOffset + i * row,
        from,
        from + row,
        from + 2 * row,
        from + 3 * row,
        row,
        a[at]!,
        a[at + inner]!,
        a[at + 2 * inner]!,
        a[at + 3 * inner]!,
      );
    }
}

/** out (rows × inner) = a (rows × columns) b' (columns × inner), `b` given in rows of `columns`. */
export function multiplyByTransposed(
  a: Float32Array,
  b: Float32Array,
  rows: number,
  inner: number,
  columns: number,
  out: Float32Array,
): void {
  const row = columns * 4;
  for (let r = 0; r < rows; r++)
    for (let i = 0; i < inner; i += 4) {
      const from = b.byteOffset + i * row;
      kernels.dot(
        a.byteOffset + r * row,
        from,
        from + row,
        from + 2 * row,
        from + 3 * row,
        row,
        four.byteOffset,
      );
      out.set(four, r * inner + i);
    }
}
