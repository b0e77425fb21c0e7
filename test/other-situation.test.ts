import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAccount } from '../src/accounts/read-accounts.js';
import type { FigureClaim } from '../src/claims/claim.js';
import { extractClaims } from '../src/claims/extract-claims.js';
import { reconcile } from '../src/reconcile/reconcile.js';
import { readSituation } from '../src/situation/situation.js';

const situation = readSituation(
  readFileSync(new URL('./situations/flood.yaml', import.meta.url), 'utf8'),
  'flood.yaml',
);

function read(id: string, published: string, text: string): FigureClaim[] {
  const bytes = new TextEncoder().encode(JSON.stringify({ id, published, publisher: id, text }));
  return extractClaims(readAccount(bytes, { fileName: `${id}.json` }), situation).filter(
    (claim): claim is FigureClaim => claim.kind === 'figure',
  );
}

const first = read(
  'gazette',
  '2023-05-06',
  'As of 6 May 2023, 340 houses in Tarnby are flooded. Volunteers laid 12,000 sandbags in Lower Marrow on Friday.',
);
const second = read(
  'courier',
  '2023-05-06',
  'About 900 houses are under water in Tarnby, the River Board said on Saturday.',
);
const third = read(
  'herald',
  '2023-05-20',
  'Two days after the dam breach, 60 pupils were evacuated from Nether Marrow.',
);

describe('a situation file for a flood', () => {
  it('gives its own measures and places to the claims', () => {
    expect(first).toEqual([
      expect.objectContaining({
        text: '340 houses',
        unit: 'house',
        measure: 'houses-flooded',
        aspect: 'stock',
        places: [expect.objectContaining({ id: 'tarnby' })],
        when: expect.objectContaining({ edtf: '2023-05-06' }),
      }),
      expect.objectContaining({
        text: '12,000 sandbags',
        unit: 'sandbag',
        measure: 'sandbags',
        aspect: 'flow',
        places: [expect.objectContaining({ id: 'lower-marrow' })],
        when: expect.objectContaining({ edtf: '2023-05-05' }),
      }),
    ]);
  });

  it('knows its sources, anchors, groups and other names', () => {
    expect(second[0]!.sources[0]).toMatchObject({ id: 'river-board' });
    expect(third[0]).toMatchObject({
      group: { id: 'pupils' },
      measure: 'evacuated',
      places: [{ id: 'lower-marrow' }],
      when: { edtf: '2023-05-06', basis: 'anchored' },
    });
  });

  it('finds the two accounts of one town at odds', () => {
    const { series, conflicts } = reconcile([...first, ...second, ...third], situation);
    expect(series.find((one) => one.measure === 'houses-flooded')).toMatchObject({
      place: 'tarnby',
      unit: 'house',
    });
    expect(conflicts).toContainEqual(
      expect.objectContaining({ kind: 'disjoint', claims: [first[0]!.id, second[0]!.id].sort() }),
    );
  });
});
