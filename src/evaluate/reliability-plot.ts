import type { ReliabilityBand } from './evaluate.js';

const SIDE = 320;
const LEFT = 56;
const TOP = 16;

/**
 * The reliability of claims as an SVG: a dot a band of confidence, stated to the right, right upwards, as large as its
 * claims are many. On the line the claims are right as often as they say; below it they say too much.
 */
export function reliabilityPlot(bands: readonly ReliabilityBand[]): string {
  const most = Math.max(1, ...bands.map(({ claims }) => claims));
  const x = (share: number) => (LEFT + share * SIDE).toFixed(1);
  const y = (share: number) => (TOP + (1 - share) * SIDE).toFixed(1);
  const ticks = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
    `<line x1="${x(0)}" y1="${y(share)}" x2="${x(1)}" y2="${y(share)}" stroke="#ddd"/>`,
    `<text x="${LEFT - 8}" y="${y(share)}" text-anchor="end" dominant-baseline="middle">${share * 100} %</text>`,
    `<text x="${x(share)}" y="${TOP + SIDE + 18}" text-anchor="middle">${share * 100} %</text>`,
  ]);
  const dots = bands.map(({ claims, meanConfidence, right }) => {
    const radius = (3 + 9 * Math.sqrt(claims / most)).toFixed(1);
    const label = `${claims} claims, stated ${Math.round(meanConfidence * 100)} %, right ${Math.round(right * 100)} %`;
    return `<circle cx="${x(meanConfidence)}" cy="${y(right)}" r="${radius}" fill="#1f6feb" fill-opacity="0.75"><title>${label}</title></circle>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LEFT + SIDE + 24} ${TOP + SIDE + 48}" font-family="sans-serif" font-size="12">`,
    '<title>Reliability: of the claims with a confidence of, so many are right</title>',
    ...ticks,
    `<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#888" stroke-dasharray="4 4"/>`,
    ...dots,
    `<text x="${x(0.5)}" y="${TOP + SIDE + 38}" text-anchor="middle">confidence stated</text>`,
    `<text transform="translate(14 ${y(0.5)}) rotate(-90)" text-anchor="middle">read right</text>`,
    '</svg>',
    '',
  ].join('\n');
}
