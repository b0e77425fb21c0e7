import { describe, expect, it } from 'vitest';
import { type PartCourse, partsBesideOneAnother, stackParts } from './stack-parts.js';

const part = (name: string, ...points: [string, number][]): PartCourse => ({ id: name, name, points });

describe('stackParts', () => {
  it('puts parts one on another, straight between their dates', () => {
    const stack = stackParts([
      part('women', ['2021-01-01', 10], ['2021-01-03', 20]),
      part('men', ['2021-01-01', 5], ['2021-01-02', 6], ['2021-01-03', 7]),
    ]);
    expect(stack.filter((one) => one.date.getTime() === Date.parse('2021-01-02'))).toMatchObject([
      { name: 'women', low: 0, high: 15 },
      { name: 'men', low: 15, high: 21 },
    ]);
  });
  it('leaves a part out where it is not known', () => {
    const stack = stackParts([part('a', ['2021-01-01', 1], ['2021-01-09', 1]), part('b', ['2021-01-05', 1])]);
    expect(stack.filter((one) => one.name === 'b')).toHaveLength(1);
    expect(stack.filter((one) => one.name === 'a')).toHaveLength(3);
  });
});

describe('partsBesideOneAnother', () => {
  const whole: [string, number][] = [
    ['2021-01-01', 100],
    ['2021-12-31', 100],
  ];
  it('leaves out a part that shares its people with another', () => {
    const parts = [
      part('women and children', ['2021-01-01', 90], ['2021-06-01', 90]),
      part('children', ['2021-01-01', 60]),
      part('men', ['2021-01-01', 10]),
    ];
    expect(partsBesideOneAnother(parts, whole).map((one) => one.name)).toEqual(['women and children', 'men']);
  });
  it('takes all that fit', () =>
    expect(
      partsBesideOneAnother([part('a', ['2021-01-01', 50]), part('b', ['2021-01-01', 50])], whole),
    ).toHaveLength(2));
});
