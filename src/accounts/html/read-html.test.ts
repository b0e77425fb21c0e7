import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAccount } from '../read-accounts.js';
import { readHtml } from './read-html.js';

const folder = join(import.meta.dirname, 'pages');
const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<
  string,
  { title?: string; publisher?: string; author?: string; published?: string; has: string[]; hasNot: string[] }
>;

describe('a page is reduced to its article', () => {
  it.each(Object.entries(expected))('%s', (page, { has, hasNot, published, ...metadata }) => {
    const account = readAccount(readFileSync(join(folder, page)), { fileName: page });
    expect(account).toMatchObject(metadata);
    expect(account.published?.edtf).toBe(published);
    for (const passage of has) expect(account.text).toContain(passage);
    for (const passage of hasNot) expect(account.text).not.toContain(passage);
  });
});

function draftOf(body: string, head = '') {
  const read = readHtml(`<html><head>${head}</head><body>${body}</body></html>`, { name: 'p' });
  if (!read.ok) throw new Error(read.message);
  return read.draft;
}

describe('readHtml', () => {
  it('writes blocks apart, items after "- ", breaks as lines', () => {
    const draft = draftOf(
      '<h2>Needs</h2><p>Some  300\n people.<br>And more.</p><ul><li><p>Tents</p><li>Water<ul><li>clean</ul></ul><p>End.</p>',
    );
    expect(draft.text).toBe('Needs\n\nSome 300 people.\nAnd more.\n\n- Tents\n- Water\n- clean\n\nEnd.');
    expect(draft.headings).toEqual([{ start: 0, end: 5 }]);
  });

  it('keeps figures apart from words in the next box and from footnotes', () => {
    const { text } = draftOf(
      '<div><span>41,300</span><span>people</span></div><p>Some 3,200<sup>4</sup> on the 8<sup>th</sup>, over 12 km<sup>2</sup>.</p>' +
        '<dl><dt>Under five</dt> <dd>6,800</dd><dt>Women</dt><dd>1,120</dd></dl><ul><li><div><p>Tents: 40</p></div></li><li></li></ul>',
    );
    expect(text).toBe(
      '41,300 people\n\nSome 3,200[4] on the 8th, over 12 km2.\n\nUnder five: 6,800\nWomen: 1,120\n\n- Tents: 40',
    );
  });

  it('puts the title first unless the page begins with it', () => {
    expect(draftOf('<p>Some 300 people left.</p>', '<title>Out of Dara</title>').text).toBe(
      'Out of Dara\n\nSome 300 people left.',
    );
    expect(draftOf('<h2>Out of Dara</h2><p>Some left.</p>', '<title>Out of Dara</title>').text).toBe(
      'Out of Dara\n\nSome left.',
    );
  });

  it('leaves out what the page hides', () => {
    const { text } = draftOf(
      '<p>Seen.</p><p hidden>No.</p><p style="display: none">No.</p><button>No</button><p>Also seen.</p>',
    );
    expect(text).toBe('Seen.\n\nAlso seen.');
  });

  it('writes a table as lines and gives its cells on their grid', () => {
    const draft = draftOf(
      '<p>Before.</p><table><tr><th rowspan=2>Area</th><th colspan=2>People</th></tr><tr><th>Women</th><th>Men</th></tr>' +
        '<tr><td>Dara<br>town</td><td>90</td><td></td></tr></table><p>After.</p>',
    );
    expect(draft.text).toBe('Before.\n\nArea | People\nWomen | Men\nDara town | 90 | \n\nAfter.');
    const cells = draft.tables![0]!.cells.map(({ start, end, ...cell }) => ({
      text: draft.text.slice(start, end),
      ...cell,
    }));
    expect(cells).toEqual([
      { text: 'Area', row: 0, column: 0, rows: 2, header: true },
      { text: 'People', row: 0, column: 1, columns: 2, header: true },
      { text: 'Women', row: 1, column: 1, header: true },
      { text: 'Men', row: 1, column: 2, header: true },
      { text: 'Dara town', row: 2, column: 0, header: false },
      { text: '90', row: 2, column: 1, header: false },
      { text: '', row: 2, column: 2, header: false },
    ]);
  });

  it('takes a first row without digits for the header where none is marked', () => {
    const { tables } = draftOf(
      '<table><tr><td>Area</td><td>People</td></tr><tr><td>Dara</td><td>90</td></tr></table>',
    );
    expect(tables![0]!.cells.map(({ header }) => header)).toEqual([true, true, false, false]);
  });

  it('survives broken metadata', () => {
    const head =
      '<script type="application/ld+json">{"@type":"Article","author":[null,{"name":7}],</script><meta property="article:published_time" content="soon">';
    expect(draftOf('<p>Some 300 people left.</p>', head)).toMatchObject({
      published: undefined,
      author: undefined,
    });
  });

  it('says when there is nothing to read', () => {
    expect(readHtml('<html><body><nav><a>Home</a></nav></body></html>', { name: 'p' })).toMatchObject({
      ok: false,
      reason: 'no-text',
    });
    expect(readHtml('<div>'.repeat(5000), { name: 'p' })).toMatchObject({ ok: false, reason: 'bad-html' });
  });
});
