/** Numbers of which `number` may be a slip of the pen: two neighbouring digits changed places. 1,324 → 3,124, 1,234, 1,342. */
export function digitSwaps(number: number): number[] {
  const digits = String(Math.round(number));
  const swapped = new Set<number>();
  for (let i = 0; i + 1 < digits.length; i++) {
    if (digits[i] === digits[i + 1]) continue;
    const other = digits.slice(0, i) + digits[i + 1]! + digits[i]! + digits.slice(i + 2);
    if (other[0] !== '0') swapped.add(Number(other));
  }
  return [...swapped];
}
