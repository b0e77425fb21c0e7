import { expect, it } from 'vitest';
import { reliabilityPlot } from './reliability-plot.js';

it('draws a dot a band, on the line where claims are right as often as they say', () => {
  const band = { from: 0.7, to: 0.8, claims: 12, meanConfidence: 0.75, right: 0.75 };
  const plot = reliabilityPlot([
    band,
    { ...band, from: 0.8, to: 0.9, claims: 3, meanConfidence: 0.85, right: 0.5 },
  ]);
  expect(plot.match(/<circle/g)).toHaveLength(2);
  expect(plot).toContain('<circle cx="296.0" cy="96.0" r="12.0"');
  expect(plot).toContain('3 claims, stated 85 %, right 50 %');
  expect(reliabilityPlot([])).not.toContain('<circle');
});
