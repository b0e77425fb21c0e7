import { expect, it } from 'vitest';
import { nounForms, singularOf, verbForms } from './inflect.js';

it.each([
  ['kill', ['kill', 'kills', 'killed', 'killing']],
  ['flee', ['flee', 'flees', 'fleed', 'fleeing', 'fled']],
  ['nab', ['nab', 'nabs', 'nabbed', 'nabbing']],
  ['carry', ['carry', 'carries', 'carried', 'carrying']],
  ['damage', ['damage', 'damages', 'damaged', 'damaging']],
])('the forms of %s', (base, forms) => {
  expect(verbForms(base)).toEqual(forms);
});

it.each([
  ['families', 'family'],
  ['people', 'person'],
  ['wives', 'wife'],
  ['clinics', 'clinic'],
  ['boxes', 'box'],
  ['churches', 'church'],
  ['houses', 'house'],
  ['buses', 'bus'],
  ['bus', 'bus'],
  ['gunmen', 'gunman'],
  ['asylum-seekers', 'asylum-seeker'],
  ['businesswomen', 'businesswoman'],
  ['cameramen', 'cameraman'],
  ['specimen', 'specimen'],
  ['Yemen', 'Yemen'],
  ['grandchildren', 'grandchild'],
  ['courses', 'course'],
  ['expenses', 'expense'],
  ['lapses', 'lapse'],
  ['dishes', 'dish'],
])('%s counts %s', (plural, singular) => {
  expect(singularOf(plural)).toBe(singular);
});

it('a noun in both numbers', () => {
  expect(nounForms('child')).toContain('children');
});
