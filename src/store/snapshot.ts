import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { Kysely } from 'kysely';
import { packFolder, unpackFolder } from './folder-archive.js';
import { migrate } from './migrations/migrate.js';
import { migrations } from './migrations/migrations.js';
import { pgliteDialect } from './pglite-dialect.js';

/** A new database with its tables made, as an archive: unpacking it takes a tenth of the time of making one. */
export async function makeSnapshot(): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'crossbearing-'));
  try {
    const pglite = await PGlite.create(folder, { initDbStartParams: smallSegments });
    await migrate(new Kysely({ dialect: pgliteDialect(pglite) }), migrations);
    await pglite.close();
    return packFolder(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The snapshot that the package carries; undefined in a checkout where none was built. */
export function packagedSnapshot(): string | undefined {
  return ['../../assets/store.br', '../../dist/assets/store.br']
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(path));
}

/**
 * Makes a data folder, from the snapshot where there is one: whole or not at all,
 * since it is made beside its place and then moved there.
 */
export async function createData(folder: string, snapshot: string | undefined): Promise<void> {
  const making = `${folder}.new`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making);
  if (snapshot !== undefined) unpackFolder(readFileSync(snapshot), making);
  else await (await PGlite.create(making, { initDbStartParams: smallSegments })).close();
  renameSync(making, folder);
}

/** Log segments of 1 MB, not 16: a store of a few accounts stays under 30 MB. */
const smallSegments = ['--wal-segsize=1'];
