import { describe, expect, it } from 'vitest';
import { readAccounts } from '../accounts/read-accounts.js';
import { extractClaims } from './extract-claims.js';
import { shownSource } from './shown-source.js';

describe('shownSource(source)', () => {
  it.each([
    ['Some 40 people died in Belo, Samira Khalil told reporters.', 'a private person'],
    ['Anna Berg, a farmer from Belo, said 40 people had fled.', 'a private person'],
    ['“We waited and 40 people died,” said Omar Haddad, a resident of Belo.', 'a witness'],
    ['Residents said 40 people had died in Belo.', 'Residents'],
    ['Anna Berg, head of the clinic in Belo, said 40 people had fled.', 'Anna Berg'],
    ['Colonel Anna Berg said 40 people had drowned.', 'Anna Berg'],
    ['The Ministry of Health said 40 people had drowned.', 'Ministry of Health'],
  ])('of %j is %j', (text, shown) => {
    const { accounts } = readAccounts(new TextEncoder().encode(text), { fileName: 'a.txt' });
    const [figure] = extractClaims(accounts[0]!).filter(({ kind }) => kind === 'figure');
    expect(figure!.sources.map(shownSource)).toEqual([shown]);
  });
});
