/**
 * How near the reconciled series come to the truth, beside the usual ways, in one run:
 *   npx tsx bench/reconcile.ts [--worlds N] [--kind development|held-back|calm|stormy] [--seed N] [--facts FOLDER] [--only NAME] [--plot FILE.svg]
 * On synthetic worlds the truth is known; with --facts, official counts of a real series are left out one at a time.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { reconcile } from '../src/reconcile/reconcile.js';
import type { Upheaval } from '../src/reconcile/series.js';
import { isoDay } from '../src/situation/edtf.js';
import { generalSituation } from '../src/situation/situation.js';
import { plainKalman, robustKalman } from './baselines/kalman.js';
import type { Guess, Method } from './baselines/observed.js';
import { lastValue, officialInterpolated, weightedMean, windowMedian } from './baselines/simple.js';
import { calibrationPlot } from './worlds/calibration-plot.js';
import { leaveOneOut } from './worlds/real.js';
import { type Scored, score } from './worlds/score.js';
import type { Kind } from './worlds/settings.js';
import { drawWorld, type World } from './worlds/world.js';

const situation = generalSituation();

const crossbearing: Method = (claims, _official, days) => {
  const { series } = reconcile(claims, situation, { at: days.map(isoDay) });
  const stock = series.find(({ measure, aspect }) => measure === 'population' && aspect === 'stock')!;
  return stock.estimates.map(({ best, interval }): Guess => {
    const ends = ([0, 1] as const).map((end) =>
      (['50', '80', '90'] as const).map((share) => interval[share][end]),
    );
    return { best, low: ends[0] as [number, number, number], high: ends[1] as [number, number, number] };
  });
};

const methods: Readonly<Record<string, Method>> = {
  'last value carried forward': lastValue,
  'window median': windowMedian,
  'official counts interpolated': officialInterpolated,
  'weighted mean': weightedMean,
  'plain Kalman': plainKalman,
  'robust Kalman': robustKalman,
  crossbearing,
};

const { values } = parseArgs({
  options: {
    worlds: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    kind: { type: 'string', default: 'development' },
    facts: { type: 'string' },
    only: { type: 'string' },
    plot: { type: 'string' },
  },
});

const chosen = Object.entries(methods).filter(([name]) => !values.only || name === values.only);
if (values.facts) printReal(values.facts);
else printWorlds(Number(values.worlds), Number(values.seed), values.kind as Kind);

function printWorlds(count: number, seed: number, kind: Kind): void {
  const all = new Map<string, Scored[]>();
  const near = new Map<string, Scored[]>();
  const time = new Map<string, number>();
  const told: Told = { found: 0, falsely: 0, missed: 0, upheavals: 0, upheavalsFound: 0, alarms: 0 };
  let claims = 0;
  for (let i = 0; i < count; i++) {
    const world = drawWorld(seed + i, kind);
    claims += world.claims.length;
    const days = Array.from(
      { length: Math.floor((world.value.length - 90) / 30) },
      (_, k) => world.epoch + 60 + 30 * k,
    );
    for (const [name, method] of chosen) {
      const started = process.cpuUsage();
      const guesses = method(world.claims, world.official, days);
      time.set(name, (time.get(name) ?? 0) + cpuMilliseconds(started));
      const scored = guesses.map((guess, k) => besides(guess, days[k]! - world.epoch, world));
      push(all, name, scored);
      push(
        near,
        name,
        scored.filter((_, k) => isNear(days[k]! - world.epoch, world)),
      );
    }
    if (chosen.some(([name]) => name === 'crossbearing')) tellWrong(world, told);
  }
  console.log(`${count} worlds (${kind}, from seed ${seed}), ${Math.round(claims / count)} claims each`);
  if (values.plot)
    writeFileSync(
      values.plot,
      calibrationPlot([...all].map(([method, rows]) => ({ method, coverage: score(rows).coverage }))),
    );
  print('all days', all, (name) => `${((time.get(name) ?? 0) / count).toFixed(1)} ms a world`);
  print('from 30 days before an upheaval to 90 after', near, () => '');
  const { found, falsely, missed } = told;
  console.log(
    `upheavals found: ${told.upheavalsFound} of ${told.upheavals}, ${told.alarms} false alarms in ${count} series`,
  );
  console.log(
    `wrong claims told: precision ${ratio(found, found + falsely)}, recall ${ratio(found, found + missed)}`,
  );
}

interface Told {
  upheavals: number;
  upheavalsFound: number;
  alarms: number;
  found: number;
  falsely: number;
  missed: number;
}

/**
 * Counts claims told wrong or stale against those that were far off. Those in between are not counted, nor are repeated
 * figures that happen to be near, told stale.
 */
