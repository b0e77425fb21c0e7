import type { FigureClaim } from '../../src/claims/claim.js';
import { isoDay } from '../../src/situation/edtf.js';
import { exactly, hedge } from './hedge.js';
import { type Random, random } from './random.js';

const EPOCH = 17000;
const DAYS = 3000;
const PUBLISHERS = 300;
const LARGEST = 5000;

/** What a place is told of, and how. */
const KINDS = [
  { measure: 'population', aspect: 'stock', group: '' },
  { measure: 'killed', aspect: 'flow', group: '' },
  { measure: 'displaced', aspect: 'stock', group: '' },
  { measure: 'population', aspect: 'stock', group: 'children' },
  { measure: 'injured', aspect: 'flow', group: '' },
  { measure: 'detained', aspect: 'stock', group: '' },
] as const;

/**
 * Claims of many series of sizes as they are met with: half of one to three claims, the rest of a long tail up to 5,000, ten on
 * average. An account tells of one place, up to six figures.
 */
export function drawManySeries(series: number, seed = 1): FigureClaim[] {
  const r = random(seed);
  const sizes = drawSizes(series, r);
  const claims: FigureClaim[] = [];
  sizes.forEach((size, i) => {
    const place = `place-${Math.floor(i / KINDS.length)}`;
    const kind = KINDS[i % KINDS.length]!;
    const level = Math.exp(r.between(Math.log(30), Math.log(60000)));
    let value = level;
    let days = Array.from({ length: size }, () => r.whole(0, DAYS));
    days = days.sort((a, b) => a - b);
    let last = days[0]!;
    let told: ReturnType<typeof exactly> | undefined;
    for (const day of days) {
      value *= Math.exp(0.004 * Math.sqrt(day - last) * r.normal());
      last = day;
      const again = told !== undefined && r.chance(0.3);
      told = again ? told! : r.chance(0.3) ? exactly(Math.round(value)) : hedge(Math.max(10, value), 0.3, r);
      claims.push(claimOf(claims.length, `${place}-${Math.floor(day / 7)}`, place, kind, day, told, r));
    }
  });
  return claims;
}

/** Half of the series have one to three claims; the others follow a power law whose mean makes ten of all. */
function drawSizes(series: number, r: Random): number[] {
  const sizes = Array.from({ length: series }, (_, i) =>
    i === 0
      ? LARGEST
      : r.chance(0.5)
        ? r.whole(1, 3)
        : Math.min(LARGEST, Math.floor(4 * (1 - r.uniform()) ** (-1 / 1.16))),
  );
  return sizes;
}

function claimOf(
  number: number,
  account: string,
  place: string,
  { measure, aspect, group }: (typeof KINDS)[number],
  day: number,
  { value, words }: ReturnType<typeof exactly>,
  r: Random,
): FigureClaim {
  const date = isoDay(EPOCH + day);
  const span = { start: (number % 6) * 200, end: (number % 6) * 200 + words.length };
  return {
    id: `c${String(number).padStart(7, '0')}`,
    account,
    publisher: `Paper ${r.whole(1, PUBLISHERS)}`,
    published: isoDay(EPOCH + day + r.whole(0, 3)),
    text: words,
    ...span,
    sentence: span,
    places: [{ id: place, name: place }],
    kind: 'figure',
    value,
    unit: 'person',
    aspect,
    measure,
    group: { label: group },
    when: { edtf: date, basis: r.pick(['stated', 'published', 'published', 'background']) },
    sources: r.chance(0.3) ? [{ name: `Office ${r.whole(1, 40)}`, kind: 'official' }] : [],
    factuality: 'asserted',
    confidence: 0.9,
  };
}
