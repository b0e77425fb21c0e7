import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from '../accounts/account.js';
import { findFamilies } from './lineage.js';

const account = (id: string, text: string, more: Partial<Account> = {}): Account => ({
  name: id,
  id,
  text,
  language: 'en',
  furniture: [],
  headings: [],
  tables: [],
  ...more,
});
const on = (edtf: string) => ({ published: { edtf, basis: 'metadata' as const, evidence: [] } });
const families = (...accounts: readonly Account[]) => findFamilies(accounts.map((account) => ({ account })));

const ferry =
  'The ferry left the harbour at dawn with ninety people aboard and came back at noon with none of them, the harbour master said. Divers went down twice before the wind rose and found only a lamp and a shoe.';
const mill =
  'Nobody at the mill had been paid since Easter, so the women sat down in the yard and would not let the lorries of the owner pass until a clerk came with the books and a bag of coins.';

describe('findFamilies(accounts)', () => {
  it('makes a story and its copy one voice, the earlier first', () => {
    const [family, ...rest] = families(
      account('b', `${ferry} A prayer was said.`, on('2021-05-04')),
      account('a', ferry, on('2021-05-06')),
    );
    expect(rest).toEqual([]);
    expect(family).toMatchObject({ id: 'a', accounts: ['a', 'b'], voices: [['a', 'b']] });
    expect(family!.links).toMatchObject([{ from: 'b', to: 'a', kind: 'copy', direction: 'date' }]);
  });

  it('keeps apart the two voices that a third merges', () => {
    const [family] = families(
      account('a', ferry, on('2021-05-01')),
      account('b', mill, on('2021-05-01')),
      account('c', `${ferry} ${mill}`, on('2021-05-02')),
    );
    expect(family!.links).toHaveLength(2);
    expect(family!.voices).toHaveLength(2);
  });

  it('gives the spans of what was lifted', () => {
    const later = `It was a bad spring. ${mill} Then it rained.`;
    const [family] = families(account('a', mill, on('2021')), account('b', later, on('2022')));
    const { to } = family!.links[0]!.spans[0]!;
    expect(later.slice(to.start, to.end)).toBe(mill.slice(0, -1));
  });

  it('calls no copies what shares a disclaimer, or a form with other numbers', () => {
    const disclaimer =
      'The views expressed here are not necessarily those of the paper, its owners or its friends, and nothing in them should be taken for advice about boats, mills, money or the weather in any season';
    expect(families(account('a', `${ferry} ${disclaimer}.`), account('b', `${mill} ${disclaimer}.`))).toEqual(
      [],
    );
    const form = (n: readonly number[]) =>
      `In the week under review the clinic saw ${n[0]} patients, of whom ${n[1]} were children, and sent ${n[2]} on to the hospital in town, while ${n[3]} came back for a second time and ${n[4]} stayed overnight.`;
    expect(
      families(account('a', form([812, 401, 33, 76, 19])), account('b', form([790, 388, 41, 52, 23]))),
    ).toEqual([]);
  });

  it('calls two who quote one speaker a quotation, and two voices', () => {
    const speech =
      '“We shall count every tent and every child in it before the first snow, and whoever hides one from us will answer for it to me,”';
    const [family] = families(
      account('a', `${speech} the governor told a crowd that had waited since morning. ${mill}`),
      account(
        'b',
        `In a letter read on the radio he wrote: ${speech} and then he left for the coast. ${ferry}`,
      ),
    );
    expect(family!.links).toMatchObject([{ kind: 'quotation' }]);
    expect(family!.voices).toHaveLength(2);
  });

  const words = fc.constantFrom(
    ...'the boat came late and no one saw who took its lamp or paid for bread in town'.split(' '),
  );
  const piece = fc.array(words, { minLength: 12, maxLength: 40 }).map((list) => list.join(' '));
  const pile = fc.array(
    fc.array(fc.oneof(piece, fc.constantFrom(ferry, mill)), { minLength: 1, maxLength: 3 }),
    {
      maxLength: 6,
    },
  );
  const accountsOf = (texts: readonly (readonly string[])[]) =>
    texts.map((pieces, i) => account(`account-${i}`, pieces.join('. ')));

  it('gives the same whatever the order, and never an account as its own copy', () => {
    fc.assert(
      fc.property(pile, (texts) => {
        const accounts = accountsOf(texts);
        const found = families(...accounts, ...accounts);
        expect(families(...accounts.reverse())).toEqual(found);
        for (const { links } of found) for (const { from, to } of links) expect(from).not.toBe(to);
      }),
      { numRuns: 60 },
    );
  });

  it('changes no family for an account that shares nothing', () => {
    const stranger = account(
      'stranger',
      'Quartz veins seldom carry gold where granite cools slowly beneath old seas',
    );
    fc.assert(
      fc.property(pile, (texts) => {
        const accounts = accountsOf(texts);
        expect(families(...accounts, stranger)).toEqual(families(...accounts));
      }),
      { numRuns: 60 },
    );
  });
});
