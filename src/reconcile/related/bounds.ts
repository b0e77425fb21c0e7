import type { Observation } from '../observe/observation.js';

/** A part that is smaller than this share of its whole tells nothing of it, nor the whole of the part. */
const TELLING = 0.75;
/** At most so many of the bounds nearest to being broken are reckoned with, so that many parts cost little. */
const MOST = 40;
/** What belongs to a part is sometimes drawn otherwise than the whole: its claims bind less than a series' own. */
const TRUST = 0.8;
/** How far above the largest value told a value that is only bounded from below may lie. */
const ROOM = 2;

/**
 * What claims on the parts of a series and on its wholes say of it: it is at least as large as each part, at most as large as each
 * whole, each on its day. Those that are far from binding are left out.
 */
export function boundsOf(
  own: readonly Observation[],
  ofParts: readonly (readonly Observation[])[],
  ofWholes: readonly (readonly Observation[])[],
): Observation[] {
  const inTime = own.filter(({ days }) => Number.isFinite(days.day)).sort((a, b) => a.days.day - b.days.day);
  if (inTime.length === 0) return [];
  const most = Math.max(...inTime.map(({ value }) => value.core[1]));
  const binding = (others: readonly (readonly Observation[])[], isPart: boolean) =>
    others.flatMap((list) =>
      undisputed(list).flatMap((other) => {
        const near = nearest(inTime, other.days.day).value;
        // How near the claim comes to what is told of the series itself; from 1 on it contradicts it.
        const closeness = isPart
          ? other.value.nominal / Math.max(near.nominal, 1e-9)
          : near.nominal / Math.max(other.value.nominal, 1e-9);
        return closeness >= TELLING ? [{ other, isPart, closeness }] : [];
      }),
    );
  return [...binding(ofParts, true), ...binding(ofWholes, false)]
    .sort((a, b) => b.closeness - a.closeness || (a.other.claim.id < b.other.claim.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ other, isPart }) => (isPart ? atLeast(other, most) : atMost(other)));
}

/** Claims of a series that no other of about the same time contradicts: of two that clash neither binds another series. */
function undisputed(list: readonly Observation[]): Observation[] {
  const inTime = list
    .filter(({ days }) => Number.isFinite(days.day))
    .sort((a, b) => a.days.day - b.days.day || (a.claim.id < b.claim.id ? -1 : 1));
  return inTime.filter((one, i) =>
    inTime
      .slice(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS + 1)
      .every(
        (other) =>
          Math.abs(other.days.day - one.days.day) > NEAR_DAYS ||
          (other.value.hard[0] <= one.value.hard[1] && one.value.hard[0] <= other.value.hard[1]),
      ),
  );
}

const NEIGHBOURS = 8;
const NEAR_DAYS = 30;

function atLeast(part: Observation, most: number): Observation {
  const { nominal, core, tail, hard } = part.value;
  const high = ROOM * Math.max(most, core[1]);
  return {
    ...part,
    trust: TRUST * part.trust,
    value: {
      nominal,
      core: [core[0], high],
      tail: [Math.max(LOOSE, tail[0]), 0],
      hard: [hard[0], Infinity],
      precise: false,
    },
  };
}

function atMost(whole: Observation): Observation {
  const { nominal, core, tail, hard } = whole.value;
  return {
    ...whole,
    trust: TRUST * whole.trust,
    value: {
      nominal,
      core: [core[1] / FAR_BELOW, core[1]],
      tail: [0, Math.max(LOOSE, tail[1])],
      hard: [0, hard[1]],
      precise: false,
    },
  };
}

/** Tail of a bound where its claim is precise, relative. */
const LOOSE = 0.01;
const FAR_BELOW = 20;

function nearest(inTime: readonly Observation[], day: number): Observation {
  let from = 0;
  let to = inTime.length - 1;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (inTime[middle]!.days.day < day) from = middle + 1;
    else to = middle;
  }
  const after = inTime[from]!;
  const before = inTime[Math.max(0, from - 1)]!;
  return Math.abs(before.days.day - day) <= Math.abs(after.days.day - day) ? before : after;
}
