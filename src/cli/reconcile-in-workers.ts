import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Tinypool } from 'tinypool';
import type { Claim } from '../claims/claim.js';
import { unpackSeries } from '../reconcile/packed-series.js';
import { reconcile } from '../reconcile/reconcile.js';
import type { CountryOf } from '../reconcile/relate/places.js';
import type { Reconciliation } from '../reconcile/series.js';
import { joinShards, shardsOf } from '../reconcile/shards.js';
import type { Situation } from '../situation/situation.js';
import { countryFinder } from './country-of.js';
import { packageFolder } from './package-folder.js';
import type { Lot, LotReconciled } from './reconcile-worker.js';
import { loadWorld } from './world.js';

/** A thread runs what was built; a checkout not built yet does without. */
const WORKER = join(packageFolder, 'dist/src/cli/reconcile-worker.js');
/** Fewer claims are done sooner than threads are started. */
const FEWEST = 50_000;
/** Lots a thread at the least: some are done sooner than others. */
const LOTS = 6;
/** Claims a lot at the most, where they part so far: what a small one leaves behind is cleared up sooner, and threads end together. */
const MOST_OF_LOT = 8_000;

/**
 * The same as `reconcile`, with all processors where claims are many and part into lots that have nothing to do with one another.
 * Throws a RangeError when a date is not EDTF.
 */
export async function reconcileInWorkers(
  claims: readonly Claim[],
  situation: Situation,
  when: Pick<Lot, 'at' | 'asOf'> = {},
  countryOf: CountryOf = countryFinder(loadWorld()),
): Promise<Reconciliation> {
  const threads = availableParallelism();
  const shards =
    claims.length < FEWEST || threads < 2 || !existsSync(WORKER)
      ? []
      : shardsOf(claims, situation, Math.max(threads * LOTS, claims.length / MOST_OF_LOT), countryOf);
  if (shards.length < 2) return reconcile(claims, situation, { ...when, countryOf });
  const pool = new Tinypool({
    filename: WORKER,
    minThreads: threads - 1,
    maxThreads: threads - 1,
    // A lot waits at each thread while this one is busy with its own.
    concurrentTasksPerWorker: 2,
    // Much is made and thrown away: room for it spares the collector a third of the time.
    resourceLimits: { maxYoungGenerationSizeMb: 128, maxOldGenerationSizeMb: 8192 },
  });
  const inThread = async (shard: Claim[]): Promise<Reconciliation> => {
    const lot: Lot = { claims: shard, situation, ...when };
    const { packed, ...rest }: LotReconciled = await pool.run(lot);
    return { series: unpackSeries(packed, shard), ...rest };
  };
  // What is reconciled here needs not be copied to and fro.
  const here = async (shard: Claim[]): Promise<Reconciliation> => {
    await setImmediate();
    return reconcile(shard, situation, { ...when, countryOf });
  };
  const parts: Reconciliation[] = [];
  const work = async (reconciled: typeof here): Promise<void> => {
    for (let shard = shards.pop(); shard; shard = shards.pop()) parts.push(await reconciled(shard));
  };
  try {
    await Promise.all([...Array.from({ length: 2 * (threads - 1) }, () => work(inThread)), work(here)]);
    return joinShards(parts);
  } finally {
    await pool.destroy();
  }
}
