/** Whether a unit comes in whole numbers; shares and money do not. */
export function isCounted(unit: string): boolean {
  return unit !== 'percent' && !/^[A-Z]{3}$/.test(unit);
}

/** A number as precise as it deserves: whole where things are counted, else four meaningful digits. */
export function tidy(value: number, whole: boolean, round: (value: number) => number = Math.round): number {
  if (value < 1e-6) return 0;
  if (whole && isPlain(value)) return round(value);
  return whole ? round(Number(value.toPrecision(9))) : Number(value.toPrecision(4));
}

/** Whether no rounding to whole numbers hangs on digits so far behind that they are noise. */
function isPlain(value: number): boolean {
  const rest = value - Math.floor(value);
  return value < 1e8 && Math.min(rest, 1 - rest, Math.abs(rest - 0.5)) > 1e-8 * value + 1e-12;
}
