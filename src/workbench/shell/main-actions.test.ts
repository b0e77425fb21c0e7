import { expect, it } from 'vitest';
import { clashes } from '../actions/action-registry.js';
import { mainActions } from './main-actions.js';

it('no two actions answer to the same keys', () => expect(clashes(mainActions)).toEqual([]));

it('every action has a name of its own', () => {
  const names = mainActions.map((action) => action.name);
  expect(new Set(names).size).toBe(names.length);
});
