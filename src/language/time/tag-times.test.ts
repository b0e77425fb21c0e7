import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Anchor } from '../../situation/schema.js';
import { readText } from '../read-text.js';
import { tagTimes } from './tag-times.js';

const flood: Anchor = { id: 'flood', names: { en: ['flood of Orlen'] }, date: '2017-06-09', kind: 'event' };

function reading(text: string, language = 'en') {
  return readText({ name: 't', id: 't', text, language, furniture: [], headings: [], tables: [] });
}

function tag(text: string, published?: string, anchors: readonly Anchor[] = []) {
  const date = published ? { edtf: published, basis: 'metadata' as const, evidence: [] } : undefined;
  return tagTimes(reading(text), { published: date, anchors });
}

describe('tagTimes', () => {
  it('finds anchors under other words, and counts from them', () => {
    const text = 'The great flood of lower Orlen began it. They left a year after the flood of Orlen.';
    const [first, second] = tag(text, '2019-09-26', [flood]);
    expect(first).toMatchObject({ anchor: 'flood', edtf: '2017-06-09', basis: 'anchored' });
    expect(text.slice(second!.start, second!.end)).toBe('a year after the flood of Orlen');
    expect(second).toMatchObject({ edtf: '2018-06-09', basis: 'anchored' });
  });

  it('leaves open what only publication could tell', () => {
    expect(tag('They left last week.')).toMatchObject([{ value: 'XXXX-WXX', basis: 'relative' }]);
    expect(tag('They left in July.')[0]!.edtf).toBeUndefined();
  });

  it('knows no more than the interval of publication', () => {
    expect(tag('They left last month.', '2019-08-20/2019-09-10')).toMatchObject([
      { value: '2019-XX', edtf: '2019-07/2019-08' },
    ]);
    expect(tag('They left last year.', '2019-08-20/2019-09-10')).toMatchObject([
      { value: '2018', edtf: '2018' },
    ]);
  });

  it('is sorted, disjoint and never throws', () => {
    const words = fc.constantFrom(
      ...'the last next of in 3 12 2019 1990s March may Friday two-year day weeks ago , . - / : 10 and to from between half a quarter later after early end p.m. every mid-May é 🙂 ٣ " ( \n\n'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (pieces) => {
        const times = tag(pieces.join(' '), '2019-09-26', [flood]);
        for (const [i, time] of times.entries()) {
          expect(time.start).toBeLessThan(time.end);
          if (i > 0) expect(time.start).toBeGreaterThanOrEqual(times[i - 1]!.end);
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  // Other work on the machine can only make a run look slower: one clean try of several is proof.
  it('takes about twice as long for twice the text', { retry: 5 }, () => {
    const unit =
      'On 3 May 2018, two days after the flood of Orlen, 12-19 March, last week, may and 1 1 1 - : ';
    for (const text of [unit, '1990 ', 'a the last next ', '12:30 ', 'two-year-old-', '- / . ', 'flood ']) {
      const [once, twice] = [20_000, 40_000].map((size) =>
        reading(text.repeat(Math.ceil(size / text.length))),
      );
      const cost = (read: ReturnType<typeof reading>) =>
        Math.min(...Array.from({ length: 9 }, () => timeOf(() => tagTimes(read, { anchors: [flood] }))));
      cost(twice!);
      // Half of what quadratic cost would be, and something for a machine with other work.
      expect(cost(twice!), text).toBeLessThan(3 * cost(once!) + 20);
    }
  });
});

/** Processor time, which other work on the machine changes little. */
function timeOf(run: () => void): number {
  const from = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}
