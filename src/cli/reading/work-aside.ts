import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Tinypool } from 'tinypool';
import type { Claim } from '../../claims/claim.js';
import type { AroundReckoned } from '../../grading/reckon-around.js';
import type { Reach } from '../../reconcile/around/reach.js';
import { unpackSeries } from '../../reconcile/packed-series.js';
import type { Extractor } from '../../server/context.js';
import { reckon } from '../../store/build.js';
import { packageFolder } from '../package-folder.js';
import type { FileRead, Reckoned, Work } from './aside-worker.js';

/** A thread runs what was built; a checkout not built yet does without. */
const WORKER = join(packageFolder, 'dist/src/cli/reading/aside-worker.js');
/** Milliseconds after which a thread with nothing to do gives its memory back. */
const PATIENCE = 300_000;
/** Milliseconds until a thread gets ready: it is not to hold up what it was too late for. */
const LATER = 1_500;
/** Claims reckoned with sooner than a thread is ready. */
const FEW = 5_000;

/** Reads files and accounts, reconciles and grades in a thread of its own, so that a server goes on answering. */
export interface WorkAside extends Required<Pick<Extractor, 'readFile' | 'extract' | 'reckon' | 'around'>> {
  close(): Promise<void>;
}

/** Undefined where threads have nothing to run. Few claims are reckoned with `here` while the thread still gets ready. */
export function workAside(
  here: Pick<Extractor, 'reconcile' | 'grade'> & Required<Pick<Extractor, 'around'>>,
): WorkAside | undefined {
  if (!existsSync(WORKER)) return undefined;
  const pool = new Tinypool({
    filename: WORKER,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: PATIENCE,
    resourceLimits: { maxOldGenerationSizeMb: 8192 },
  });
  const run = <T>(work: Work): Promise<T> => pool.run(work);
  const getReady = () => {
    run({ kind: 'file', bytes: new Uint8Array(), fileName: '' }).catch(() => {});
  };
  return {
    readFile: (bytes, fileName) => run<FileRead>({ kind: 'file', bytes, fileName }),
    extract: (account, situation) => run<Claim[]>({ kind: 'account', account, situation }),
    reckon: async (claims, situation, grading) => {
      if (pool.threads.length === 0 && claims.length <= FEW) {
        setTimeout(getReady, LATER).unref();
        return reckon(claims, situation, grading, here);
      }
      const reckoned = await run<Reckoned>({ kind: 'claims', claims, situation, grading });
      const { packed, credibility, sources, observed, ...rest } = reckoned;
      return {
        picture: { series: unpackSeries(packed, claims), ...rest },
        graded: credibility && {
          sources: sources!,
          claims: claims.map((claim, i) => ({ ...claim, credibility: credibility[i]! })),
        },
        observed,
      };
    },
    around: {
      observed: here.around.observed,
      reach: (known, change, situation) => run<Reach>({ kind: 'reach', known, change, situation }),
      reckon: (given, situation) => run<AroundReckoned>({ kind: 'around', given, situation }),
    },
    close: () => pool.destroy(),
  };
}
