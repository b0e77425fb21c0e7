import { describe, expect, it } from 'vitest';
import { extractorFor } from '../../src/cli/extractor.js';
import { generalSituation } from '../../src/situation/situation.js';
import { buildStore } from '../../src/store/build.js';
import { openStore, type Store } from '../../src/store/open-store.js';
import { bulletins } from './bulletins.js';
import { everythingIn } from './everything-in.js';
import { addFiles, temporaryFolder } from './project.js';
import { seeded } from './seeded.js';

const situation = generalSituation();
const extractor = extractorFor(situation);

type File = readonly [path: string, content: string];

/** What every output shows after adding files, group after group in this order, and building. */
async function outputs(store: Store, groups: readonly (readonly File[])[]): Promise<string> {
  for (const files of groups) await addFiles(store, Object.fromEntries(files));
  await buildStore(store, situation, extractor);
  return everythingIn(store, extractor.extractor);
}

describe('outputs', () => {
  it('are the same byte for byte in any order of files, at once or one by one, and when all is done twice', async () => {
    const files = Object.entries(bulletins(24));
    const random = seeded(7);
    const store = await openStore(temporaryFolder());
    const expected = await outputs(store, [files]);
    expect(expected).toContain('"claims"');
    expect(await outputs(store, [files])).toBe(expected);
    await store.close();
    for (const oneByOne of [false, true, true]) {
      const shuffled = files
        .map((file) => ({ file, key: random() }))
        .sort((a, b) => a.key - b.key)
        .map(({ file }) => file);
      const other = await openStore(temporaryFolder());
      expect(await outputs(other, oneByOne ? shuffled.map((file) => [file]) : [shuffled])).toBe(expected);
      await other.close();
    }
  }, 90_000);
});
