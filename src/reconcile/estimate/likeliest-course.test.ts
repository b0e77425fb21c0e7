import { describe, expect, it } from 'vitest';
import { figure } from '../../../test/reconcile/figure.js';
import { generalSituation } from '../../situation/situation.js';
import { reconcile } from '../reconcile.js';

/** Counts a month apart from March 2021 on. */
function widthBetween(counts: readonly number[]): number {
  const claims = counts.map((best, i) =>
    figure({ id: `c${i}`, best, when: new Date(Date.UTC(2021, 2 + i, 11)).toISOString().slice(0, 10) }),
  );
  const { series } = reconcile(claims, generalSituation(), { at: ['2021-09-26'] });
  const [low, high] = series[0]!.estimates[0]!.interval['90'];
  return Math.log(high / low);
}

describe('likeliestCourse', () => {
  it('leaves less open between the counts of a series that never leapt than of one that did now and then', () => {
    const steady = [7411, 7408, 7413, 7409, 7402, 7406, 7401, 7404, 7397, 7399, 7393, 7396, 7391];
    const leaping = [7411, 7408, 7813, 7809, 7402, 7406, 7401, 7704, 7697, 7299, 7293, 7696, 7691];
    expect(widthBetween(steady)).toBeLessThan(0.5 * widthBetween(leaping));
  });
});
