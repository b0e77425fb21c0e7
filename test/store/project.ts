import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { readAccounts } from '../../src/accounts/read-accounts.js';
import { addFile } from '../../src/store/add-file.js';
import { beginBatch, endBatch } from '../../src/store/batch.js';
import type { Store } from '../../src/store/open-store.js';

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

const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}, 60_000);
