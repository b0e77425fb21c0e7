import { describe, expect, it } from 'vitest';
import { foldName, nameKey } from './fold.js';

describe('foldName', () => {
  it.each([
    ['Al-Ḥasakah', 'alhasakah'],
    ["Dar'a", 'dara'],
    ['Cox’s Bazar', 'coxsbazar'],
    ['Łódź', 'lodz'],
    ['Ta‘izz', 'taizz'],
    ['الهُول', 'الهول'],
    ['أفغانستان', 'افغانستان'],
  ])('%s → %s', (name, folded) => expect(foldName(name)).toBe(folded));
});

describe('nameKey', () => {
  it('is one for all ways of joining the words', () =>
    expect(new Set(['Nahr-e-Saraj', 'Nahr e Saraj', 'nahresaraj'].map(nameKey)).size).toBe(1));
  it('tells names apart', () => expect(nameKey('Hol')).not.toBe(nameKey('Roj')));
});
