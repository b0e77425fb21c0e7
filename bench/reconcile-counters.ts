/**
 * How well running counts are read: what broke them, and how many it was each day, on synthetic counts of known truth:
 *   npx tsx bench/reconcile-counters.ts [--worlds N] [--kind development|held-back] [--seed N] [--errors]
 */
import { parseArgs } from 'node:util';
import type { BreakKind, CountBreak } from '../src/reconcile/counters/counter.js';
import { reconcile } from '../src/reconcile/reconcile.js';
import { generalSituation } from '../src/situation/situation.js';
import { type CounterKind, type CounterWorld, drawCounterWorld } from './worlds/counter-world.js';

const { values } = parseArgs({
  options: {
    worlds: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    kind: { type: 'string', default: 'development' },
    errors: { type: 'boolean', default: false },
  },
});

interface Tally {
  told: number;
  right: number;
  truly: number;
  found: number;
}

const situation = generalSituation();
const tallies = new Map<BreakKind, Tally>();
const shares = ['50', '80', '90'] as const;
const all = { days: 0, inside: [0, 0, 0], score: 0, plain: 0 };
const broken = { days: 0, inside: [0, 0, 0], score: 0, plain: 0 };
let milliseconds = 0;

for (let i = 0; i < Number(values.worlds); i++) {
  const seed = Number(values.seed) + i;
  const world = drawCounterWorld(seed, values.kind as CounterKind);
  const started = process.cpuUsage();
  const { series } = reconcile(world.claims, situation);
  const { user, system } = process.cpuUsage(started);
  milliseconds += (user + system) / 1000;
  const counters = series.find(({ measure }) => measure === 'killed')?.counters ?? [];
  if (counters.length !== 1) console.log(`world ${seed}: ${counters.length} counters`);
  if (!counters[0]) continue;
  tally(world, counters[0].breaks, seed);
  tellDays(world, counters[0]);
}
print();

function tally(world: CounterWorld, found: readonly CountBreak[], seed: number): void {
  const of = (kind: BreakKind) =>
    tallies.get(kind) ?? tallies.set(kind, { told: 0, right: 0, truly: 0, found: 0 }).get(kind)!;
  const meets = (one: CountBreak, truth: CounterWorld['breaks'][number]) =>
    one.kind === truth.kind &&
    dayOf(one.by) >= world.epoch + truth.first - 1 &&
    dayOf(one.after) <= world.epoch + truth.last;
  for (const one of found) {
    const tally = of(one.kind);
    tally.told++;
    if (world.breaks.some((truth) => meets(one, truth))) tally.right++;
    else if (values.errors)
      console.log(
        `world ${seed}: FALSE ${one.kind} ${one.chance} ${one.says} (${dayOf(one.by) - world.epoch})`,
      );
  }
  for (const truth of world.breaks) {
    const tally = of(truth.kind);
    tally.truly++;
    if (found.some((one) => meets(one, truth))) tally.found++;
    else if (values.errors) {
      const near = world.claims
        .filter(
          (claim) =>
            claim.kind === 'figure' && claim.measure === 'killed' && claim.publisher === 'Health Office',
        )
        .filter(
          (claim) => Math.abs(dayOf(claim.when.edtf.split('/').at(-1)!) - world.epoch - truth.first) <= 5,
        )
        .map(({ text }) => text.split(' ')[0]);
      console.log(`world ${seed}: MISSED ${truth.kind} day ${truth.first}-${truth.last}: ${near.join(' ')}`);
    }
  }
}

function tellDays(
  world: CounterWorld,
  {
    daily,
    reported,
  }: {
    daily: readonly {
      date: string;
      best: number;
      interval: Record<'50' | '80' | '90', readonly [number, number]>;
    }[];
    reported: readonly { date: string; total: number }[];
  },
): void {
  const totals = new Map(reported.map(({ date, total }) => [dayOf(date), total]));
  for (const { date, interval } of daily) {
    const day = dayOf(date);
    const truth = world.happened[day - world.epoch]!;
    const plain = (totals.get(day) ?? NaN) - (totals.get(day - 1) ?? NaN);
    const touched = world.breaks.some(
      ({ first, last }) => day - world.epoch >= first && day - world.epoch <= last,
    );
    for (const row of touched ? [all, broken] : [all]) {
      row.days++;
      shares.forEach((share, k) => {
        if (truth >= interval[share][0] - 1e-9 && truth <= interval[share][1] + 1e-9) row.inside[k]!++;
      });
      const [low, high] = interval['90'];
      row.score += high - low + 20 * Math.max(0, low - truth, truth - high);
      row.plain += Number.isNaN(plain) ? 0 : 20 * Math.abs(plain - truth);
    }
  }
}

function print(): void {
  console.log(
    `${values.worlds} counters (${values.kind}, from seed ${values.seed}), ${(milliseconds / Number(values.worlds)).toFixed(0)} ms each`,
  );
  console.log('kind           told  precision  truly  recall');
  for (const [kind, { told, right, truly, found }] of [...tallies].sort())
    console.log(
      `${kind.padEnd(12)}  ${String(told).padStart(5)}  ${(right / told).toFixed(3).padStart(9)}  ${String(truly).padStart(5)}  ${(found / truly).toFixed(3).padStart(6)}`,
    );
  for (const [name, { days, inside, score, plain }] of [
    ['all days', all],
    ['days touched by a break', broken],
  ] as const)
    console.log(
      `${name}: ${days}, in 50/80/90 % ${inside.map((count) => ((100 * count) / days).toFixed(1)).join('/')}, interval score ${(score / days).toFixed(1)} (plain differences as points: ${(plain / days).toFixed(1)})`,
    );
}

function dayOf(iso: string): number {
  return Date.parse(iso) / 86_400_000;
}
