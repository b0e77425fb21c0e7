import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byPosition } from '../../accounts/span.js';
import { spanningAt } from './spanning-at.js';

const span = fc.tuple(fc.nat(200), fc.nat(60)).map(([start, length]) => ({ start, end: start + length }));

test('finds what looking through all of them finds', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 60 }), fc.nat(220), (spans, offset) => {
      spans.sort(byPosition);
      const expected = spans.filter(({ start, end }) => start <= offset && offset <= end);
      expect(spanningAt(spans, offset)).toEqual(expected);
    }),
  );
});
