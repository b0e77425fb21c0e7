/** Whether a unit comes in whole numbers; shares and money do not. */
export function isCounted(unit: string): boolean {
  return unit !== 'percent' && !/^[A-Z]{3}$/.test(unit);
}

/** A number as precise as it deserves: whole where things are counted, else four meaningful digits. */
export function tidy(value: number, whole: boolean, round: (value: number) => number = Math.round): number {
  if (value < 1e-6) return 0;
  return whole ? round(Number(value.toPrecision(9))) : Number(value.toPrecision(4));
}
