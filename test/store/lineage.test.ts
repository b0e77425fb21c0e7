import { beforeEach, describe, expect, it } from 'vitest';
import { readAccounts } from '../../src/accounts/read-accounts.js';
import { findLinks } from '../../src/lineage/lineage.js';
import { generalSituation } from '../../src/situation/situation.js';
import { decideLink } from '../../src/store/lineage/link-decisions.js';
import { readLineage } from '../../src/store/lineage/read-lineage.js';
import { lineageVersion, syncLineage } from '../../src/store/lineage/sync-lineage.js';
import type { Store } from '../../src/store/open-store.js';
import { addFiles, emptyStore, sharedStore } from './project.js';
import { seeded } from './seeded.js';

const { sources } = generalSituation();
const sync = (store: Store, version = lineageVersion()) => syncLineage(store, { version, sources });

const WORDS = [...'bcdfghklmnprstv'].flatMap((a) =>
  [...'aeiou'].flatMap((b) => [`${a}${b}n`, `${a}${b}lo`, `${a}${b}sta`]),
);

/** A text of its own for each number. */
function story(number: number, words = 60): string {
  const random = seeded(number + 1);
  return Array.from({ length: words }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ');
}

const slogan = 'We print what we hear and nobody pays us for it so write to the office by the mill';

/** Stories, copies of some, a much copied one, and a slogan at the end of many. */
function accountFiles(): Record<string, string> {
  const files: Record<string, string> = {};
  const put = (name: string, text: string, day: number) => {
    files[`${name}.json`] = JSON.stringify({
      id: name,
      publisher: `Paper ${name.length % 4}`,
      published: `2031-03-${String(day).padStart(2, '0')}`,
      text,
    });
  };
  for (let i = 0; i < 6; i++) put(`story-${i}`, `${story(i)}. ${slogan}.`, 1 + i);
  for (let i = 0; i < 3; i++) put(`copy-${i}`, `${story(i)}. ${story(40 + i, 12)}.`, 10 + i);
  put('merged', `${story(1, 40)}. ${story(2, 40)}.`, 20);
  for (let i = 0; i < 40; i++)
    put(`wire-${i}`, `${story(99, 90)} ${story(200 + i, 3)}. ${slogan}.`, 1 + (i % 28));
  return files;
}

function accountsOf(files: Readonly<Record<string, string>>) {
  return Object.entries(files).flatMap(
    ([fileName, text]) => readAccounts(new TextEncoder().encode(text), { fileName }).accounts,
  );
}

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const random = seeded(seed);
  return list
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

const shared = sharedStore();
let store: Store;
beforeEach(() => {
  store = shared.store;
});

describe('syncLineage(store)', () => {
  it('finds one by one, in any order, what is found all at once', async () => {
    const files = accountFiles();
    const accounts = accountsOf(files);
    const expected = findLinks(accounts.map((account) => ({ account })));
    expect(expected.length).toBeGreaterThan(200);
    for (const [seed, size] of [
      [1, 5],
      [2, 100],
    ] as const) {
      await emptyStore(store);
      const entries = shuffled(Object.entries(files), seed);
      for (let at = 0; at < entries.length; at += size) {
        await addFiles(store, Object.fromEntries(entries.slice(at, at + size)));
        await sync(store);
      }
      const { families } = await readLineage(store);
      const links = families.flatMap((family) => family.links);
      expect(sorted(links)).toEqual(sorted(expected));
    }
  }, 60_000);

  it('forgets accounts that were superseded, as if they had never been', async () => {
    const files = accountFiles();
    await addFiles(store, files);
    await sync(store);
    const expected = await readLineage(store);
    const other = Object.fromEntries(
      ['story-0', 'wire-3', 'wire-17', 'wire-30'].map((name) => [
        `${name}.json`,
        JSON.stringify({ ...JSON.parse(files[`${name}.json`]!), published: '2031-04-01', text: story(7) }),
      ]),
    );
    await addFiles(store, other);
    expect(await sync(store)).toEqual({ added: 4, removed: 4 });
    expect(await readLineage(store)).not.toEqual(expected);
    await emptyStore(store);
    await addFiles(store, { ...files, ...other });
    const accounts = accountsOf({ ...files, ...other });
    await sync(store);
    expect(sorted((await readLineage(store)).families.flatMap(({ links }) => links))).toEqual(
      sorted(findLinks(accounts.map((account) => ({ account })))),
    );
  }, 60_000);

  it('keeps what a person decided, whatever is done anew', async () => {
    await addFiles(store, accountFiles());
    await sync(store);
    const before = await readLineage(store);
    const link = before.families.flatMap(({ links }) => links).find(({ kind }) => kind === 'copy')!;
    await decideLink(store, { from: link.from, to: link.to, decision: 'refuse', who: 'Noor' });
    await sync(store, 'another product');
    const refused = await readLineage(store);
    expect(refused.refused).toEqual([{ ...link, decision: 'refused' }]);
    await decideLink(store, { from: link.to, to: link.from, decision: 'confirm', who: 'Noor' });
    const confirmed = await readLineage(store);
    expect(confirmed.refused).toEqual([]);
    expect(confirmed.families.flatMap(({ links }) => links)).toContainEqual(
      expect.objectContaining({ from: link.to, to: link.from, direction: 'person', decision: 'confirmed' }),
    );
  }, 60_000);

  it('the log of decisions only grows', async () => {
    await decideLink(store, { from: 'a', to: 'b', decision: 'confirm', who: 'Noor' });
    await expect(store.db.deleteFrom('link_decisions').execute()).rejects.toThrow('only grows');
  });
});

function sorted<T extends { from: string; to: string }>(links: readonly T[]): T[] {
  const key = ({ from, to }: T) => [from, to].sort().join(' ');
  return [...links].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
