import { expect, it } from 'vitest';
import { chordOf } from './key-chord.js';

const press = (key: string, more: Partial<Parameters<typeof chordOf>[0]> = {}) =>
  chordOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

it('names a letter by itself', () => expect(press('a')).toBe('a'));
it('names a letter with shift as such', () => expect(press('A', { shiftKey: true })).toBe('Shift+A'));
it('takes Ctrl and Command for the same', () => {
  expect(press('k', { ctrlKey: true })).toBe('Mod+K');
  expect(press('k', { metaKey: true })).toBe('Mod+K');
});
it('names a sign by the sign, however a keyboard makes it', () =>
  expect(press('?', { shiftKey: true })).toBe('?'));
it('names keys without a sign', () => expect(press('Enter', { shiftKey: true })).toBe('Shift+Enter'));
