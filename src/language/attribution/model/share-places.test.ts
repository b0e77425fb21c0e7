import { expect, test } from 'vitest';
import { SharePlaces } from './share-places.js';

function used(places: SharePlaces, key: number): number {
  const place = places.placeOf(key);
  return place < 0 ? places.give(key) : place;
}

test('a key keeps its place until others need it', () => {
  const places = new SharePlaces(4);
  places.beginTurn();
  const first = used(places, 7);
  expect(places.placeOf(7)).toBe(first);
  expect(places.placeOf(8)).toBe(-1);
  expect(places.holds(first, 7)).toBe(true);
  expect(places.holds(first, 8)).toBe(false);
});

test('what is used in a turn is not given away in it, however long it has been kept', () => {
  const places = new SharePlaces(4);
  places.beginTurn();
  for (const key of [1, 2, 3, 4]) used(places, key);
  places.beginTurn();
  const held = [1, 2, 3].map((key) => used(places, key));
  expect(held).not.toContain(used(places, 5));
  expect([1, 2, 3].map((key) => places.placeOf(key))).toEqual(held);
  expect(places.placeOf(4)).toBe(-1);
});

test('a key found again outlives one that was not', () => {
  const places = new SharePlaces(4);
  for (const key of [1, 2, 3, 4, 1, 5, 6, 7]) {
    places.beginTurn();
    used(places, key);
  }
  places.beginTurn();
  expect([1, 2, 3, 4].map((key) => places.placeOf(key) >= 0)).toEqual([true, false, false, false]);
});
