import { describe, expect, it } from 'vitest';
import { generalSituation, readSituation } from './situation.js';
import { DataError } from './yaml.js';

const minimal = 'id: my-place\ntitle: A place\n';

function problemsOf(text: string): string[] {
  try {
    readSituation(text, 'x.yaml');
  } catch (error) {
    if (error instanceof DataError) return error.message.split('\n');
    throw error;
  }
  return [];
}

describe('readSituation(text)', () => {
  it('lays the file over the general knowledge', () => {
    const situation = readSituation(minimal);
    expect(situation.title).toBe('A place');
    expect(situation.measures).toEqual(generalSituation().measures);
  });

  it('lets a measure of the file take the place of the general one of that id', () => {
    const situation = readSituation(`${minimal}measures:\n  - {id: killed, label: dead, aspect: flow}\n`);
    expect(situation.measures.filter((measure) => measure.id === 'killed')).toHaveLength(1);
    expect(situation.measures.find((measure) => measure.id === 'killed')!.label).toBe('dead');
  });

  it('names file, line and field of what is wrong', () => {
    expect(
      problemsOf(`${minimal}places:\n  - id: Al Hol\n    kind: camp\n    names: {en: [al-Hol]}\n`),
    ).toEqual(['x.yaml:4: places.0.id: an id is lower-case words joined by hyphens, like al-hol']);
    expect(
      problemsOf(
        `${minimal}places:\n  - id: camp\n    kind: camp\n    names: {en: [Camp]}\n    parent: nowhere\n`,
      ),
    ).toEqual(['x.yaml:7: places.0.parent: no place has the id nowhere']);
    expect(
      problemsOf(`${minimal}anchors:\n  - id: a\n    names: {en: [the fall]}\n    date: soon\n`),
    ).toEqual(['x.yaml:6: anchors.0.date: not an EDTF date or interval: soon']);
  });

  it('names every problem, not only the first', () => {
    expect(problemsOf('id: x\nplaces: 3\nunknown: 1\n')).toHaveLength(3);
  });

  it('refuses an id used twice and a place that lies within itself', () => {
    const twice = `${minimal}places:\n  - {id: a, kind: camp, names: {en: [A]}}\n  - {id: a, kind: camp, names: {en: [B]}}\n`;
    expect(problemsOf(twice)).toEqual(['x.yaml:5: places.1.id: the id a is used twice']);
    const loop = `${minimal}places:\n  - {id: a, kind: camp, names: {en: [A]}, parent: b}\n  - {id: b, kind: camp, names: {en: [B]}, parent: a}\n`;
    expect(problemsOf(loop)).toHaveLength(2);
  });

  it('says where YAML itself is broken', () => {
    expect(problemsOf('id: x\ntitle: "open\n')[0]).toMatch(/^x\.yaml:\d+: /);
    expect(problemsOf('')).not.toHaveLength(0);
  });

  it('is not exhausted by aliases that multiply', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
      .split('')
      .map((name, i) => `${name}: &${name} [${`*${'abcdefghi'[i]},`.repeat(9).slice(0, -1)}]`)
      .join('\n')}\n`;
    expect(problemsOf(bomb)).toHaveLength(1);
  });
});
