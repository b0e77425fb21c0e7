import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { readAccounts } from '../../src/accounts/read-accounts.js';
import { addFile } from '../../src/store/add-file.js';
import { beginBatch, endBatch } from '../../src/store/batch.js';
import { openStore, type Store } from '../../src/store/open-store.js';

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'crossbearing-test-'));
  made.push(folder);
  return folder;
}

/** Adds files by path and content as one batch; gives the ids of the accounts that are new. */
export async function addFiles(store: Store, files: Readonly<Record<string, string>>): Promise<string[]> {
  const batch = await beginBatch(store);
  const added: string[] = [];
  for (const [path, content] of Object.entries(files)) {
    const bytes = new TextEncoder().encode(content);
    added.push(...(await addFile(store, batch, { path, bytes, ...readAccounts(bytes, { fileName: path }) })));
  }
  await endBatch(store, batch);
  return added;
}

/** One store for all tests of a file, empty before each: opening one takes longer than most tests. */
export function sharedStore(): { readonly store: Store } {
  const folder = mkdtempSync(join(tmpdir(), 'crossbearing-test-'));
  const shared = {} as { store: Store };
  beforeAll(async () => {
    shared.store = await openStore(folder);
  }, 60_000);
  beforeEach(async () => {
    await emptyStore(shared.store);
  });
  afterAll(async () => {
    await shared.store.close();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);
  return shared;
}

/** Empties every table, the logs that only grow too. */
export async function emptyStore({ db }: Store): Promise<void> {
  await sql`set session_replication_role = replica`.execute(db);
  await sql`truncate batches, problems, pictures, observed, meanings, conflict_series, conflict_claims, conflicts, estimates, series,
    series_claims, series_cards, account_cards, review_queue, linked_events, event_density, source_cards, source_links, summaries,
    claim_corrections, claim_versions, claims, assessments, settlements, corrections, readings, editions, accounts,
    lineage_pairs, lineage_fingerprints, lineage_accounts, link_decisions, files, origins restart identity`.execute(
    db,
  );
  await sql`set session_replication_role = origin`.execute(db);
}

/** Removes a folder before its test is over, where a test makes many. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) removeFolder(folder);
}, 60_000);
