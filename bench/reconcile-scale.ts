/**
 * How long reconciling takes: many claims in many series, one account more, one series of a few hundred claims:
 *   npm run build && npx tsx --max-old-space-size=12000 --max-semi-space-size=64 bench/reconcile-scale.ts [--series N] [--accounts N]
 * What was built is timed: functions tsx makes from source carry names, which can take as long again. Times are of the clock and of
 * the processor, which on a machine with other work differ.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Claim } from '../src/claims/claim.js';
import type { Reconciliation } from '../src/reconcile/series.js';
import { drawManySeries } from './worlds/many-series.js';
import { drawWorld } from './worlds/world.js';

const { values } = parseArgs({
  options: {
    series: { type: 'string', default: '100000' },
    accounts: { type: 'string', default: '200' },
  },
});
const built = (file: string) => import(join(import.meta.dirname, '../dist/src', file));
const { reconcileInWorkers }: typeof import('../src/cli/reconcile-in-workers.js') = await built(
  'cli/reconcile-in-workers.js',
);
const { LiveReconciliation }: typeof import('../src/reconcile/live/live-reconciliation.js') = await built(
  'reconcile/live/live-reconciliation.js',
);
const { reconcile }: typeof import('../src/reconcile/reconcile.js') = await built('reconcile/reconcile.js');
const { generalSituation }: typeof import('../src/situation/situation.js') =
  await built('situation/situation.js');
const situation = generalSituation();

oneSeries();
const claims = drawManySeries(Number(values.series));
oneAccountMore(await all());

function oneSeries(): void {
  const worlds = Array.from({ length: 12 }, (_, i) => drawWorld(9001 + i));
  const stocks = worlds.map(({ claims }) =>
    claims.filter((claim) => claim.kind === 'figure' && claim.aspect === 'stock'),
  );
  for (let round = 0; round < 4; round++) for (const stock of stocks) reconcile(stock, situation);
  const times = stocks.map((stock) => {
    const started = process.cpuUsage();
    reconcile(stock, situation);
    return milliseconds(started);
  });
  const sizes = stocks.map(({ length }) => length);
  console.log(
    `one series of ${Math.min(...sizes)} to ${Math.max(...sizes)} claims: ${middle(times).toFixed(1)} ms of processor time (median of ${times.length})`,
  );
}

async function all(): Promise<Reconciliation> {
  const clock = performance.now();
  const started = process.cpuUsage();
  const found = await reconcileInWorkers(claims, situation);
  const { series, conflicts } = found;
  console.log(
    `${claims.length} claims in ${series.length} series (${conflicts.length} conflicts): ${((performance.now() - clock) / 1000).toFixed(1)} s by the clock, ${(milliseconds(started) / 1000).toFixed(1)} s of processor time, ${availableParallelism()} processors`,
  );
  return found;
}

/** Accounts drawn at random are taken out and put back, one at a time. */
function oneAccountMore(known: Reconciliation): void {
  const byAccount = new Map<string, Claim[]>();
  for (const claim of claims) {
    const list = byAccount.get(claim.account);
    if (list) list.push(claim);
    else byAccount.set(claim.account, [claim]);
  }
  const live = new LiveReconciliation(claims, situation, undefined, known);
  const accounts = [...byAccount.values()];
  const clocks: number[] = [];
  const times: number[] = [];
  const every = Math.max(1, Math.floor(accounts.length / Number(values.accounts)));
  for (let i = 0; i < accounts.length; i += every) {
    live.change(
      [],
      accounts[i]!.map(({ id }) => id),
    );
    const clock = performance.now();
    const started = process.cpuUsage();
    live.change(accounts[i]!, []);
    times.push(milliseconds(started));
    clocks.push(performance.now() - clock);
  }
  console.log(
    `one account more (${times.length} of ${accounts.length} at random): median ${middle(times).toFixed(1)} ms, 95th percentile ${percentile(times, 0.95).toFixed(0)} ms of processor time, ${percentile(clocks, 0.95).toFixed(0)} ms by the clock`,
  );
}

function milliseconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

function middle(times: readonly number[]): number {
  return percentile(times, 0.5);
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}
