import { describe, expect, it } from 'vitest';
import { bonesKey, lettersApart, soundAlike, spellingOf } from './spelling.js';

describe('soundAlike', () => {
  it.each([
    ['Hasakah', 'Hassakeh'],
    ['Hol', 'Hawl'],
    ['Hol', 'Houl'],
    ['Qamishli', 'Kamishlo'],
    ['Helmand', 'Hilmand'],
    ['Baghuz', 'Baghouz'],
  ])('%s and %s', (a, b) => expect(soundAlike(spellingOf(a), spellingOf(b))).toBe(true));

  it.each([
    ['Turkey', 'Tariq'],
    ['Hol', 'Hill'],
    ['Roj', 'Raja'],
  ])('not %s and %s', (a, b) => expect(soundAlike(spellingOf(a), spellingOf(b))).toBe(false));
});

describe('bonesKey', () => {
  const key = (name: string) => bonesKey(name, 0, name.length);
  it.each([
    ['Helmand', 'Hilmand'],
    ['Hasakah', 'Hassakeh'],
    ['Qamishli', 'Kamishlo'],
    ['Urozgan', 'Uruzgan'],
  ])('is the same for %s and %s', (a, b) => expect(key(a)).toBe(key(b)));
  it('is 0 for names of fewer than three consonants', () => expect(key('Hol')).toBe(0));
});

describe('lettersApart', () => {
  it.each([
    ['Hasakah', 'al-Hasakah', 2],
    ['Jashore', 'Jessore', 2],
    ["Mek'ele", 'Mekelle', 1],
  ])('%s and %s: %i', (a, b, apart) => expect(lettersApart(a, b)).toBe(apart));
});
