/** The course of one part of a whole: dates and best values, in time. */
export interface PartCourse {
  readonly id: string;
  readonly name: string;
  readonly points: readonly (readonly [date: string, best: number])[];
}

/** A part's share of the stack at a date. */
export interface StackedPart {
  readonly name: string;
  readonly date: Date;
  readonly low: number;
  readonly high: number;
}

/**
 * Parts one on another, at every date any of them is known for. Between its dates a part runs straight; before its first
 * and after its last nothing is known of it, so it is not in the stack.
 */
export function stackParts(parts: readonly PartCourse[]): readonly StackedPart[] {
  const dates = [...new Set(parts.flatMap(({ points }) => points.map(([date]) => date)))].sort();
  return dates.flatMap((date) => {
    let height = 0;
    return parts.flatMap(({ name, points }) => {
      const value = valueAt(points, date);
      if (value === undefined) return [];
      const low = height;
      height += value;
      return [{ name, date: new Date(date), low, high: height }];
    });
  });
}

/**
 * Parts that can stand beside one another: those told of for the longest come first, and one that would lift the sum over the whole
 * anywhere both are known is left out, as it must share its people with another ("children" beside "women and children").
 */
export function partsBesideOneAnother(
  parts: readonly PartCourse[],
  whole: readonly (readonly [date: string, best: number])[],
): readonly PartCourse[] {
  const chosen: PartCourse[] = [];
  for (const part of [...parts].sort((a, b) => spanOf(b) - spanOf(a) || (a.id < b.id ? -1 : 1))) {
    const over = stackParts([...chosen, part]).some(({ date, high }) => {
      const most = valueAt(whole, date.toISOString().slice(0, 10));
      return most !== undefined && high > most * TOLERANCE;
    });
    if (!over) chosen.push(part);
  }
  return chosen;
}

/** Parts and wholes are told by different voices: a sum a little over its whole is still a sum. */
const TOLERANCE = 1.1;

function spanOf({ points }: PartCourse): number {
  return Date.parse(points.at(-1)?.[0] ?? '') - Date.parse(points[0]?.[0] ?? '') || 0;
}

function valueAt(points: readonly (readonly [string, number])[], date: string): number | undefined {
  const after = points.findIndex(([known]) => known >= date);
  if (after < 0) return undefined;
  const [later, laterValue] = points[after]!;
  if (later === date) return laterValue;
  if (after === 0) return undefined;
  const [earlier, earlierValue] = points[after - 1]!;
  const share = (Date.parse(date) - Date.parse(earlier)) / (Date.parse(later) - Date.parse(earlier));
  return earlierValue + (laterValue - earlierValue) * share;
}
