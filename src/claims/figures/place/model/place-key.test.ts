import { expect, it } from 'vitest';
import { placeKey } from './place-key.js';

it('tells places apart by their ids, with the direction that narrows them, else by their names without their kinds', () => {
  expect(placeKey({ id: 'iso:MR', name: 'Marra' })).toBe(placeKey({ id: 'iso:MR', name: 'MARRA' }));
  expect(placeKey({ id: 'iso:MR', name: 'northern Marra' })).not.toBe(
    placeKey({ id: 'iso:MR', name: 'Marra' }),
  );
  expect(placeKey({ name: 'Sorvik Refugee Camp' })).toBe(placeKey({ name: 'Sorvik' }));
});
