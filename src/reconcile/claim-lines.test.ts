import { describe, expect, it } from 'vitest';
import { readClaimLines } from './claim-lines.js';

describe('claim lines', () => {
  it('names what is wrong with a line and keeps the others', () => {
    const good = { kind: 'figure', id: 'a', value: { best: 5 }, aspect: 'stock', measure: 'population' };
    const lines = [
      JSON.stringify(good),
      '',
      '{"kind":',
      JSON.stringify({ ...good, id: 'b', value: { best: 'many' } }),
      JSON.stringify({ ...good, id: 'c', measure: undefined }),
      JSON.stringify({ kind: 'event', id: 'd', type: 'escape' }),
    ];
    const { claims, problems } = readClaimLines(lines.join('\n'));
    expect(claims.map(({ id }) => id)).toEqual(['a', 'd']);
    expect(problems.map(({ line, field }) => `${line} ${field}`)).toEqual([
      '3 ',
      '4 value.best',
      '5 measure',
    ]);
  });
});
