import { expect, it } from 'vitest';
import { insertRows } from '../../src/store/insert-rows.js';
import { storableJson } from '../../src/store/storable.js';
import { sharedStore } from './project.js';

const shared = sharedStore();

it('keeps values, JSON and what is not there as they are given', async () => {
  const { db } = shared.store;
  const body = { says: 'a "quoted" word,\n\\ and ✓', severity: 0.1 };
  const row = {
    id: 'a|b',
    kind: 'disjoint',
    severity: 1e-9,
    when_edtf: '2021-05',
    body: storableJson(body),
  };
  await insertRows(db, 'conflicts', [row]);
  expect(await db.selectFrom('conflicts').selectAll().execute()).toEqual([{ ...row, body, state: 'open' }]);
  await insertRows(db, 'series_claims', [
    { series_id: 's', claim_id: 'c', day: null, weight: 0.5, state: 'current', worth: 0 },
  ]);
  expect(await db.selectFrom('series_claims').select(['day', 'weight']).execute()).toEqual([
    { day: null, weight: 0.5 },
  ]);
});

it('takes more rows than a statement holds, and none', async () => {
  const { db } = shared.store;
  const rows = Array.from({ length: 4_500 }, (_, i) => ({ id: `o${i}`, kind: 'path' as const, key: `${i}` }));
  await insertRows(db, 'origins', []);
  await insertRows(db, 'origins', rows);
  expect(await db.selectFrom('origins').select('id').execute()).toHaveLength(rows.length);
  await insertRows(db, 'origins', [{ ...rows[0]!, key: 'another' }, ...rows.slice(4_499)], 'keep');
  expect(await db.selectFrom('origins').select('key').where('id', '=', 'o0').execute()).toEqual([
    { key: '0' },
  ]);
  await expect(insertRows(db, 'origins', rows.slice(0, 1))).rejects.toThrow(/duplicate key/);
});
