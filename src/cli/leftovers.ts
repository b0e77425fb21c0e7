import { effectOf, type Problem, problemText } from '../accounts/problem.js';
import { paint, say, warn } from './output.js';

/** What was left out while reading, for the exit code and the last line of a run. */
export interface Leftovers {
  count: number;
}

/** Names what is wrong on standard error; what was left out with it counts, what nobody asked for does not. */
export function reportProblem(problem: Problem, leftovers: Leftovers): void {
  const effect = effectOf(problem);
  if (effect === 'skipped') say(paint.dim(`skipped: ${problemText(problem)}`));
  else warn(problemText(problem));
  if (effect !== 'skipped') leftovers.count++;
}

export function sayLeftovers(leftovers: Leftovers): void {
  if (leftovers.count > 0)
    say(
      `${leftovers.count} ${leftovers.count === 1 ? 'input was' : 'inputs were'} left out; the rest was read.`,
    );
}
