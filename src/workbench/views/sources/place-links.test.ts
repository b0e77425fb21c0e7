import { describe, expect, it } from 'vitest';
import { placeLinks } from './place-links.js';

const node = (id: string) => ({
  id,
  name: id.toUpperCase(),
  kind: 'media',
  reliability: 'F' as const,
  claims: 1,
});
const link = (from: string, to: string, count: number) => ({ from, to, kind: 'citation' as const, count });

describe('the picture of who repeats whom', () => {
  const nodes = ['a', 'b', 'c', 'd'].map(node);
  const links = [link('a', 'c', 1), link('b', 'c', 4), link('b', 'd', 2), link('c', 'a', 1)];

  it('has the most repeated first, and one who does both in both columns', () => {
    const placed = placeLinks({ nodes, links });
    expect(placed.origins.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    expect(placed.repeaters.map(({ id }) => id)).toEqual(['d', 'c', 'a']);
  });

  it('is the same whatever the order of the links', () => {
    const { near: _, ...one } = placeLinks({ nodes, links });
    const { near: __, ...other } = placeLinks({ nodes, links: [...links].reverse() });
    expect({ ...other, links: [...other.links].reverse() }).toEqual(one);
  });

  it('leaves out whoever repeats itself, and ends nobody knows', () => {
    expect(placeLinks({ nodes, links: [link('a', 'a', 3), link('x', 'a', 1)] }).links).toEqual([]);
  });

  it('knows the neighbours of a node', () => {
    expect(placeLinks({ nodes, links }).near('c')).toEqual(new Set(['c', 'a', 'b']));
  });
});
