import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../src/store/open-store.js';
import { findAccount, listAccounts } from '../../src/store/queries/accounts.js';
import { addFiles, sharedStore, temporaryFolder } from './project.js';

const page = (published: string | undefined, text: string) =>
  JSON.stringify({ id: 'bulletin', url: 'https://relief.example/bulletin', published, text });

const shared = sharedStore();
let store: Store;
beforeEach(() => {
  store = shared.store;
});

describe('adding accounts', () => {
  it('keeps text, metadata, path and the bytes of the file', async () => {
    const content = JSON.stringify({
      title: 'Flood',
      publisher: 'Ministry',
      text: 'The river rose.\nNobody was hurt.',
    });
    const [id] = await addFiles(store, { 'in/flood.json': content });
    expect(await findAccount(store, { id: id!, name: 'flood' })).toMatchObject({
      name: 'flood',
      id,
      title: 'Flood',
      publisher: 'Ministry',
      text: 'The river rose.\nNobody was hurt.',
    });
    const file = await store.db.selectFrom('files').select('bytes').executeTakeFirstOrThrow();
    expect(Buffer.from(file.bytes).toString()).toBe(content);
    expect(await listAccounts(store)).toMatchObject([{ id, path: 'in/flood.json', present: true }]);
  });

  it('changes nothing the second time', async () => {
    const files = { 'a.txt': 'Some 300 people crossed.', 'b.txt': 'Nobody crossed.' };
    expect(await addFiles(store, files)).toHaveLength(2);
    const before = await listAccounts(store);
    expect(await addFiles(store, files)).toEqual([]);
    expect(await listAccounts(store)).toEqual(before);
  });

  it('takes the same content at two paths for one account', async () => {
    await addFiles(store, { 'b/two.txt': 'Forty tents burnt.', 'a/one.txt': 'Forty tents burnt.' });
    expect(await listAccounts(store)).toMatchObject([{ name: 'one', path: 'a/one.txt' }]);
  });

  it('tells files of one name apart by the first digits of their ids', async () => {
    const ids = await addFiles(store, {
      '2024/01.txt': 'Rain.',
      '2025/01.txt': 'Snow.',
      '2025/02.txt': 'Hail.',
    });
    const names = (await listAccounts(store)).map(({ name }) => name);
    const expected = [`01 (${ids[0]!.slice(0, 6)})`, `01 (${ids[1]!.slice(0, 6)})`, '02'];
    expect(names).toEqual(expected.sort());
  });

  it('keeps what a page said before beside what it says now', async () => {
    const [first] = await addFiles(store, { 'crawl-1.json': page(undefined, 'Twelve were hurt.') });
    const [second] = await addFiles(store, { 'crawl-2.json': page(undefined, 'Nine were hurt.') });
    const accounts = await listAccounts(store);
    expect(accounts.find(({ id }) => id === first)).toMatchObject({ present: false, supersededBy: [second] });
    expect(accounts.find(({ id }) => id === second)).toMatchObject({ present: true, supersedes: [first] });
  });

  it('takes the later date for the present one, though it was added first', async () => {
    const [recent] = await addFiles(store, { 'new.json': page('2021-03-04', 'Nine were hurt.') });
    await addFiles(store, { 'old.json': page('2021-03-01', 'Twelve were hurt.') });
    await addFiles(store, { 'undated.json': page(undefined, 'Some were hurt.') });
    const present = (await listAccounts(store)).filter((account) => account.present);
    expect(present.map(({ id }) => id)).toEqual([recent]);
  });

  it('takes the later added of one date for the present one', async () => {
    await addFiles(store, { 'a.json': page('2021-03-04', 'Nine were hurt.') });
    const [corrected] = await addFiles(store, { 'b.json': page('2021-03-04', 'Ten were hurt.') });
    const present = (await listAccounts(store)).filter((account) => account.present);
    expect(present.map(({ id }) => id)).toEqual([corrected]);
  });

  it('takes a file for what it holds now, whatever the dates in it', async () => {
    const dated = (day: string) => JSON.stringify({ published: day, text: `Written on ${day}.` });
    await addFiles(store, { 'a.json': dated('2021-03-04') });
    const [now] = await addFiles(store, { 'a.json': dated('2021-03-01') });
    const present = (await listAccounts(store)).filter((account) => account.present);
    expect(present.map(({ id }) => id)).toEqual([now]);
  });

  it('orders versions that arrive together by their date, in any order of files', async () => {
    const old = page('2021-03-01', 'Twelve were hurt.');
    const recent = page('2021-03-04', 'Nine were hurt.');
    await addFiles(store, { 'new.json': recent, 'old.json': old });
    const other = await openStore(temporaryFolder());
    await addFiles(other, { 'old.json': old, 'new.json': recent });
    expect(await listAccounts(store)).toEqual(await listAccounts(other));
    await other.close();
    const present = (await listAccounts(store)).filter((account) => account.present);
    expect(present).toMatchObject([{ published: '2021-03-04' }]);
  });

  it('takes a file changed back to its old content at its word', async () => {
    const [first] = await addFiles(store, { 'a.txt': 'Eight trucks came.' });
    await addFiles(store, { 'a.txt': 'Six trucks came.' });
    await addFiles(store, { 'a.txt': 'Eight trucks came.' });
    const present = (await listAccounts(store)).filter((account) => account.present);
    expect(present.map(({ id }) => id)).toEqual([first]);
  });

  it('tells accounts of two publishers apart though both count from 1', async () => {
    const account = (publisher: string) =>
      JSON.stringify({ id: '1', publisher, text: `${publisher} says so.` });
    await addFiles(store, { 'a.json': account('North Post'), 'b.json': account('South Post') });
    expect((await listAccounts(store)).map(({ present }) => present)).toEqual([true, true]);
  });

  it('holds what PostgreSQL cannot: zeros, half characters, a very long text', async () => {
    const words = Array.from({ length: 150_000 }, (_, i) => `w${i}`).join(' ');
    const ids = await addFiles(store, {
      'zero.json': '{"text":"a\\u0000b \\ud800 c","title":"t\\u0000"}',
      'long.txt': words,
    });
    expect((await findAccount(store, { id: ids[0]!, name: '' }))?.text).toBe('a\uFFFDb \uFFFD c');
    expect((await findAccount(store, { id: ids[1]!, name: '' }))?.text).toBe(words);
  });

  it('names the problems of a file until it is mended', async () => {
    await addFiles(store, { 'a.jsonl': '{"text":"Good."}\n{"text":' });
    const problems = () => store.db.selectFrom('problems').select(['path', 'line', 'reason']).execute();
    expect(await problems()).toEqual([{ path: 'a.jsonl', line: 2, reason: 'bad-json' }]);
    await addFiles(store, { 'a.jsonl': '{"text":"Good."}\n{"text":"Mended."}' });
    expect(await problems()).toEqual([]);
  });

  it('finds accounts by their words', async () => {
    const [id] = await addFiles(store, { 'a.txt': 'The granary of Tal Zaman burnt.', 'b.txt': 'Rain fell.' });
    const { rows: found } = await sql`
      select id from accounts where search @@ websearch_to_tsquery('simple', 'granary burnt')
    `.execute(store.db);
    expect(found).toEqual([{ id }]);
  });
});
