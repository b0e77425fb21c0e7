import { classNumber } from './classes.js';
import type { Features } from './node.js';

/** Marks that may stand inside a time expression. */
export const marks: ReadonlyMap<string, Features> = new Map(
  [
    [',', ','],
    ['،', ','],
    ['-', 'dash'],
    ['–', 'dash'],
    ['—', 'dash'],
    ['‐', 'dash'],
    ['/', 'slash'],
    [':', 'colon'],
    ['.', 'dot'],
    ["'", 'quote'],
    ['’', 'quote'],
    ['‘', 'quote'],
    ['`', 'quote'],
  ].map(([mark, name]) => [mark!, { classes: [classNumber(name!)], values: [0] }]),
);
