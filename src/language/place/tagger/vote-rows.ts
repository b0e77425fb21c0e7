import { SHAPES } from './shapes.js';
import type { TokenFacts } from './token-facts.js';
import { UNKNOWN_VOTE, VOTES } from './votes.js';

/** Rows a token. */
export const ROWS_OF_VOTES = 3;
/** Rows in all. */
export const VOTE_ROWS = VOTES * (SHAPES + 256 + VOTES * VOTES);

/** Writes the rows of what the rest of the account was read as (`votesOf`); `from` and `to` bound the window. */
export function voteRows(
  { shape, list }: TokenFacts,
  votes: Uint8Array | undefined,
  i: number,
  from: number,
  to: number,
  into: Int32Array,
  at: number,
): void {
  const vote = votes ? votes[i]! : UNKNOWN_VOTE;
  const left = votes && i > from ? votes[i - 1]! : UNKNOWN_VOTE;
  const right = votes && i + 1 < to ? votes[i + 1]! : UNKNOWN_VOTE;
  into[at] = vote * SHAPES + shape[i]!;
  into[at + 1] = VOTES * SHAPES + vote * 256 + list[i]!;
  into[at + 2] = VOTES * (SHAPES + 256) + (vote * VOTES + left) * VOTES + right;
}
