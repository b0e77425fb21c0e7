import type { Passage } from './align.js';
import type { LineageRules } from './knowledge-schemas.js';
import type { Side } from './side.js';

/** Two accounts, by number, and the passages they share. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly passages: readonly Passage[];
}

/** Words that may lie between two of standing text: a date, a name. */
const BETWEEN = 3;
/** Words that may stand before standing text at an account's beginning, or after it at its end. */
const MARGIN = 10;

/**
 * The accounts with their standing text marked where it shows by its spread: words at an account's beginning or end that
 * many others have which share little else with it. So imprints and slogans spread, and not copies.
 */
export function markSpread(sides: readonly Side[], pairs: readonly Pair[], rules: LineageRules): Side[] {
  const weak = weaklyShared(sides, pairs, rules);
  return sides.map((side, n) => {
    const counts = weak[n]!;
    const many = (i: number) => counts[i]! + 1 >= rules.standingAccounts;
    const standing = side.standing.slice();
    markEnd(standing, many, 0, 1);
    markEnd(standing, many, counts.length - 1, -1);
    return { ...side, standing, spread: counts };
  });
}

/**
 * For each word of each account, how many others have it in a passage while they share little with it in all; accounts
 * that share much with a first one count as that, else a story with a few copies would pass for standing text.
 */
function weaklyShared(sides: readonly Side[], pairs: readonly Pair[], rules: LineageRules): Uint16Array[] {
  const first = sides.map((_, n) => n);
  const held = sides.map(() => [] as { by: number; from: number; to: number }[]);
  const weak = pairs.filter(({ a, b, passages }) => {
    if (!isStrong(passages, sides[a]!, sides[b]!, rules)) return true;
    first[b] = Math.min(first[b]!, a);
    return false;
  });
  for (const { a, b, passages } of weak) {
    const [one, other] = [first[a]!, first[b]!];
    for (const passage of passages) {
      if (passage.same < rules.leastPassage) continue;
      held[a]!.push({ by: other, from: passage.a, to: passage.aEnd });
      held[b]!.push({ by: one, from: passage.b, to: passage.bEnd });
    }
  }
  return sides.map((side, n) => {
    const counts = new Uint16Array(side.words.length);
    const last = new Int32Array(side.words.length).fill(-1);
    for (const { by, from, to } of held[n]!.sort((x, y) => x.by - y.by))
      for (let i = from; i < to; i++)
        if (last[i] !== by) {
          counts[i]!++;
          last[i] = by;
        }
    return counts;
  });
}

/** Whether the passages are much of the shorter account, and more than standing text is likely to be. */
export function isStrong(passages: readonly Passage[], a: Side, b: Side, rules: LineageRules): boolean {
  const words = passages.reduce((sum, passage) => sum + passage.same, 0);
  return (
    words >= Math.max(rules.longStanding, rules.copyOfShorter * Math.min(a.words.length, b.words.length))
  );
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
