import type { Refusal } from '../store/review/assessed.js';
import { RequestProblem } from './request-problem.js';

/** Why a decision was not taken, as the answer has it. */
export function refusal(refused: Refusal, what: string): RequestProblem {
  switch (refused.refused) {
    case 'unknown':
      return new RequestProblem('not-found', `there is no ${what}`);
    case 'changed':
      return new RequestProblem('changed', `the claim is at version ${refused.version} by now`, {
        version: refused.version,
      });
    case 'undone':
      return new RequestProblem('conflict', `${what} was taken back already`);
    case 'overtaken':
      return new RequestProblem(
        'conflict',
        `${what} is not the last decision on its claim; take that back first`,
      );
    case 'exists':
      return new RequestProblem('conflict', `${what} is there already`);
  }
}
