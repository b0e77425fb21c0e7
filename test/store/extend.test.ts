import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { extractorFor } from '../../src/cli/extractor.js';
import { generalSituation } from '../../src/situation/situation.js';
import { extendStore } from '../../src/store/around/extend-store.js';
import { buildStore } from '../../src/store/build.js';
import { openStore, type Store } from '../../src/store/open-store.js';
import { bulletins } from './bulletins.js';
import { everythingIn } from './everything-in.js';
import { addFiles, temporaryFolder } from './project.js';
import { seeded } from './seeded.js';

const situation = generalSituation();
const extractor = extractorFor(situation);

describe('accounts added to what is built', () => {
  it('leave what a build of all leaves, whatever came in which order', async () => {
    const random = seeded(11);
    const files = Object.entries({ ...bulletins(20), ...happenings(14) });
    const one = await openStore(temporaryFolder());
    const all = await openStore(temporaryFolder());
    let extended = 0;
    for (let round = 0; round < 3; round++) {
      const order = files
        .map((file) => ({ file, key: random() }))
        .sort((a, b) => a.key - b.key)
        .map(({ file }) => file);
      const first = order.splice(0, 10);
      if (round === 0)
        for (const store of [one, all]) {
          await addFiles(store, Object.fromEntries(first));
          await buildStore(store, situation, extractor);
        }
      while (order.length > 0) {
        const some = order
          .splice(0, 1 + Math.floor(3 * random()))
          .map(([path, text]): [string, string] => [
            path,
            random() < 0.3 ? text.replaceAll('people', 'displaced people') : text,
          ]);
        await addFiles(one, Object.fromEntries(some));
        const ids = await idsAt(
          one,
          some.map(([path]) => path),
        );
        const done = await extendStore(one, situation, ids, { ...extractor, whole: 0 });
        if (done && (await done.movePicture())) extended++;
        else await buildStore(one, situation, extractor);
        await addFiles(all, Object.fromEntries(some));
      }
      await buildStore(all, situation, extractor);
      expect(await allIn(one)).toEqual(await allIn(all));
    }
    expect(extended).toBeGreaterThan(10);
    expect((await one.db.selectFrom('linked_events').select('id').execute()).length).toBeGreaterThan(0);
    await one.close();
    await all.close();
  }, 240_000);
});

/** Some events that several accounts tell of, in towns and in a country, and numbers of those they befell. */
function happenings(count: number): Record<string, string> {
  const random = seeded(5);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => {
      const [town, day] = [pick(['Raqqa', 'Tabqa', 'Manbij']), `2022-05-0${1 + Math.floor(3 * random())}`];
      const text = `An attack in ${town} on ${day} killed ${5 + (i % 3)} people, the council said. About ${900 + 50 * (i % 4)} people are detained in ${town}. In Syria, ${40 + i} people were killed in May 2022.`;
      const publisher = pick(['Town Post', 'River News', 'The Herald']);
      return [`event-${i}.json`, JSON.stringify({ publisher, published: day, text })];
    }),
  );
}

async function idsAt({ db }: Store, paths: readonly string[]): Promise<string[]> {
  const rows = await db.selectFrom('editions').select('account_id').where('path', 'in', paths).execute();
  return [...new Set(rows.map(({ account_id }) => account_id))];
}

/** What commands show, and what screens do. */
async function allIn(store: Store): Promise<unknown> {
  const shelves = [
    'account_cards',
    'conflict_series',
    'event_density',
    'linked_events',
    'review_queue',
    'observed',
  ];
  const rows = [...shelves, 'series_cards', 'series_claims', 'source_cards', 'source_links', 'summaries'].map(
    async (shelf) => {
      const found = await sql<{
        row: string;
      }>`select to_json(one)::text as row from ${sql.table(shelf)} one`.execute(store.db);
      return [shelf, found.rows.map(({ row }) => JSON.stringify(plain(JSON.parse(row)))).sort()];
    },
  );
  const { accounts, claims, picture, status } = JSON.parse(await everythingIn(store, extractor.extractor));
  return { accounts, claims, picture, status, shelves: Object.fromEntries(await Promise.all(rows)) };
}

/** What a source is known by stays as it was. */
function plain({ body, ...row }: Record<string, unknown>): unknown {
  if (!isRecord(body)) return { ...row, body };
  const { record: _, score: __, years: ___, says: ____, evidence: _____, ...rest } = body;
  return { ...row, body: rest };
}

function isRecord(body: unknown): body is Record<string, unknown> {
  return typeof body === 'object' && body !== null && 'evidence' in body;
}
