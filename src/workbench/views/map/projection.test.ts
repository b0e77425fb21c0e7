import { describe, expect, it } from 'vitest';
import { pixelsOf, projectionOver, scaleBar, wholeLook } from './projection.js';

const places = [
  { lon: 41.1, lat: 36.4, radius: 1 },
  { lon: 40.7, lat: 36.5, radius: 1 },
];

describe('the projection of the map', () => {
  it('has every place in view', () => {
    const projection = projectionOver(places, 800, 500, wholeLook);
    for (const { lon, lat } of places) {
      const [x, y] = projection([lon, lat])!;
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(800);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(500);
    }
  });

  it('shows some 300 km though there is one place only', () => {
    const projection = projectionOver(places.slice(0, 1), 800, 500, wholeLook);
    expect(pixelsOf(300, 41.1, 36.4, projection)).toBeLessThan(500);
    expect(pixelsOf(300, 41.1, 36.4, projection)).toBeGreaterThan(200);
  });

  it('keeps the middle where it is when it comes nearer', () => {
    const far = projectionOver(places, 800, 500, wholeLook).invert!([400, 250])!;
    const near = projectionOver(places, 800, 500, { zoom: 4, x: 0, y: 0 }).invert!([400, 250])!;
    expect(near[0]).toBeCloseTo(far[0], 6);
    expect(near[1]).toBeCloseTo(far[1], 6);
  });

  it('has a scale of a round length', () => {
    const bar = scaleBar(projectionOver(places, 800, 500, wholeLook), 800, 500)!;
    expect([1, 2, 5]).toContain(bar.km / 10 ** Math.floor(Math.log10(bar.km)));
    expect(bar.pixels).toBeLessThanOrEqual(111);
  });

  it('shows the world where no place is known', () => {
    expect(projectionOver([], 800, 500, wholeLook)([0, 0])).not.toBeNull();
  });
});
