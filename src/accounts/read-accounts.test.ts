import fc from 'fast-check';
import { encode } from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Account } from './account.js';
import { LARGEST_FILE } from './largest-file.js';
import { AccountError, effectOf } from './problem.js';
import { readAccount, readAccountLines, readAccounts } from './read-accounts.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const story =
  'Boats reach Dara\r\n\r\nPublished March 6th, 2019 - 08:24 GMT\r\n\r\nThe governor said that some 3,200 families ' +
  'had been moved to schools in the upper town.\r\n\r\nYou may also like\r\n';

describe('readAccountLines', () => {
  it('numbers lines from the one given; a line in no encoding costs only itself', () => {
    const good = '{"text":"Forty tents stand by the river."}\n';
    const bytes = Buffer.concat([
      Buffer.from(`${good}{"text":"Caf`),
      Buffer.from([0xc3, 0x0a]),
      Buffer.from(good),
    ]);
    const { accounts, problems } = readAccountLines(bytes, { fileName: 'a.jsonl', firstLine: 41 });
    expect(accounts.map((account) => account.name)).toEqual(['a:41', 'a:43']);
    expect(problems).toMatchObject([{ line: 42 }]);
  });
});

describe('readAccounts', () => {
  it('keeps a plain text as it is and finds its title, date, language and furniture', () => {
    const account = readAccount(utf8(`\ufeff${story}`), { fileName: 'in/003_dara.txt' });
    expect(account).toMatchObject({
      name: '003_dara',
      text: story,
      title: 'Boats reach Dara',
      language: 'en',
    });
    expect(account.published).toMatchObject({ edtf: '2019-03-06', basis: 'dateline' });
    expect(account.furniture.map(({ kind }) => kind)).toEqual(['metadata', 'related']);
    expect(account.headings).toEqual([{ start: 0, end: 16 }]);
  });

  it('takes the publisher from the address where none is stated', () => {
    const json = JSON.stringify({ text: 'Some 300 people left.', url: 'https://www.news.example/a' });
    expect(readAccount(utf8(json), { fileName: 'a.json' }).publisher).toBe('news.example');
  });

  it('tells Arabic and French, and says "und" of what is too short to tell', () => {
    const language = (text: string) => readAccount(utf8(text), { fileName: 'a.txt' }).language;
    expect(language('قال المحافظ إن نحو 3200 عائلة نقلت إلى المدارس.')).toBe('ar');
    expect(language('Près de 3 200 familles ont été déplacées, a dit le préfet.')).toBe('fr');
    expect(language('Dara, 3,200')).toBe('und');
    const stated = JSON.stringify({ text: 'Dara, 3,200', language: 'ku' });
    expect(readAccount(utf8(stated), { fileName: 'a.json' }).language).toBe('ku');
  });

  it('gives the same content the same id whatever the file’s name or encoding', () => {
    const id = (bytes: Uint8Array, fileName: string) => readAccount(bytes, { fileName }).id;
    expect(id(utf8(story), 'a.txt')).toMatch(/^[0-9a-hjkmnp-tv-z]{20}$/);
    expect(id(encode(story, 'utf-16le'), 'b/c.txt')).toBe(id(utf8(story), 'a.txt'));
    expect(id(utf8(`${story} `), 'a.txt')).not.toBe(id(utf8(story), 'a.txt'));
    const account = (title: string) => utf8(JSON.stringify({ title, text: 'Words.' }));
    expect(id(account('A'), 'a.json')).not.toBe(id(account('B'), 'a.json'));
  });

  it.each([
    ['an empty file', new Uint8Array(), 'a.txt', 'empty'],
    ['white space', utf8(' \n\ufeff'), 'a.txt', 'empty'],
    ['a program called .txt', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1]), 'a.txt', 'binary'],
    ['broken UTF-8', Uint8Array.from([0x61, 0xc3, 0x28, 0xff, 0xfe, 0x20]), 'a.txt', 'encoding'],
    ['a file past the limit', new Uint8Array(LARGEST_FILE + 1), 'a.txt', 'too-large'],
    ['no JSON', utf8('{oops'), 'a.json', 'bad-json'],
    ['a page of menus', utf8('<html><body><nav>Home</nav></body></html>'), 'a.html', 'no-text'],
    ['a page without bottom', utf8('<div>'.repeat(9_999)), 'a.html', 'bad-html'],
  ])('refuses %s with its reason', (_, bytes, fileName, reason) => {
    const { accounts, problems } = readAccounts(bytes, { fileName });
    expect(accounts).toEqual([]);
    expect(problems).toMatchObject([{ file: fileName, reason }]);
    expect(effectOf(problems[0]!)).toBe('refused');
  });
});

