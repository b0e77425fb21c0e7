import { describe, expect, it } from 'vitest';
import { figure } from '../../../test/reconcile/figure.js';
import { isoDay } from '../../situation/edtf.js';
import { claimDays } from './claim-days.js';

const dayOf = (brief: Parameters<typeof figure>[0]) => isoDay(claimDays(figure(brief)).day);

describe('claimDays', () => {
  it('puts the two ends of a change at the two ends of its time', () => {
    const change = { best: 900, when: '2031-05', published: '2031-06-02' };
    expect(dayOf({ id: 'a', ...change, links: [{ kind: 'before', claim: 'b' }] })).toBe('2031-05-01');
    expect(dayOf({ id: 'b', ...change, links: [{ kind: 'after', claim: 'a' }] })).toBe('2031-05-31');
  });

  it('takes what a number has come to for told as new, and what it was before for old', () => {
    const told = { best: 900, published: '2031-06-02' };
    const basisOf = (kind: 'before' | 'after') =>
      claimDays(figure({ id: 'a', ...told, links: [{ kind, claim: 'b' }] })).basis;
    expect(basisOf('after')).toBe('narrative');
    expect(basisOf('before')).toBe('former');
  });

  it('lets no claim reach beyond its publication', () => {
    expect(isoDay(claimDays(figure({ id: 'a', best: 9, when: '2031', published: '2031-05-03' })).last)).toBe(
      '2031-05-03',
    );
  });
});
