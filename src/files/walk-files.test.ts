import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type WalkOptions, walkFiles } from './walk-files.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'walk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What was found, as "path" or "path: reason", without the folder. */
async function walked(paths: readonly string[], options?: WalkOptions): Promise<string[]> {
  const found: string[] = [];
  for await (const file of walkFiles(paths, options)) {
    const path = file.path.replace(`${folder}/`, '');
    found.push('problem' in file ? `${path}: ${file.problem.reason}` : path);
  }
  return found;
}

const put = (path: string, content = 'Words.') => writeFileSync(join(folder, path), content);

describe('walkFiles', () => {
  it('walks folders deep, by name, and passes over hidden ones and unknown endings', async () => {
    mkdirSync(join(folder, 'b/c'), { recursive: true });
    mkdirSync(join(folder, '.git'));
    for (const path of ['z.txt', 'B.txt', 'a.md', 'b/c/x.html', 'b/y.JSON', 'b/pic.png', '.git/a.txt'])
      put(path);
    expect(await walked([folder])).toEqual([
      'B.txt',
      'a.md',
      'b/c/x.html',
      'b/pic.png: unknown-ending',
      'b/y.JSON',
      'z.txt',
    ]);
  });

  it('reads a file named outright whatever its ending, and in the order given', async () => {
    put('notes');
    put('a.txt');
    expect(await walked([join(folder, 'notes'), join(folder, 'a.txt')])).toEqual(['notes', 'a.txt']);
  });

  it('gives the bytes', async () => {
    put('a.txt', 'caf\u00e9');
    for await (const file of walkFiles([folder]))
      expect('bytes' in file && [...file.bytes]).toEqual([99, 97, 102, 195, 169]);
  });

  it('reads "-" from the input, up to the limit', async () => {
    async function* input() {
      yield Uint8Array.from([97]);
      yield Uint8Array.from([98, 99]);
    }
    for await (const file of walkFiles(['-'], { input: input() })) {
      expect(file).toMatchObject({ path: '-', bytes: Buffer.from('abc') });
    }
    expect(await walked(['-'], { input: input(), largest: 2 })).toEqual(['-: too-large']);
  });

  it('follows links but never in a circle, and reads a folder once', async () => {
    mkdirSync(join(folder, 'real'));
    put('real/a.txt');
    symlinkSync(folder, join(folder, 'real/up'));
    symlinkSync(join(folder, 'real'), join(folder, 'again'));
    symlinkSync('round', join(folder, 'round'));
    symlinkSync('nowhere.txt', join(folder, 'stale.txt'));
    expect(await walked([folder])).toEqual([
      'again/a.txt',
      'again/up: link-loop',
      'real: already-read',
      'round: link-loop',
      'stale.txt: not-found',
    ]);
  });

  it('names what is missing, too large or no file', async () => {
    put('big.txt');
    truncateSync(join(folder, 'big.txt'), 200 * 1024 * 1024);
    const server = createServer();
    await new Promise<void>((ready) => server.listen(join(folder, 'pipe.txt'), ready));
    expect(await walked([folder, join(folder, 'none')])).toEqual([
      'big.txt: too-large',
      'pipe.txt: not-a-file',
      'none: not-found',
    ]);
    server.close();
  });

  it.skipIf(process.getuid?.() === 0)('names what may not be read (the superuser may read all)', async () => {
    put('shut.txt');
    chmodSync(join(folder, 'shut.txt'), 0);
    expect(await walked([folder])).toEqual(['shut.txt: no-permission']);
  });

  it('names a file that vanished between listing and reading', async () => {
    put('a.txt');
    put('b.txt');
    const found: string[] = [];
    for await (const file of walkFiles([folder])) {
      rmSync(join(folder, 'b.txt'), { force: true });
      found.push('problem' in file ? file.problem.reason : 'read');
    }
    expect(found).toEqual(['read', 'not-found']);
  });
});