describe('readAccount', () => {
  it('throws a typed error that lists the problems where there is not exactly one', () => {
    const two = utf8('{"text":"a"}\n{"text":"b"}');
    expect(() => readAccount(two, { fileName: 'a.jsonl' })).toThrow(AccountError);
    expect(() => readAccount(two, { fileName: 'a.jsonl' })).toThrow('holds 2 accounts');
    expect(() => readAccount(utf8(''), { fileName: 'a.txt' })).toThrow('a.txt: the file is empty');
  });
});

describe('whatever the bytes', () => {
  const names = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.json', 'a.jsonl', '-');
  const bits = fc.constantFrom(
    ...[
      '<p>',
      '</div>',
      '<table><tr><td>',
      '<!--',
      '{"text":"',
      '"}\n',
      '{"video":',
      '\n\n',
      '\r',
      '# ',
      '|---|',
      ' | ',
      '---\n',
    ],
    ...[
      'Published 6 March 2019',
      'Check Also',
      'Leave a Reply',
      '3 comments',
      'Home',
      'Sport',
      'World',
      '0:00',
      '…',
      '\ud800',
      '\0',
    ],
    ...[
      'The governor said that some 300 people had left the upper town.',
      'وقال المحافظ',
      '&#x1F600;',
      '\u202e',
      '٣ آذار ٢٠١٩',
    ],
  );
  const soup = fc.array(fc.oneof(bits, fc.string()), { maxLength: 40 }).map((pieces) => pieces.join(''));

  it('nothing is thrown and every account is whole', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), soup.map(utf8)), names, (bytes, fileName) => {
        const { accounts, problems } = readAccounts(bytes, { fileName });
        expect(accounts.length + problems.length).toBeGreaterThan(0);
        accounts.forEach(checkWhole);
      }),
      { numRuns: 400, seed: 3 },
    );
  });

  it('a .txt file’s text is its content', () => {
    const clean = soup
      .map((text) => text.replace(/[\p{Cs}\0]/gu, '').replace(/^\ufeff+/, ''))
      .filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(clean, (text) => {
        const { accounts } = readAccounts(utf8(`x ${text}`), { fileName: 'a.txt' });
        for (const account of accounts) expect(account.text).toBe(`x ${text}`);
      }),
      { numRuns: 300, seed: 3 },
    );
  });
});

/** Spans lie in the text, in order; furniture does not overlap. */
function checkWhole({ text, furniture, headings, tables, language, id }: Account): void {
  let end = 0;
  for (const piece of furniture) {
    expect(piece.start).toBeGreaterThanOrEqual(end);
    expect(piece.end).toBeGreaterThan(piece.start);
    end = piece.end;
  }
  const cells = tables.flatMap((table) => table.cells);
  for (const span of [...furniture, ...headings, ...tables, ...cells]) {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    expect(span.end).toBeLessThanOrEqual(text.length);
  }
  expect(text.trim()).not.toBe('');
  expect(language).toMatch(/^[A-Za-z]{2,8}/);
  expect(id).toHaveLength(20);
}
