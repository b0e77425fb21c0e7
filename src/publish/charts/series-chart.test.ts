import { describe, expect, it } from 'vitest';
import type { FigureClaim } from '../../claims/claim.js';
import type { Series } from '../../reconcile/series.js';
import { type ClaimMark, seriesChart } from './series-chart.js';

const estimate = (date: string, best: number): Series['estimates'][number] => ({
  date,
  best,
  interval: { '50': [best - 5, best + 5], '80': [best - 8, best + 8], '90': [best - 10, best + 10] },
  claims: [],
});

const series = (...estimates: Series['estimates'][number][]): Series => ({
  id: 's',
  place: 'p',
  placeName: 'Port Sabel',
  measure: 'population',
  aspect: 'stock',
  group: 'all',
  unit: 'person',
  estimates,
});

const claim = (
  edtf: string,
  value: FigureClaim['value'],
  state: ClaimMark['state'] = 'current',
): ClaimMark => ({
  claim: { id: edtf, when: { edtf, basis: 'stated' }, value } as FigureClaim,
  state,
  title: 'words',
  href: '#note-1',
});

const size = { width: 400, height: 200 };

describe('seriesChart', () => {
  it.each([
    ['no estimate', series()],
    ['one estimate', series(estimate('2021-01-01', 70))],
    ['several', series(estimate('2021-01-01', 70), estimate('2021-02-01', 90))],
  ])('draws a series with %s', (_, one) => {
    const marks = [
      claim('2021-01-01', { low: 70, best: 70, high: 70, bound: 'exact' }),
      claim('2021-01', { low: 60, best: null, high: 80, bound: 'range' }, 'stale'),
      claim('2021-01-15', { low: 50, best: null, high: null, bound: 'more-than' }, 'wrong'),
      claim('2021-01-20', { low: null, best: null, high: 99, bound: 'less-than' }),
    ];
    const svg = seriesChart(one, marks, size, 'label');
    expect(svg).toMatch(/^<svg role="group"/);
    expect(svg.match(/href="#note-1"/g)!.length).toBeGreaterThanOrEqual(4);
    expect(svg).not.toContain('NaN');
  });

  it('draws three bands where there is a course', () => {
    const svg = seriesChart(
      series(estimate('2021-01-01', 70), estimate('2021-02-01', 90)),
      [],
      size,
      'label',
    );
    expect(svg.match(/fill-opacity="0\.1/g)).toHaveLength(3);
  });

  it('puts a square on what was reported that day, and none on what is derived', () => {
    const course = series(estimate('2021-01-01', 70), estimate('2021-02-01', 90));
    const shapes = (marks: ClaimMark[]) => seriesChart(course, marks, size, 'label').match(/<path/g)!.length;
    const exact = { low: 70, best: 70, high: 70, bound: 'exact' } as const;
    expect(shapes([claim('2021-01-01', exact)]) - shapes([claim('2021-01-09', exact)])).toBe(1);
  });
});
