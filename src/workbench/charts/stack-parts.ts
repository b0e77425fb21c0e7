/** The course of one part of a whole: dates and best values. */
export interface PartCourse {
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
 * Parts one on another at every date any of them is known for. Between its dates a part runs straight; before its first
 * and after its last nothing is known of it, so the stack is drawn only while all parts are.
 */
export function stackParts(parts: readonly PartCourse[]): readonly StackedPart[] {
  const courses = parts
    .map(({ name, points }) => ({
      name,
      points: points.map(([date, best]) => [Date.parse(date), best] as const),
    }))
    .filter(({ points }) => points.length > 0);
  const first = Math.max(...courses.map(({ points }) => points[0]![0]));
  const last = Math.min(...courses.map(({ points }) => points[points.length - 1]![0]));
  const dates = [...new Set(courses.flatMap(({ points }) => points.map(([date]) => date)))]
    .filter((date) => date >= first && date <= last)
    .sort((a, b) => a - b);
  return dates.flatMap((date) => {
    let height = 0;
    return courses.map(({ name, points }) => {
      const low = height;
      height += valueAt(points, date);
      return { name, date: new Date(date), low, high: height };
    });
  });
}

function valueAt(points: readonly (readonly [number, number])[], date: number): number {
  const after = points.findIndex(([known]) => known >= date);
  const [later, laterValue] = points[after]!;
  if (later === date || after === 0) return laterValue;
  const [earlier, earlierValue] = points[after - 1]!;
  return earlierValue + ((laterValue - earlierValue) * (date - earlier)) / (later - earlier);
}
