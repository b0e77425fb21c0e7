import type { Account } from '../accounts/account.js';
import type { Claim } from '../claims/claim.js';
import { type Grading, grade } from '../grading/grade.js';
import type { Observed } from '../reconcile/around/observed.js';
import type { Reconciliation } from '../reconcile/series.js';
import type { Situation } from '../situation/situation.js';
import type { AroundWork } from './around/around-work.js';
import { lineageVersion, syncLineage } from './lineage/sync-lineage.js';
import { traceStoredClaims } from './lineage/trace-stored-claims.js';
import type { Store } from './open-store.js';
import { pictureInput } from './picture-input.js';
import { findAccount } from './queries/accounts.js';
import { accountsToRead } from './queries/to-read.js';
import type { Breathe } from './steps.js';
import { writeClaims } from './write-claims.js';
import { writePicture } from './write-picture.js';

export interface BuildOptions {
  /** May read elsewhere, as in a thread; accounts are read one after the other. */
  readonly extract: (account: Account, situation: Situation) => readonly Claim[] | Promise<readonly Claim[]>;
  readonly reconcile: (
    claims: readonly Claim[],
    situation: Situation,
  ) => Reconciliation | Promise<Reconciliation>;
  /** Default: `grade` without knowing countries. */
  readonly grade?: (claims: readonly Claim[], situation: Situation, picture: Reconciliation) => Grading;
  /** Reconciles, and grades where asked to, elsewhere: what is given goes there once. Default: `reconcile`, then `grade`. */
  readonly reckon?: (claims: readonly Claim[], situation: Situation, grading: boolean) => Promise<Reckoned>;
  /** Reckons changes from what they reach, elsewhere or here. Default: a change of the accounts has all reckoned anew. */
  readonly around?: AroundWork;
  /** What an account must have been read by not to be read again (see `extractorVersion`). */
  readonly extractor: string;
  /** What the index of copies is made by; default: what is known of copies (see `lineageVersion`). */
  readonly lineage?: string;
  /**
   * Awaited before each step of what is written: the steps are then transactions of their own, and others can be served in between.
   * Default: each account is one transaction, the picture another.
   */
  readonly breathe?: Breathe;
  /** Called before each account is read and, with `done` equal to `total`, before reconciling. */
  readonly onProgress?: (progress: BuildProgress) => void;
}

/** What claims make together, and how far they and their sources are to be believed, where that was asked. */
export interface Reckoned {
  readonly picture: Reconciliation;
  readonly graded: Grading | undefined;
  /** What each claim is of, where that was asked. */
  readonly observed?: Observed | undefined;
}

export interface BuildProgress {
  readonly done: number;
  readonly total: number;
  /** The account's name; "comparing" when all are read and compared with one another; "" when that is done. */
  readonly label: string;
}

/** What a build had to do. */
export interface BuildWork {
  readonly read: number;
  /** Accounts in which the extractor failed; the reason is kept with each. */
  readonly failed: number;
  readonly reconciled: boolean;
}

/**
 * Reads the accounts that this extractor has not read yet, superseded ones too, compares the present ones with one another,
 * and reconciles their claims where any changed. Each account is one transaction, the picture another, so a run killed at any moment
 * has lost nothing that was done, and the next does the rest.
 */
export async function buildStore(
  store: Store,
  situation: Situation,
  options: BuildOptions,
): Promise<BuildWork> {
  const { extractor, onProgress, breathe } = options;
  const waiting = await accountsToRead(store, extractor);
  let failed = 0;
  for (const [done, entry] of waiting.entries()) {
    onProgress?.({ done, total: waiting.length, label: entry.name });
    const account = (await findAccount(store, entry))!;
    const reading = await readAccount(account, situation, options);
    if (reading.problem !== undefined) failed++;
    await writeClaims(store, { account: entry.id, extractor, ...reading }, account.text, breathe);
  }
  await syncLineage(store, {
    version: options.lineage ?? lineageVersion(),
    sources: situation.sources,
    onProgress: (done, total) => onProgress?.({ done, total, label: 'comparing' }),
  });
  onProgress?.({ done: waiting.length, total: waiting.length, label: '' });
  const input = await pictureInput(store, extractor);
  const reconciled = !input.current;
  if (reconciled) {
    const claims = await traceStoredClaims(store, breathe);
    const { picture, graded, observed } = await reckon(claims, situation, true, options);
    await writePicture(store, input.hash, picture, situation, { ...graded, observed, of: claims }, breathe);
  }
  return { read: waiting.length, failed, reconciled };
}

/** Reconciles claims and, where asked to, grades them. */
export async function reckon(
  claims: readonly Claim[],
  situation: Situation,
  grading: boolean,
  options: Pick<BuildOptions, 'reconcile' | 'grade' | 'reckon' | 'around'>,
): Promise<Reckoned> {
  if (options.reckon) return options.reckon(claims, situation, grading);
  const picture = await options.reconcile(claims, situation);
  return {
    picture,
    graded: grading ? (options.grade ?? grade)(claims, situation, picture) : undefined,
    observed: grading ? await options.around?.observed(claims, situation) : undefined,
  };
}

/** One account that an extractor chokes on must not keep the others from being read. */
export async function readAccount(
  account: Account,
  situation: Situation,
  { extract }: Pick<BuildOptions, 'extract'>,
): Promise<{ claims: readonly Claim[]; problem?: string }> {
  try {
    return { claims: await extract(account, situation) };
  } catch (error) {
    return { claims: [], problem: error instanceof Error ? error.message : String(error) };
  }
}
