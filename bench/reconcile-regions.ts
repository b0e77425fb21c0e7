/**
 * What it is worth to learn sources' habits: regions of several places with few counts, told of by papers of which some always
 * tell too many, some too few:
 *   npx tsx bench/reconcile-regions.ts [--regions N] [--places N] [--kind partial|held-back] [--seed N]
 * Once with all places reconciled together, once each by itself, where there is less to learn from.
 */
import { parseArgs } from 'node:util';
import { reconcile } from '../src/reconcile/reconcile.js';
import { isoDay } from '../src/situation/edtf.js';
import { readSituation } from '../src/situation/situation.js';
import { type Scored, score } from './worlds/score.js';
import type { Kind } from './worlds/settings.js';
import { drawRegion, type World } from './worlds/world.js';

const { values } = parseArgs({
  options: {
    regions: { type: 'string', default: '10' },
    places: { type: 'string', default: '8' },
    seed: { type: 'string', default: '1' },
    kind: { type: 'string', default: 'partial' },
  },
});

const places = Number(values.places);
const situation = readSituation(`
id: region
title: Region
places:
  - { id: region, kind: region, names: { en: [Region] } }
${Array.from({ length: places }, (_, i) => `  - { id: camp-${i + 1}, kind: camp, parent: region, names: { en: [Camp ${i + 1}] } }`).join('\n')}
`);

const regions = Array.from({ length: Number(values.regions) }, (_, i) =>
  drawRegion(Number(values.seed) + i, values.kind as Kind, places),
);
console.log(`${regions.length} regions of ${places} places (${values.kind}, from seed ${values.seed})`);
print(
  'each place by itself',
  regions.flatMap((worlds) => worlds.flatMap((world) => scored([world], daysOf(worlds)))),
);
print(
  'a region together',
  regions.flatMap((worlds) => scored(worlds, daysOf(worlds))),
);

/** Every thirtieth day that all places of a region have. */
function daysOf(worlds: readonly World[]): number[] {
  const shortest = Math.min(...worlds.map(({ value }) => value.length));
  return Array.from({ length: Math.floor((shortest - 90) / 30) }, (_, k) => worlds[0]!.epoch + 60 + 30 * k);
}

function scored(worlds: readonly World[], days: readonly number[]): Scored[] {
  const { series } = reconcile(
    worlds.flatMap(({ claims }) => claims),
    situation,
    { at: days.map(isoDay) },
  );
  return worlds.flatMap((world) => {
    const { place, value, epoch } = world;
    const { estimates } = series.find((one) => one.aspect === 'stock' && one.place === place)!;
    const most = Math.max(...value);
    return estimates.map(({ best, interval }, k) => {
      const truth = value[days[k]! - epoch]!;
      const ends = ([0, 1] as const).map((end) =>
        (['50', '80', '90'] as const).map((share) => interval[share][end]),
      );
      return {
        best,
        low: ends[0] as [number, number, number],
        high: ends[1] as [number, number, number],
        truth,
        against: Math.max(truth, 0.01 * most),
      };
    });
  });
}

function print(title: string, rows: readonly Scored[]): void {
  const { guesses, median, mean, coverage, interval } = score(rows);
  const shares = coverage.map((share) => share.toFixed(0)).join('/');
  console.log(
    `${title.padEnd(22)}  ${guesses} guesses, median ${median.toFixed(2)} %, mean ${mean.toFixed(2)} %, in 50/80/90 % ${shares}, interval score ${interval.toFixed(2)}`,
  );
}
