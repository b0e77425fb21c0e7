/** Labels of a token: outside, or beginning or inside a place itself (LOC) or as an attribute (AST). */
export const OUTSIDE = 0;
export const BEGIN_LOC = 1;
export const INSIDE_LOC = 2;
export const BEGIN_AST = 3;
export const INSIDE_AST = 4;
export const LABELS = 5;

/** Whether a label may follow another: nothing is inside what has not begun. */
export function mayFollow(previous: number, label: number): boolean {
  if (label === INSIDE_LOC) return previous === BEGIN_LOC || previous === INSIDE_LOC;
  if (label === INSIDE_AST) return previous === BEGIN_AST || previous === INSIDE_AST;
  return true;
}
