import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crossbearing, lines } from './command.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossbearing-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const account =
  '{"id":"note","publisher":"Courier","published":"2021-05-06","text":"On Monday, some 300 to 400 people fled from Rivertown, the mayor said."}';

describe('the command line', () => {
  it('reads standard input and prints claims whose words are their span', () => {
    const ran = crossbearing(['extract', '-'], { input: account });
    expect(ran.code).toBe(0);
    const { text } = JSON.parse(account);
    const claims = lines(ran.out).filter((claim) => (claim as { kind: string }).kind === 'figure') as {
      start: number;
      end: number;
      text: string;
      when: { edtf: string };
      value: object;
    }[];
    expect(claims).toHaveLength(1);
    expect(claims[0]!.text).toBe(text.slice(claims[0]!.start, claims[0]!.end));
    expect(claims[0]).toMatchObject({
      value: { low: 300, high: 400, bound: 'range' },
      when: { edtf: '2021-05-03' },
      publisher: 'Courier',
    });
  });

  it('annotates times, places, quantities and attributions', () => {
    const ran = crossbearing(['annotate', '-'], { input: account });
    const kinds = (lines(ran.out) as { kind: string }[]).map((mention) => mention.kind);
    expect([...new Set(kinds)].sort()).toEqual(['attribution', 'place', 'quantity', 'time']);
  });

  it('pipes extract into reconcile, and leaves out a malformed claim, named with its line', () => {
    const claims = crossbearing(['extract', '-'], { input: account }).out;
    const good = crossbearing(['reconcile', '-', '--json'], { input: claims });
    expect(good.code).toBe(0);
    expect(JSON.parse(good.out).series).toHaveLength(1);
    const bad = crossbearing(['reconcile', '-', '--json'], { input: `${claims}{"kind":"figure"}\n` });
    expect(bad.code).toBe(3);
    expect(bad.err).toContain(`-:${claims.trim().split('\n').length + 1}: value: `);
    expect(bad.err).toContain('1 claim was left out');
    expect(JSON.parse(bad.out)).toEqual(JSON.parse(good.out));
  });

  it('tells an event once, with who says so and who denies it', () => {
    const project = join(folder, 'disputed');
    crossbearing(['init', project, '--template', 'empty']);
    const told = [
      ['a', '2021-05-06', 'On Tuesday, soldiers killed two shepherds in Rivertown, villagers said.'],
      ['b', '2021-05-07', 'The army denied that soldiers had killed two shepherds in Rivertown on Tuesday.'],
    ].map(([id, published, text]) => JSON.stringify({ id, published, text }));
    crossbearing(['add', '-', '--store', project], { input: told.join('\n') });
    crossbearing(['build', '--store', project]);
    const { events } = JSON.parse(crossbearing(['events', '--store', project, '--json']).out);
    expect(events).toMatchObject([
      {
        type: 'killing',
        when: '2021-05-04',
        voices: 2,
        disputed: true,
        roles: { agent: ['soldiers'], patient: ['two shepherds'] },
        positions: [
          { source: 'villagers', factuality: 'asserted' },
          { source: 'army', factuality: 'denied' },
        ],
      },
    ]);
    expect(crossbearing(['events', '--store', project, '--disputed']).out).toContain('denied by army');
    expect(crossbearing(['events', '--store', project, '--type', 'picnic']).code).toBe(2);
  });

  it('proposes the offices its accounts name and the situation does not, and no persons', () => {
    const project = join(folder, 'proposed');
    crossbearing(['init', project, '--template', 'empty']);
    const told = [
      ['a', '2021-05-06', 'The Ministry of Health said 40 people had died in Rivertown since Monday.'],
      ['b', '2021-05-07', 'Amina Said told reporters that 12 people had fled Rivertown.'],
      ['c', '2021-05-08', 'Some 60 people have died in Rivertown, the Ministry of Health said.'],
    ].map(([id, published, text]) => JSON.stringify({ id, published, text }));
    crossbearing(['add', '-', '--store', project], { input: told.join('\n') });
    crossbearing(['build', '--store', project]);
    const { proposed } = JSON.parse(crossbearing(['sources', '--propose', '--store', project, '--json']).out);
    expect(proposed).toMatchObject([{ name: 'Ministry of Health', accounts: 2 }]);
  });

  it('gives the same bytes whatever the order of the files', () => {
    const sample = 'samples/northeast-syria/accounts';
    const folders = ['reports', 'news', 'comment', 'arabic'].map((name) => `${sample}/${name}`);
    const outputs = [folders, [...folders].reverse()].map((order, i) => {
      const project = join(folder, `project-${i}`);
      crossbearing(['init', project, '--template', 'northeast-syria']);
      for (const path of order) crossbearing(['add', path, '--store', project]);
      crossbearing(['build', '--store', project]);
      if (i === 1) {
        for (const path of folders) crossbearing(['add', path, '--store', project]);
        crossbearing(['build', '--store', project]);
      }
      return ['series', 'conflicts', 'events'].map(
        (command) => crossbearing([command, '--store', project, '--json']).out,
      );
    });
    expect(
      JSON.parse(outputs[0]![1]!).length ?? JSON.parse(outputs[0]![1]!).conflicts.length,
    ).toBeGreaterThan(0);
    expect(outputs[1]).toEqual(outputs[0]);
  });

  it.each([
    [['nonsense'], 2],
    [['extract'], 2],
    [['extract', '--nonsense', 'x'], 2],
    [['extract', '-', '--situation', 'nowhere.yaml'], 2],
    [['report', '--store', '/nowhere'], 2],
    [['report', '--as-of', 'soon'], 2],
    [['init', '--template', 'nonsense'], 2],
    [['--help'], 0],
    [['--version'], 0],
    [['extract', '--help'], 0],
  ])('%j exits with %d', (args, code) => {
    const ran = crossbearing(args);
    expect(ran.code).toBe(code);
    expect(ran.err + ran.out).not.toMatch(/^\s+at .*:\d+:\d+/m);
  });

  it('names file, line and field of a broken situation file', () => {
    const file = join(folder, 'broken.yaml');
    writeFileSync(
      file,
      'id: x\ntitle: X\nplaces:\n  - id: a\n    kind: camp\n    names: {en: [A]}\n    lat: 95\n',
    );
    const ran = crossbearing(['extract', '-', '--situation', file], { input: account });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(`${file}:7: places.0.lat: `);
  });
});