function tellWrong(world: World, told: Told): void {
  const { series } = reconcile(world.claims, situation);
  for (const { aspect, upheavals = [] } of series)
    if (aspect === 'stock') tellUpheavals(world, upheavals, told);
  for (const { aspect, estimates } of series)
    if (aspect === 'stock')
      for (const { date, claims } of estimates)
        for (const { id, state } of claims) {
          const claim = world.claims.find((one) => one.id === id)!;
          if (claim.when.edtf !== date) continue;
          if (world.far.has(id)) state === 'current' ? told.missed++ : told.found++;
          else if (
            world.near.has(id) &&
            (state === 'wrong' || (state === 'stale' && world.root.get(id) === id))
          )
            told.falsely++;
        }
}

/** An upheaval is found when one is told of a stretch that touches it, give or take five days. */
function tellUpheavals(world: World, upheavals: readonly Upheaval[], told: Told): void {
  const stretches = upheavals.map(
    ({ after, by }) => [dayOf(after) - world.epoch, dayOf(by) - world.epoch] as const,
  );
  const touches = ({ day, lasts }: World['upheavals'][number], [after, by]: readonly [number, number]) =>
    by >= day - 5 && after <= day + lasts + 5;
  for (const upheaval of world.upheavals) {
    if (upheaval.day < 30 || upheaval.day > world.value.length - 60) continue;
    told.upheavals++;
    if (stretches.some((stretch) => touches(upheaval, stretch))) told.upheavalsFound++;
  }
  told.alarms += stretches.filter(
    (stretch) => !world.upheavals.some((upheaval) => touches(upheaval, stretch)),
  ).length;
}

function dayOf(iso: string): number {
  return Date.parse(iso) / 86_400_000;
}

function printReal(folder: string): void {
  const rows = new Map<string, Scored[]>();
  for (const [name, method] of chosen) rows.set(name, leaveOneOut(folder, method));
  console.log('official counts of al-Hol, left out one at a time');
  print('all', rows, () => '');
  const inner = new Map([...rows].map(([name, list]) => [name, list.slice(1, -1)]));
  print('all but the first and the last', inner, () => '');
  const hard = new Map([...rows].map(([name, list]) => [name, list.filter((row) => row.truth < 45000)]));
  print('below 45,000', hard, () => '');
}

function besides(guess: Guess, day: number, { value }: World): Scored {
  const truth = value[day]!;
  return { ...guess, truth, against: Math.max(truth, 0.01 * Math.max(...value)) };
}

function isNear(day: number, { upheavals }: World): boolean {
  return upheavals.some((upheaval) => day >= upheaval.day - 30 && day <= upheaval.day + upheaval.lasts + 90);
}

function push(rows: Map<string, Scored[]>, name: string, more: readonly Scored[]): void {
  const list = rows.get(name);
  if (list) list.push(...more);
  else rows.set(name, [...more]);
}

function print(
  title: string,
  rows: ReadonlyMap<string, readonly Scored[]>,
  note: (name: string) => string,
): void {
  console.log(`\n${title}\n${'method'.padEnd(30)}  guesses  median %  mean %  in 50/80/90 %  interval score`);
  for (const [name, list] of rows) {
    if (list.length === 0) continue;
    const { guesses, median, mean, coverage, interval } = score(list);
    const shares = coverage.map((share) => share.toFixed(0)).join('/');
    console.log(
      `${name.padEnd(30)}  ${String(guesses).padStart(7)}  ${median.toFixed(2).padStart(8)}  ${mean.toFixed(1).padStart(6)}  ${shares.padStart(13)}  ${interval.toFixed(1).padStart(14)}  ${note(name)}`,
    );
  }
}

function cpuMilliseconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

function ratio(a: number, b: number): string {
  return b === 0 ? 'none' : (a / b).toFixed(3);
}
