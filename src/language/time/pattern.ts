import type { Node } from './node.js';

/**
 * A pattern is a row of class names: "the? month day_ ,? year". A trailing "?" makes a class optional, "a|b" takes
 * either, a leading "+" demands that no blank stands before it ("number +ordinalEnding").
 */
export type Pattern = readonly Element[];

interface Element {
  readonly classes: readonly string[];
  readonly optional: boolean;
  readonly joined: boolean;
}

/** The nodes a pattern matched, by the class that matched; a class matched twice has both in order. */
export interface Match {
  readonly end: number;
  readonly nodes: readonly Node[];
  readonly classes: readonly string[];
}

export function compilePattern(source: string): Pattern {
  return source.split(' ').map((piece) => {
    const joined = piece.startsWith('+');
    const optional = piece.endsWith('?');
    return {
      classes: piece.slice(joined ? 1 : 0, optional ? -1 : undefined).split('|'),
      optional,
      joined,
    };
  });
}

/** Classes a match of the pattern can begin with. */
export function firstClasses(pattern: Pattern): string[] {
  const names: string[] = [];
  for (const element of pattern) {
    names.push(...element.classes);
    if (!element.optional) break;
  }
  return names;
}

/** The match at a node, optional classes taken where they can be. */
export function matchAt(pattern: Pattern, nodes: readonly Node[], from: number): Match | undefined {
  return step(pattern, 0, nodes, from, [], []);
}

function step(
  pattern: Pattern,
  element: number,
  nodes: readonly Node[],
  at: number,
  taken: readonly Node[],
  classes: readonly string[],
): Match | undefined {
  if (element === pattern.length) return taken.length > 0 ? { end: at, nodes: taken, classes } : undefined;
  const { classes: wanted, optional, joined } = pattern[element]!;
  const node = nodes[at];
  if (node && (!joined || node.joined))
    for (const name of wanted)
      if (node.values.has(name)) {
        const match = step(pattern, element + 1, nodes, at + 1, [...taken, node], [...classes, name]);
        if (match) return match;
      }
  return optional ? step(pattern, element + 1, nodes, at, taken, classes) : undefined;
}
