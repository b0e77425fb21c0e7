import { expect, it } from 'vitest';
import { guardHtml } from './guard.js';

it.each([
  ['<div>'.repeat(200), 'elements deep'],
  ['<b>x</b>'.repeat(120_000), 'more than'],
  ['<'.repeat(200_000), 'more than'],
  ['&amp;'.repeat(200_000), 'more than'],
])('refuses a page nested or split beyond reason (%#)', (html, message) => {
  expect(guardHtml(html)).toMatchObject({ ok: false, message: expect.stringContaining(message) });
});

it('counts elements, and lets those that close themselves stand in any number', () => {
  expect(guardHtml('<p>x'.repeat(300))).toMatchObject({ ok: true, elements: 303 });
});
