import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generalSituation } from '../situation/situation.js';
import { readClaimLines } from './claim-lines.js';
import { reconcile } from './reconcile.js';

const situation = generalSituation();
const line = (fields: object) =>
  JSON.stringify({
    kind: 'figure',
    aspect: 'stock',
    measure: 'population',
    places: [{ name: 'Tal Arba' }],
    ...fields,
  });
const good = [
  line({ id: 'a', value: { best: 500 }, when: { edtf: '2020-01-01' }, publisher: 'One' }),
  line({ id: 'b', value: { best: 512 }, when: { edtf: '2020-02-01' }, publisher: 'Two' }),
  line({ id: 'c', value: { best: 503 }, when: { edtf: '2020-03-01' }, publisher: 'Three' }),
];

function read(...bad: string[]) {
  const { claims, problems } = readClaimLines([...good, ...bad].join('\n'));
  const { series, problems: unfit } = reconcile(claims, situation);
  const estimates = series.find(({ place }) => place === 'tal-arba')!.estimates;
  return { problems, unfit, february: estimates.find(({ date }) => date === '2020-02-01')! };
}
const { february } = read();

describe('a malformed claim', () => {
  it.each([
    ['{"id":', ''],
    ['[1, 2]', ''],
    [line({ value: { best: '512' } }), 'value.best'],
    [line({ value: null }), 'value'],
    [line({ value: {} }), 'value'],
    [line({ value: { best: 512, bound: 'roughly' } }), 'value.bound'],
    [line({ value: { best: 512 }, confidence: 7 }), 'confidence'],
    [line({ value: { best: 512 }, published: 'yesterday' }), 'published'],
    [line({ value: { best: 512 }, factuality: 'sure' }), 'factuality'],
    [line({ id: 'a', value: { best: 900 }, when: { edtf: '2020-02-01' } }), 'id'],
  ])('%s is named with its line and field and left out', (bad, field) => {
    const { problems, february: now } = read(bad);
    expect(problems.map((problem) => [problem.line, problem.field])).toEqual([[4, field]]);
    expect(now).toEqual(february);
  });

  it.each([
    [{ value: { best: 1e300 } }, 'value.best'],
    [{ value: { best: -4 } }, 'value.best'],
    [{ value: { best: 500 }, when: { edtf: '2020-13-45' } }, 'when.edtf'],
  ])('%j is named by its claim', (fields, field) => {
    const { unfit, february: now } = read(line({ id: 'z', when: { edtf: '2020-02-01' }, ...fields }));
    expect(unfit.map((problem) => [problem.claim, problem.field])).toEqual([['z', field]]);
    expect(now).toEqual(february);
  });

  it('takes the day of a moment of publication', () => {
    const { problems } = read(line({ value: { best: 512 }, published: '2020-02-03T10:00:00Z' }));
    expect(problems).toEqual([]);
  });
});

describe('numbers that may be meant', () => {
  it.each([1e10, 0, 1e-9, 3, 512_000])('%d does not spoil the series it stands in', (best) => {
    const { february: now } = read(line({ id: 'z', value: { best }, when: { edtf: '2020-02-02' } }));
    expect(Math.abs(now.best - february.best)).toBeLessThan(5);
    expect(now.interval['90'][0]).toBeGreaterThan(480);
    expect(now.interval['90'][1]).toBeLessThan(530);
  });

  it('of any kind give ordered, finite intervals about a value', () => {
    const number = fc.oneof(
      fc.double({ min: 0, max: 2e10, noNaN: true }),
      fc.integer({ min: 0, max: 10 }),
      fc.double({ min: 0, max: 1e-6, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 6 }), (numbers) => {
        const lines = numbers.map((best, i) =>
          line({
            id: `n${i}`,
            value: { low: best, best, high: best },
            when: { edtf: `2020-01-0${i + 1}` },
            publisher: `P${i}`,
          }),
        );
        const { series } = reconcile(readClaimLines(lines.join('\n')).claims, situation);
        for (const { best, interval } of series[0]!.estimates) {
          const ends = [
            0,
            interval['90'][0],
            interval['80'][0],
            interval['50'][0],
            best,
            interval['50'][1],
            interval['80'][1],
            interval['90'][1],
          ];
          expect(ends.every(Number.isFinite)).toBe(true);
          expect([...ends].sort((a, b) => a - b)).toEqual(ends);
        }
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  it('ten thousand equal ones give that number', () => {
    const lines = Array.from({ length: 10_000 }, (_, i) =>
      line({
        id: `n${i}`,
        value: { low: 5210, best: 5210, high: 5210 },
        when: { edtf: '2020-01-01' },
        publisher: `P${i}`,
      }),
    );
    const [estimate] = reconcile(readClaimLines(lines.join('\n')).claims, situation).series[0]!.estimates;
    expect(estimate!.best).toBe(5210);
    expect(estimate!.interval['90'][0]).toBeGreaterThan(5100);
    expect(estimate!.interval['90'][1]).toBeLessThan(5320);
  });
});
