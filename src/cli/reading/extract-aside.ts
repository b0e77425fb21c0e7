import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Tinypool } from 'tinypool';
import type { Account } from '../../accounts/account.js';
import type { Claim } from '../../claims/claim.js';
import type { Situation } from '../../situation/situation.js';
import { packageFolder } from '../package-folder.js';
import type { Reading } from './extract-worker.js';

/** A thread runs what was built; a checkout not built yet does without. */
const WORKER = join(packageFolder, 'dist/src/cli/reading/extract-worker.js');
/** Milliseconds after which a thread with nothing to read gives its memory back. */
const PATIENCE = 60_000;

/** Reads accounts in a thread of its own, so that a server goes on answering while a long one is read. */
export interface ExtractAside {
  extract(account: Account, situation: Situation): Promise<readonly Claim[]>;
  close(): Promise<void>;
}

/** Undefined where threads have nothing to run. */
export function extractAside(): ExtractAside | undefined {
  if (!existsSync(WORKER)) return undefined;
  const pool = new Tinypool({ filename: WORKER, minThreads: 0, maxThreads: 1, idleTimeout: PATIENCE });
  return {
    extract: (account, situation) => {
      const reading: Reading = { account, situation };
      return pool.run(reading);
    },
    close: () => pool.destroy(),
  };
}
