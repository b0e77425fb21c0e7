import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crossbearing, lines } from './command.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossbearing-hostile-'));
  const put = (name: string, bytes: string | Buffer) => writeFileSync(join(folder, name), bytes);
  put('good.txt', 'On 3 May 2021, 120 people fled Rivertown.');
  put('empty.txt', '');
  put('huge.txt', '');
  truncateSync(join(folder, 'huge.txt'), 200_000_000);
  put('binary.txt', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)));
  put(
    'invalid.txt',
    Buffer.from([...Buffer.from('Some 40 '), 0xff, 0xfe, 0x81, 0x80, 0xc3, 0x28, 0x00, 0x9d, 0x8f]),
  );
  put('cut.json', '{"id": "cut", "text": "Some 60 peo');
  put(
    'mixed.jsonl',
    '{"id":"one","text":"Some 70 people fled Rivertown."}\n{"id":"two"}\nnot json\n{"id":"three","text":"Some 80 people fled Rivertown."}\n',
  );
  put('forbidden.txt', 'Some 90 people fled.');
  chmodSync(join(folder, 'forbidden.txt'), 0o000);
  mkdirSync(join(folder, 'deep/er'), { recursive: true });
  writeFileSync(join(folder, 'deep/er/good.md'), 'Some 50 people fled Rivertown.');
  symlinkSync(folder, join(folder, 'deep/loop'));
  symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling.txt'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Root may read what nobody may. */
const isRoot = process.getuid?.() === 0;
const refused = [
  'empty.txt',
  'huge.txt',
  'binary.txt',
  'cut.json',
  'mixed.jsonl:2',
  'mixed.jsonl:3',
  ...(isRoot ? [] : ['forbidden.txt']),
];

describe('a folder with broken files', () => {
  it('is read as far as it can be, each broken file named with its reason, exit code 3', () => {
    const ran = crossbearing(['extract', folder]);
    expect(ran.code).toBe(3);
    for (const name of refused) expect(ran.err).toMatch(new RegExp(`${name.replace('.', '\\.')}\\b.*: \\S`));
    const accounts = new Set(lines(ran.out).map((claim) => (claim as { account: string }).account));
    expect([...accounts].filter((name) => ['good', 'one', 'three'].includes(name)).sort()).toEqual([
      'good',
      'one',
      'three',
    ]);
    expect(lines(ran.out).map((claim) => (claim as { text: string }).text)).toEqual(
      expect.arrayContaining(['120 people', 'Some 50 people', 'Some 70 people', 'Some 80 people']),
    );
  });

  it('goes into the store as far as it can', () => {
    const project = mkdtempSync(join(tmpdir(), 'crossbearing-project-'));
    const added = crossbearing(['add', folder, '--store', project, '--json']);
    expect(added.code).toBe(3);
    const { accounts, problems } = JSON.parse(added.out) as {
      accounts: { name: string }[];
      problems: { file: string; reason: string }[];
    };
    // Two files are called good: their names are told apart.
    expect(accounts.map((account) => account.name.replace(/ \(.*/, ''))).toEqual(
      expect.arrayContaining(['good', 'one', 'three']),
    );
    for (const name of refused)
      expect(problems.some((problem) => problem.file.endsWith(name.split(':')[0]!))).toBe(true);
    const built = crossbearing(['build', '--store', project, '--json']);
    expect(built.code).toBe(0);
    expect(
      JSON.parse(crossbearing(['status', '--store', project, '--json']).out).problems.length,
    ).toBeGreaterThanOrEqual(6);
    rmSync(project, { recursive: true, force: true });
  });

  it('fails with a sentence when nothing is there', () => {
    const ran = crossbearing(['extract', join(folder, 'nowhere')]);
    expect([ran.code, ran.out]).toEqual([3, '']);
    expect(ran.err).toContain('nowhere');
  });
});
