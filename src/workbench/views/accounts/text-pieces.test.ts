import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphsOf } from './text-pieces.js';

describe('paragraphsOf', () => {
  it('cuts at claims, furniture and line breaks', () => {
    const text = 'Share this\nSome 40 people left.';
    const [first, second] = paragraphsOf(
      text,
      [{ id: 'c', start: 11, end: 25 }],
      [{ kind: 'share', start: 0, end: 10 }],
      [],
    );
    expect(first!.pieces).toEqual([
      { start: 0, end: 10, text: 'Share this', claims: [], furniture: 'share' },
    ]);
    expect(second!.pieces.map(({ text: words, claims }) => [words, claims])).toEqual([
      ['Some 40 people', ['c']],
      [' left.', []],
    ]);
  });
  it('puts the shorter of two claims first where one lies in the other', () => {
    const [line] = paragraphsOf(
      'forty men and six boys',
      [
        { id: 'all', start: 0, end: 22 },
        { id: 'boys', start: 14, end: 22 },
      ],
      [],
      [],
    );
    expect(line!.pieces.map((piece) => piece.claims)).toEqual([['all'], ['boys', 'all']]);
  });
  it('loses no character, whatever the spans', () => {
    const span = fc
      .tuple(fc.nat(60), fc.nat(60))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.array(span), fc.array(span), (text, claims, furniture) => {
        const marked = claims.map((one, i) => ({ ...one, id: String(i) }));
        const blocks = furniture.map((one) => ({ ...one, kind: 'legal' }));
        const said = paragraphsOf(text, marked, blocks, []).flatMap((paragraph) => paragraph.pieces);
        expect(said.map((piece) => piece.text).join('')).toBe(text.replaceAll('\n', ''));
        for (const piece of said) expect(text.slice(piece.start, piece.end)).toBe(piece.text);
      }),
    );
  });
});
