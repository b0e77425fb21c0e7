import { classNumber } from './classes.js';

/**
 * The ways a pattern can be met, each a row of classes. A pattern is a row of class names: "the? month day ,? year":
 * a trailing "?" makes a class optional, "a|b" takes either, a leading "+" demands that no blank stands before it
 * ("number +ordinalEnding"). No way ends on a mark that belongs to the sentence.
 */
export function waysOf(pattern: string): Step[][] {
  let ways: Step[][] = [[]];
  for (const piece of pattern.split(' ')) {
    const joined = piece.startsWith('+');
    const optional = piece.endsWith('?');
    const names = piece.slice(joined ? 1 : 0, optional ? -1 : undefined).split('|');
    const longer = ways.flatMap((way) =>
      names.map((name) => [...way, { name, class: classNumber(name), joined }]),
    );
    ways = optional ? [...longer, ...ways] : longer;
  }
  return ways.filter((way) => way.length > 0 && !isTrailing(way));
}

export interface Step {
  readonly name: string;
  readonly class: number;
  readonly joined: boolean;
}

function isTrailing(way: readonly Step[]): boolean {
  const { name } = way[way.length - 1]!;
  return way.length > 1 && (name === ',' || name === 'dot' || name === 'dash');
}
