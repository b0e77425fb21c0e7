import { describe, expect, it } from 'vitest';
import { leanPage } from './lean-page.js';

describe('leanPage', () => {
  it.each([
    ['<p>a<script>if (1 < 2) x()</script>b</p>', '<p>ab</p>'],
    ['<p>a<!-- <p>no</p> -->b</p>', '<p>ab</p>'],
    ['<style>p{}</style><svg><title>no</title></svg><p>a', '<p>a'],
    ['a < b and c <3', 'a &lt; b and c &lt;3'],
    ['<p title="a > b">x</p>', '<p title="a > b">x</p>'],
    [`<p data-x="${'y'.repeat(5000)}">x</p>`, '<p>x</p>'],
    ['<script>never closed', ''],
    ['<!-- never closed', ''],
    ['<!doctype html><body class=a><p>x</body></html>y', '<p>xy'],
  ])('leaves of %s its body', (html, body) => {
    expect(leanPage(html)).toBe(`<!DOCTYPE html><html><head></head><body>${body}</body></html>`);
  });

  it('gathers what is about the page in its head', () => {
    const html =
      '<HTML lang=fr><title>A</title><p>x<meta name=a content=b><script type="application/ld+json">{}</script>';
    expect(leanPage(html)).toBe(
      '<!DOCTYPE html><HTML lang=fr><head><title>A</title><meta name=a content=b>' +
        '<script type="application/ld+json">{}</script></head><body><p>x</body></html>',
    );
  });
});
