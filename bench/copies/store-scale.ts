import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAccounts } from '../../src/accounts/read-accounts.js';
import { generalSituation } from '../../src/situation/situation.js';
import { addFile } from '../../src/store/add-file.js';
import { beginBatch, endBatch } from '../../src/store/batch.js';
import { lineageVersion, syncLineage } from '../../src/store/lineage/sync-lineage.js';
import { openStore } from '../../src/store/open-store.js';
import { random } from '../worlds/random.js';
import { wordsOf } from './scale.js';

/** Milliseconds of processor time an account, by tenths: looked up in the store's index, compared, kept, links judged. */
export async function measureStoreScale(count: number): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'crossbearing-scale-'));
  const store = await openStore(folder);
  const { sources } = generalSituation();
  const version = lineageVersion();
  const r = random(23);
  const millis: number[] = [];
  const tenth = Math.ceil(count / 10);
  for (let first = 0; first < count; first += tenth) {
    const batch = await beginBatch(store);
    for (let number = first; number < Math.min(count, first + tenth); number++) {
      const words = textOf(number);
      const copied = number % 5 === 1 ? textOf(r.whole(0, number - 1)).slice(0, 150) : [];
      const path = `${number}.txt`;
      const bytes = new TextEncoder().encode(`${[...copied, ...words.slice(copied.length)].join(' ')}.`);
      await addFile(store, batch, { path, bytes, ...readAccounts(bytes, { fileName: path }) });
    }
    await endBatch(store, batch);
    const before = process.cpuUsage();
    const { added } = await syncLineage(store, { version, sources });
    const { user, system } = process.cpuUsage(before);
    millis.push((user + system) / 1000 / added);
  }
  await store.close();
  rmSync(folder, { recursive: true, force: true });
  return millis;
}

function textOf(number: number): string[] {
  return [...wordsOf(number)].map((word) => `w${(word >>> 0).toString(36)}`);
}
