import type { LineageRules } from './knowledge-schemas.js';
import type { Pair } from './pair.js';
import type { Side } from './side.js';

/** Words that may lie between two of standing text: a date, a name. */
const BETWEEN = 3;
/** Words that may stand before standing text at an account's beginning, or after it at its end. */
const MARGIN = 10;

/** What must be known of accounts beside those that are compared. */
export interface Surroundings {
  /** Of accounts that share much with one before them, the first of these (see `eldestOf`). */
  readonly eldest: ReadonlyMap<string, string>;
  readonly publishers: ReadonlyMap<string, string>;
}

/**
 * The account with its standing text marked where it shows by its spread: words at its beginning or end that many others
 * have which share little else with it. So imprints and slogans spread, and not copies. `pairs` are all it is in. Accounts
 * that share much with an `eldest` count as that one, else a story with a few copies would pass for standing text.
 */
export function markSpread(
  side: Side,
  pairs: readonly Pair[],
  { eldest, publishers }: Surroundings,
  rules: LineageRules,
): Side {
  const { id, publisher } = side.account;
  const weak = pairs
    .filter(({ strong }) => !strong)
    .map((pair) => ({ pair, other: pair.a === id ? pair.b : pair.a }));
  const spread = spreadOf(side, weak, eldest, rules);
  const ofHouse = weak.filter(({ other }) => publisher !== undefined && publishers.get(other) === publisher);
  const many = (i: number) => spread[i]! + 1 >= rules.standingAccounts;
  const standing = side.standing.slice();
  markEnd(standing, many, 0, 1);
  markEnd(standing, many, spread.length - 1, -1);
  return { ...side, standing, houseSpread: spreadOf(side, ofHouse, eldest, rules) };
}

/** For each word how many of the others have it in a passage. */
function spreadOf(
  side: Side,
  weak: readonly { readonly pair: Pair; readonly other: string }[],
  eldest: ReadonlyMap<string, string>,
  rules: LineageRules,
): Uint16Array {
  const numbers = new Map<string, number>();
  const found = weak.flatMap(({ pair: { a, passages }, other }) => {
    const name = eldest.get(other) ?? other;
    const by = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, by);
    return passages
      .filter(({ same }) => same >= rules.leastPassage)
      .map((passage) =>
        a === side.account.id
          ? { by, from: passage.a, to: passage.aEnd }
          : { by, from: passage.b, to: passage.bEnd },
      );
  });
  const spread = new Uint16Array(side.words.length);
  const last = new Int32Array(side.words.length);
  for (const { by, from, to } of found.sort((one, other) => one.by - other.by))
    for (let i = from; i < to; i++)
      if (last[i] !== by) {
        spread[i]!++;
        last[i] = by;
      }
  return spread;
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
