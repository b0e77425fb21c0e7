import type { LineageRules } from './knowledge-schemas.js';
import type { Pair } from './pair.js';
import type { Side } from './side.js';

/** Words that may lie between two of standing text: a date, a name. */
const BETWEEN = 3;
/** Words that may stand before standing text at an account's beginning, or after it at its end. */
const MARGIN = 10;

/**
 * The account with its standing text marked where it shows by its spread: words at its beginning or end that many others
 * have which share little else with it. So imprints and slogans spread, and not copies. `pairs` are all it is in. Accounts
 * that share much with an `eldest` count as that one, else a story with a few copies would pass for standing text.
 */
export function markSpread(
  side: Side,
  pairs: readonly Pair[],
  eldest: ReadonlyMap<string, string>,
  rules: LineageRules,
): Side {
  const spread = new Uint16Array(side.words.length);
  const last = new Int32Array(side.words.length);
  for (const { by, from, to } of weakPassages(side.account.id, pairs, eldest, rules))
    for (let i = from; i < to; i++)
      if (last[i] !== by) {
        spread[i]!++;
        last[i] = by;
      }
  const many = (i: number) => spread[i]! + 1 >= rules.standingAccounts;
  const standing = side.standing.slice();
  markEnd(standing, many, 0, 1);
  markEnd(standing, many, spread.length - 1, -1);
  return { ...side, standing, spread };
}

/** Passages of an account that others have which share little with it in all, by a number from 1 for each other. */
function weakPassages(
  id: string,
  pairs: readonly Pair[],
  eldest: ReadonlyMap<string, string>,
  rules: LineageRules,
): { by: number; from: number; to: number }[] {
  const numbers = new Map<string, number>();
  const found = pairs.flatMap(({ a, b, passages, strong }) => {
    if (strong) return [];
    const other = a === id ? b : a;
    const name = eldest.get(other) ?? other;
    const by = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, by);
    return passages
      .filter(({ same }) => same >= rules.leastPassage)
      .map((passage) =>
        a === id ? { by, from: passage.a, to: passage.aEnd } : { by, from: passage.b, to: passage.bEnd },
      );
  });
  return found.sort((one, other) => one.by - other.by);
}

function markEnd(standing: Uint8Array, many: (i: number) => boolean, end: number, step: 1 | -1): void {
  let last = end - step;
  let room = MARGIN;
  for (let i = end; i >= 0 && i < standing.length && (i - last) * step <= room + 1; i += step) {
    if (!many(i)) continue;
    for (let j = last + step; j !== i + step; j += step) standing[j] = 1;
    last = i;
    room = BETWEEN;
  }
}
