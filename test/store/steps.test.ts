import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { extractorFor } from '../../src/cli/extractor.js';
import { generalSituation } from '../../src/situation/situation.js';
import { buildStore } from '../../src/store/build.js';
import { openStore, type Store } from '../../src/store/open-store.js';
import { readStatus } from '../../src/store/queries/status.js';
import { bulletins } from './bulletins.js';
import { everythingIn } from './everything-in.js';
import { addFiles, temporaryFolder } from './project.js';

const situation = generalSituation();
const extractor = extractorFor(situation);
const files = Object.entries(bulletins(16));

describe('a build in steps', () => {
  it('leaves what one at once leaves, shelves and all, though others read in between', async () => {
    const expected = await builtAtOnce();
    const store = await openStore(temporaryFolder());
    let turns = 0;
    const breathe = async () => {
      turns++;
      await store.db.selectFrom('series_cards').select('id').execute();
    };
    for (const some of [files.slice(0, 6), files.slice(6)]) {
      await addFiles(store, Object.fromEntries(some));
      await buildStore(store, situation, { ...extractor, breathe });
    }
    expect(turns).toBeGreaterThan(files.length);
    expect(await allIn(store)).toEqual(expected);
    await store.close();
  }, 120_000);

  it('that breaks off leaves the picture out of date, and the next does the rest', async () => {
    const expected = await builtAtOnce();
    const store = await openStore(temporaryFolder());
    await addFiles(store, Object.fromEntries(files));
    for (const most of [30, 25, 10]) {
      let turns = 0;
      const breathe = async () => {
        if (++turns > most) throw new Error('broken off');
      };
      await expect(buildStore(store, situation, { ...extractor, breathe })).rejects.toThrow('broken off');
      expect((await readStatus(store, extractor.extractor)).picture).not.toBe('current');
    }
    await buildStore(store, situation, extractor);
    expect(await allIn(store)).toEqual(expected);
    await store.close();
  }, 120_000);
});

async function builtAtOnce(): Promise<unknown> {
  const store = await openStore(temporaryFolder());
  await addFiles(store, Object.fromEntries(files));
  await buildStore(store, situation, extractor);
  const all = await allIn(store);
  await store.close();
  return all;
}

/** What commands show, and what screens do. */
async function allIn(store: Store): Promise<unknown> {
  const shelves = ['account_cards', 'conflict_series', 'event_density', 'linked_events', 'review_queue'];
  const rows = [...shelves, 'series_cards', 'series_claims', 'source_cards', 'summaries'].map(
    async (shelf) => {
      const found = await sql<{
        row: string;
      }>`select to_json(one)::text as row from ${sql.table(shelf)} one`.execute(store.db);
      return [shelf, found.rows.map(({ row }) => row).sort()];
    },
  );
  return [await everythingIn(store, extractor.extractor), await Promise.all(rows)];
}
