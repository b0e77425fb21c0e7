import { type Kysely, sql } from 'kysely';
import type { Situation } from '../../situation/situation.js';
import { type BuildOptions, type BuildWork, readAccount } from '../build.js';
import type { Store } from '../open-store.js';
import { madeOf } from '../picture-input.js';
import { findAccount } from '../queries/accounts.js';
import type { Database } from '../schema.js';
import { shelveAccounts } from '../shelf/shelve-accounts.js';
import { shelveQueue } from '../shelf/shelve-queue.js';
import { sourceRows } from '../shelf/shelve-sources.js';
import { inSteps } from '../steps.js';
import { writeClaims } from '../write-claims.js';
import { type ChangedAccount, changedAccounts, stateOf } from './changed-accounts.js';
import { type Begun, movePicture } from './move-picture.js';
import { countedOf } from './tally-summary.js';

export interface ExtendOptions extends BuildOptions {
  /** Of a store with no more claims than this everything is reckoned anew. */
  readonly whole?: number;
  /** Accounts taken so at once; more are reckoned with sooner together with all. */
  readonly most?: number;
}

/** Accounts that are read and shown; the picture is still to be moved. */
export interface Extended extends BuildWork {
  /** Gives the ids of the series that moved; undefined where so much hangs on the change that all is to be built. */
  readonly movePicture: () => Promise<string[] | undefined>;
}

const WHOLE = 5_000;
const MOST = 20;

/**
 * Reads some accounts that were added to a large store whose picture was up to date, and then reckons anew only what they, and those
 * they take the place of, bear on. What comes out is what a build of all would give, but for what sources are known by: their
 * habits, records and letters stay as the last build found them. Undefined where all is to be built.
 */
export async function extendStore(
  store: Store,
  situation: Situation,
  accounts: readonly string[],
  options: ExtendOptions,
): Promise<Extended | undefined> {
  const { db } = store;
  const { around, extractor, breathe, whole = WHOLE, most = MOST } = options;
  const made = await madeOf(db, extractor);
  if (!around || !made || accounts.length > most || !(await isLarge(db, whole))) return undefined;
  const changed = await changedAccounts(db, accounts);
  const unread = await toRead(db, changed, extractor);
  if (unread.some(({ before }) => before !== undefined)) return undefined;
  const ids = changed.map(({ id }) => id);
  const begun: Begun = {
    made,
    changed,
    rows: await sourceRows(db, ids),
    counted: await countedOf(db, ids),
  };
  await db.updateTable('pictures').set({ input: '' }).execute();
  let failed = 0;
  for (const [done, entry] of unread.entries()) {
    options.onProgress?.({ done, total: unread.length, label: entry.name });
    const account = (await findAccount(store, entry))!;
    const reading = await readAccount(account, situation, options);
    if (reading.problem !== undefined) failed++;
    await writeClaims(store, { account: entry.id, extractor, ...reading }, account.text, breathe);
  }
  await inSteps(db, breathe, async (step) => {
    await step((trx) => shelveAccounts(trx, changed.map(stateOf)));
    await step((trx) => shelveQueue(trx, ids));
  });
  return {
    read: unread.length,
    failed,
    reconciled: changed.length > 0,
    movePicture: () => movePicture(store, situation, begun, { ...options, around }),
  };
}

async function isLarge(db: Kysely<Database>, whole: number): Promise<boolean> {
  const { rows } = await sql<{ large: boolean }>`
    select exists (select from claims offset ${whole} limit 1) and exists (select from observed) as large`.execute(
    db,
  );
  return rows[0]!.large;
}

async function toRead(
  db: Kysely<Database>,
  accounts: readonly ChangedAccount[],
  extractor: string,
): Promise<ChangedAccount[]> {
  const rows = await db
    .selectFrom('readings')
    .select('account_id')
    .where('extractor', '=', extractor)
    .where('account_id', '=', ({ fn, val }) => fn.any(val(accounts.map(({ id }) => id))))
    .execute();
  const read = new Set(rows.map(({ account_id }) => account_id));
  return accounts.filter(({ id }) => !read.has(id));
}
