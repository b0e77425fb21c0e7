import { describe, expect, it } from 'vitest';
import { figure } from '../../test/reconcile/figure.js';
import { isoDay } from '../situation/edtf.js';
import { generalSituation } from '../situation/situation.js';
import { packSeries, unpackSeries } from './packed-series.js';
import { reconcile } from './reconcile.js';

const stock = [950, 960, 1400, 955].map((best, i) =>
  figure({ id: `s${i}`, best, when: isoDay(18000 + 9 * i), published: isoDay(18001 + 9 * i) }),
);
const counted = Array.from({ length: 30 }, (_, i) =>
  figure({
    id: `k${i}`,
    best: 40 + 7 * i + (i % 4),
    when: `2020-03-01/${isoDay(18330 + i)}`,
    published: isoDay(18330 + i),
    measure: 'killed',
    aspect: 'flow',
    publisher: 'The Ministry',
  }),
);

describe('packed series', () => {
  it('are the same series when unpacked', () => {
    const claims = [...stock, ...counted];
    const { series } = reconcile(claims, generalSituation());
    expect(series.some(({ counters }) => counters?.some(({ daily }) => daily.length > 0))).toBe(true);
    expect(series.some(({ estimates }) => estimates.some(({ period }) => period !== undefined))).toBe(true);
    expect(unpackSeries(structuredClone(packSeries(series, claims)), claims)).toEqual(series);
  });

  it('may be none', () => {
    expect(unpackSeries(packSeries([], []), [])).toEqual([]);
  });
});
