import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, type Migration } from 'kysely';
import { takeLock } from './lock.js';
import { migrate } from './migrations/migrate.js';
import { migrations } from './migrations/migrations.js';
import { pgliteDialect } from './pglite-dialect.js';
import type { Database } from './schema.js';
import { createData, packagedSnapshot } from './snapshot.js';
import { StoreError } from './store-error.js';

/** A project's accounts, claims and picture. */
export interface Store {
  readonly db: Kysely<Database>;
  /** The project's folder, absolute; paths of accounts are kept relative to it. */
  readonly folder: string;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** Archive a new store is made from (see scripts/snapshot.ts); null to make it from nothing. */
  readonly snapshot?: string | null;
  readonly migrations?: Readonly<Record<string, Migration>>;
}

/** Where a project keeps its store. */
export const STORE_FOLDER = '.crossbearing';

export function hasStore(folder: string): boolean {
  return existsSync(join(folder, STORE_FOLDER, 'data'));
}

/**
 * Opens the store of a project's folder, made where there is none, its tables brought up to date.
 * One process at a time. Throws `StoreError` where another holds it, or a newer version has written it.
 */
export async function openStore(folder: string, options: StoreOptions = {}): Promise<Store> {
  const project = resolve(folder);
  const data = prepareFolder(project);
  const lock = takeLock(join(project, STORE_FOLDER, 'lock'));
  try {
    if (!existsSync(data))
      await createData(
        data,
        options.snapshot === undefined ? packagedSnapshot() : (options.snapshot ?? undefined),
      );
    const pglite = await openData(data);
    const db = new Kysely<Database>({ dialect: pgliteDialect(pglite) });
    const close = async () => {
      await db.destroy();
      await pglite.close();
      lock.release();
    };
    try {
      await migrate(db, options.migrations ?? migrations);
    } catch (error) {
      await close();
      throw error;
    }
    return { db, folder: project, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The folder is its owner's alone: accounts may name people at risk. Git passes over it. */
function prepareFolder(project: string): string {
  const home = join(project, STORE_FOLDER);
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    const ignore = join(home, '.gitignore');
    if (!existsSync(ignore)) writeFileSync(ignore, '*\n');
  } catch (error) {
    throw new StoreError(`cannot make the store's folder ${home}: ${(error as Error).message}`, {
      cause: error,
    });
  }
  return join(home, 'data');
}

async function openData(data: string): Promise<PGlite> {
  try {
    const pglite = await PGlite.create({ dataDir: data, serializers, parsers });
    // With less, a word that many texts hold is looked for in each of them again.
    await pglite.exec("set work_mem = '64MB'");
    return pglite;
  } catch (error) {
    const version = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
    throw new StoreError(
      `the store in ${data} (of PostgreSQL ${version}) does not open: ${(error as Error).message}. Move ${join(data, '..')} aside and add the accounts anew`,
      { cause: error },
    );
  }
}

const BYTEA = 17;
const DATE = 1082;

/** PGlite's own go byte by byte through arrays of strings: gigabytes for a file of 20 MB. */
const serializers = { [BYTEA]: (bytes: Uint8Array) => `\\x${Buffer.from(bytes).toString('hex')}` };
const parsers = {
  [BYTEA]: (hex: string) => new Uint8Array(Buffer.from(hex.slice(2), 'hex')),
  // A day is a day, not an instant of some time zone.
  [DATE]: (day: string) => day,
};
