import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Migration, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { migrations } from '../../src/store/migrations/migrations.js';
import { openStore, type Store } from '../../src/store/open-store.js';
import { makeSnapshot } from '../../src/store/snapshot.js';
import { temporaryFolder } from './project.js';

const addNote: Migration = {
  up: (db) => db.schema.alterTable('accounts').addColumn('note', 'text').execute(),
};
const later = { ...migrations, '999-note': addNote };

describe('openStore', () => {
  it('makes the same tables from a snapshot, with under two seconds of work, as from nothing', async () => {
    const snapshot = join(temporaryFolder(), 'store.br');
    writeFileSync(snapshot, await makeSnapshot());
    const began = process.cpuUsage();
    const fromSnapshot = await openStore(temporaryFolder(), { snapshot });
    // Processor time: the clock also counts what else the machine does.
    const { user, system } = process.cpuUsage(began);
    const fromNothing = await openStore(temporaryFolder(), { snapshot: null });
    expect(await columns(fromSnapshot)).toEqual(await columns(fromNothing));
    expect((await columns(fromNothing)).length).toBeGreaterThan(80);
    await fromSnapshot.close();
    await fromNothing.close();
    expect((user + system) / 1e6).toBeLessThan(2);
  }, 60_000);

  it('brings an older store up to date and keeps what it holds', async () => {
    const folder = temporaryFolder();
    const old = await openStore(folder);
    await old.db.insertInto('origins').values({ id: 'o', kind: 'path', key: 'a.txt' }).execute();
    await old.close();
    const store = await openStore(folder, { migrations: later });
    expect(await columns(store)).toContain('accounts.note text');
    expect(await store.db.selectFrom('origins').select('key').execute()).toEqual([{ key: 'a.txt' }]);
    await store.close();
  });

  it('refuses a store that a newer version has written, and leaves it free', async () => {
    const folder = temporaryFolder();
    await (await openStore(folder, { migrations: later })).close();
    for (const _ of [1, 2])
      await expect(openStore(folder)).rejects.toThrow(/newer Crossbearing has written this store.*update/);
    await (await openStore(folder, { migrations: later })).close();
  });

  it('leaves no half-made migration behind', async () => {
    const folder = temporaryFolder();
    const failing: Migration = {
      up: async (db) => {
        await addNote.up(db);
        await sql`select 1 / 0`.execute(db);
      },
    };
    await expect(openStore(folder, { migrations: { ...migrations, '999-note': failing } })).rejects.toThrow(
      /could not be brought up to date: division by zero/,
    );
    const store = await openStore(folder);
    expect(await columns(store)).not.toContain('accounts.note text');
    await store.close();
  });

  it('starts over where a process was killed while it made the data', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, '.crossbearing/data.new/base'), { recursive: true });
    await (await openStore(folder)).close();
    expect(existsSync(join(folder, '.crossbearing/data.new'))).toBe(false);
  });

  it('keeps its folder to its owner', async () => {
    const folder = temporaryFolder();
    await (await openStore(folder)).close();
    expect(statSync(join(folder, '.crossbearing')).mode & 0o077).toBe(0);
  });

  it('lets one in at a time', async () => {
    const folder = temporaryFolder();
    const store = await openStore(folder);
    await expect(openStore(folder)).rejects.toThrow(`in use by process ${process.pid}`);
    await store.close();
    await (await openStore(folder)).close();
  });

  it('says what to do with data it cannot open', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, '.crossbearing/data'), { recursive: true });
    writeFileSync(join(folder, '.crossbearing/data/PG_VERSION'), '9\n');
    await expect(openStore(folder)).rejects.toThrow(
      /of PostgreSQL 9\) does not open.*Move .*\.crossbearing aside/,
    );
  });
});

it('keeps a log of assessments that only grows', async () => {
  const store = await openStore(temporaryFolder());
  const entry = { claim_id: 'c', decision: 'reject', fields: '{}', who: 'Ada', why: 'a misprint' } as const;
  await store.db.insertInto('assessments').values(entry).execute();
  const grows = 'the log of assessments only grows';
  await expect(store.db.updateTable('assessments').set({ why: '' }).execute()).rejects.toThrow(grows);
  await expect(store.db.deleteFrom('assessments').execute()).rejects.toThrow(grows);
  expect(await store.db.selectFrom('assessments').select('why').execute()).toEqual([{ why: 'a misprint' }]);
  await store.close();
});

async function columns({ db }: Store): Promise<string[]> {
  const { rows } = await sql<{ column: string }>`
    select table_name || '.' || column_name || ' ' || data_type as column
    from information_schema.columns where table_schema = 'public' order by table_name, ordinal_position
  `.execute(db);
  return rows.map((row) => row.column);
}
