import { expect, it } from 'vitest';
import { claimId } from './claim-id.js';

it('the same account, kind and span have the same id', () => {
  const span = { start: 3, end: 9 };
  expect(claimId('a', 'figure', span)).toBe(claimId('a', 'figure', span));
  expect(claimId('a', 'figure', span)).toMatch(/^[0-9a-f]{16}$/);
});

it('another account, kind, span or discriminator has another', () => {
  const ids = [
    claimId('a', 'figure', { start: 3, end: 9 }),
    claimId('b', 'figure', { start: 3, end: 9 }),
    claimId('a', 'event', { start: 3, end: 9 }),
    claimId('a', 'figure', { start: 3, end: 10 }),
    claimId('a', 'figure', { start: 3, end: 9 }, '1'),
  ];
  expect(new Set(ids).size).toBe(ids.length);
});
