import { describe, expect, it } from 'vitest';
import { generalSituation } from '../situation/situation.js';
import { blotted, privateNames } from './mask.js';

const situation = generalSituation();
const masked = (text: string) => blotted(text, privateNames(text, situation, []));

describe('blotted(text, privateNames(text))', () => {
  it.each([
    ['Samira, a mother of three, said the water had stopped.', 'Samira'],
    ['A woman named Rania Khalil told the agency that she had waited.', 'Rania Khalil'],
    ['Yusuf Haddad, 14, carried the bread.', 'Yusuf Haddad'],
    ['The 12-year-old Lina walked to school.', 'Lina'],
    ['The mother of Ivo Marek waited at the gate.', 'Ivo Marek'],
    ['Mother of Ivo Marek waits at the gate.', 'Ivo Marek'],
    ['The parents of Ivo Marek waited at the gate.', 'Ivo Marek'],
    ['“We waited,” said Omar, a resident of the town.', 'Omar'],
  ])('blots out the private person in %j', (text, name) => {
    const result = masked(text);
    expect(result).toHaveLength(text.length);
    expect(result).not.toContain(name);
  });

  it.each([
    'Fadi Naser, a spokesman for the ministry, said the road was open.',
    'Commander Dilan Aziz, who oversees the camp, denied it.',
    'Maria Lopez, the director of the hospital, said 40 had died.',
    'The widow of President Omar Diallo came back.',
    'Brothers and sisters of Iraqis were sent home.',
    'The bridge at Aleppo was closed to children.',
    'It holds 15,681 Norvians, 15,861 Belmarkers and others.',
    'Among the refugees Iraqis, 15 of them children, were the most.',
  ])('leaves %j as it is', (text) => {
    expect(masked(text)).toBe(text);
  });

  it('blots out a later surname too', () => {
    expect(masked('Yusuf Haddad, 14, ran. Haddad fell.')).not.toContain('Haddad');
  });
});
