import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lines, root, runCommand } from './command.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossbearing-package-'));
  const packed = runCommand('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: root,
  });
  const file = (
    JSON.parse(packed.out.slice(packed.out.search(/[[{]/))) as Record<string, { filename: string }>
  )[0]?.filename;
  writeFileSync(join(folder, 'package.json'), '{"name":"user","private":true,"type":"module"}');
  const installed = runCommand('npm', ['install', '--no-audit', '--no-fund', join(folder, file!)], {
    cwd: folder,
  });
  if (installed.code !== 0) throw new Error(installed.err);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package, installed in an empty folder', () => {
  it('runs its command', () => {
    writeFileSync(join(folder, 'note.txt'), 'About 400 families live in Rivertown camp.');
    const ran = runCommand('npx', ['--no-install', 'crossbearing', 'extract', 'note.txt'], { cwd: folder });
    expect(ran.code).toBe(0);
    expect(lines(ran.out)).toEqual([
      expect.objectContaining({ account: 'note', unit: 'household', text: 'About 400 families' }),
    ]);
  });

  it('is a library', () => {
    writeFileSync(
      join(folder, 'use.js'),
      `import { extractClaims, readAccount, reconcile } from 'crossbearing';
       const bytes = new TextEncoder().encode('As of 4 May 2021, 730 people live in Rivertown camp.');
       const claims = extractClaims(readAccount(bytes, { fileName: 'note.txt' }));
       const { series } = reconcile(claims);
       console.log(JSON.stringify({ claims: claims.length, best: series[0].estimates[0].best }));`,
    );
    const ran = runCommand('node', ['use.js'], { cwd: folder });
    expect(ran.err).toBe('');
    expect(JSON.parse(ran.out)).toEqual({ claims: 1, best: 730 });
  });

  it('brings its sample, its templates and no tests', () => {
    const ran = runCommand(
      'npx',
      ['--no-install', 'crossbearing', 'init', 'project', '--template', 'northeast-syria', '--json'],
      { cwd: folder },
    );
    expect(ran.code).toBe(0);
    const listed = runCommand('npm', ['pack', '--ignore-scripts', '--dry-run', '--json'], { cwd: root });
    expect(listed.out).not.toMatch(/\.test\.|phrasebook|(?<!\.d)\.ts"/);
  });
});
