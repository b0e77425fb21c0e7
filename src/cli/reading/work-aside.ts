import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Tinypool } from 'tinypool';
import type { Claim } from '../../claims/claim.js';
import { unpackSeries } from '../../reconcile/packed-series.js';
import type { Extractor } from '../../server/context.js';
import { packageFolder } from '../package-folder.js';
import type { FileRead, Reckoned, Work } from './aside-worker.js';

/** A thread runs what was built; a checkout not built yet does without. */
const WORKER = join(packageFolder, 'dist/src/cli/reading/aside-worker.js');
/** Milliseconds after which a thread with nothing to do gives its memory back. */
const PATIENCE = 60_000;

/** Reads files and accounts, reconciles and grades in a thread of its own, so that a server goes on answering. */
export interface WorkAside extends Required<Pick<Extractor, 'readFile' | 'extract' | 'reckon'>> {
  close(): Promise<void>;
}

/** Undefined where threads have nothing to run. */
export function workAside(): WorkAside | undefined {
  if (!existsSync(WORKER)) return undefined;
  const pool = new Tinypool({
    filename: WORKER,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: PATIENCE,
    resourceLimits: { maxOldGenerationSizeMb: 8192 },
  });
  const run = <T>(work: Work): Promise<T> => pool.run(work);
  return {
    readFile: (bytes, fileName) => run<FileRead>({ kind: 'file', bytes, fileName }),
    extract: (account, situation) => run<Claim[]>({ kind: 'account', account, situation }),
    reckon: async (claims, situation, grading) => {
      const reckoned = await run<Reckoned>({ kind: 'claims', claims, situation, grading });
      const { packed, credibility, sources, ...rest } = reckoned;
      return {
        picture: { series: unpackSeries(packed, claims), ...rest },
        graded: credibility && {
          sources: sources!,
          claims: claims.map((claim, i) => ({ ...claim, credibility: credibility[i]! })),
        },
      };
    },
    close: () => pool.destroy(),
  };
}
