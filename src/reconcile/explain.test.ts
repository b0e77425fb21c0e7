import { describe, expect, it } from 'vitest';
import { figure } from '../../test/reconcile/figure.js';
import { generalSituation } from '../situation/situation.js';
import { changesSince } from './changes.js';
import { explainEstimate } from './explain.js';
import { paceOf, project } from './project.js';
import { reconcile } from './reconcile.js';

const situation = generalSituation();
const SERIES = 'tal-arba/population/stock/all/person';
const claims = [
  figure({
    id: 'a',
    best: 8210,
    when: '2021-01-10',
    published: '2021-01-12',
    publisher: 'Count Office',
    text: '8,210 people',
  }),
  figure({
    id: 'b',
    best: 8100,
    when: '2021-03-10',
    published: '2021-03-11',
    publisher: 'Count Office',
    text: '8,100 people',
  }),
  figure({
    id: 'c',
    best: 81000,
    when: '2021-03-10',
    published: '2021-03-12',
    publisher: 'Evening Sheet',
    text: '81,000 people',
  }),
  figure({
    id: 'd',
    best: 8090,
    when: '2021-03-14',
    published: '2021-03-15',
    publisher: 'Camp Office',
    text: '8,090 people',
  }),
  figure({
    id: 'e',
    best: 2410,
    when: '2021-06-02',
    published: '2021-06-03',
    publisher: 'Count Office',
    text: '2,410 people',
  }),
];
const reconciliation = reconcile(claims, situation);

describe('explainEstimate', () => {
  it('names what carries an estimate and what is set aside', () => {
    const explanation = explainEstimate(reconciliation, claims, SERIES, '2021-03-10')!;
    expect(explanation.says).toMatch(
      /^The population at Tal Arba on 10 March 2021 is put at 8,1\d\d, nine chances in ten between/,
    );
    expect(explanation.says).toContain('1 does not fit and is set aside');
    expect(explanation.claims.find(({ id }) => id === 'c')).toMatchObject({
      state: 'wrong',
      says: 'Evening Sheet (12 March 2021) says “81,000 people”, as of 10 March 2021: it does not fit what the others say.',
    });
    expect(explanation.conflicts.map(({ kind }) => kind)).toContain('disjoint');
  });

  it('gives nothing for a series or a date nobody told of', () => {
    expect(explainEstimate(reconciliation, claims, 'elsewhere')).toBeUndefined();
    expect(explainEstimate(reconciliation, claims, SERIES, '1999')).toBeUndefined();
  });
});

describe('changesSince', () => {
  it('tells what has moved, and what nobody has told of for long', () => {
    const quiet = figure({
      id: 'q',
      best: 300,
      when: '2020-06-01',
      published: '2020-06-02',
      place: 'Old Mill',
    });
    const { moved, upheavals, stale } = changesSince([...claims, quiet], situation, '2021-04', '2021-07');
    expect(moved.map(({ series, kind }) => [series, kind])).toEqual([[SERIES, 'moved']]);
    expect(moved[0]!.says).toMatch(/^population at Tal Arba has moved: from 8,\d{3} .* to 2,4\d\d /);
    expect(upheavals.map(({ series, from, to }) => [series, from > 7500, to < 2600])).toEqual([
      [SERIES, true, true],
    ]);
    expect(upheavals[0]!.says).toContain('went from about');
    expect(stale.map(({ series }) => series)).toEqual(['old-mill/population/stock/all/person']);
    expect(stale[0]!.says).toContain('since 1 June 2020');
  });
});

describe('project', () => {
  const series = reconciliation.series[0]!;

  it('marks its numbers as a projection and says when a target is reached', () => {
    const projection = project(series, { perMonth: -200 }, '2021-12', 1000);
    expect(projection.projection).toBe(true);
    expect(projection.dates.at(-1)!.date).toBe('2021-12-31');
    expect(projection.dates.at(-1)!.best).toBeLessThan(1100);
    expect(projection.reached?.best).toMatch(/^2022-01/);
  });

  it('never goes below nothing', () => {
    expect(project(series, { perMonth: -5000 }, '2022').dates.at(-1)!.best).toBe(0);
  });

  it('tells the pace of the last year', () => {
    expect(paceOf(series)!.perMonth).toBeLessThan(-1000);
  });
});
