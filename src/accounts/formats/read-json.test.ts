import { describe, expect, it } from 'vitest';
import { readJson, readJsonLines } from './read-json.js';

describe('readJson', () => {
  it('reads one account with all its fields', () => {
    const account = {
      id: 'x-1',
      title: 'Boats reach Dara',
      url: 'https://news.example/a',
      publisher: 'Delta Courier',
      author: 'Lena Okoro',
      published: '2019-09-26T23:24:00-05:00',
      language: 'en_gb',
      text: 'Boats reached Dara.\r\nAt last. ',
    };
    expect(readJson(JSON.stringify(account), 'a.json', 'a')).toEqual({
      problems: [],
      drafts: [
        {
          ...account,
          id: undefined,
          name: 'x-1',
          givenId: 'x-1',
          published: '2019-09-26',
          language: { tag: 'en-GB', sure: true },
        },
      ].map(({ id: _, ...draft }) => draft),
    });
  });

  it('leaves out a field that is wrong and names it', () => {
    const text =
      '{"id":7,"url":"javascript:x","published":"soon","publisher":["A"],"language":"!!","text":"Words."}';
    const { drafts, problems } = readJson(text, 'a.json', 'a');
    expect(drafts[0]).toMatchObject({ name: '7', text: 'Words.', url: undefined, published: undefined });
    expect(problems.map(({ field, reason }) => [field, reason])).toEqual([
      ['published', 'bad-field'],
      ['language', 'bad-field'],
      ['url', 'bad-field'],
      ['publisher', 'bad-field'],
    ]);
  });

  it('puts U+FFFD for halves of pairs and zeros, so that offsets stay', () => {
    const { drafts, problems } = readJson('{"text":"a\\ud800b\\u0000c😀"}', 'a.json', 'a');
    expect(drafts[0]!.text).toBe('a\ufffdb\ufffdc😀');
    expect(problems).toMatchObject([{ field: 'text', reason: 'bad-character' }]);
  });

  it('reads html in place of text, the account’s own fields before the page’s', () => {
    const html =
      '<html lang="fr"><title>Page</title><body><p>Some 300 people left Dara on Monday.</p></body></html>';
    const { drafts } = readJson(JSON.stringify({ id: 'h', title: 'Own', html }), 'a.json', 'a');
    expect(drafts[0]).toMatchObject({ name: 'h', givenId: 'h', title: 'Own' });
    expect(drafts[0]!.text).toContain('Some 300 people left Dara on Monday.');
  });

  it('names the elements of an array that have no id by their place', () => {
    expect(
      readJson('[{"text":"a"},{"id":"b","text":"b"}]', 'f.json', 'f').drafts.map(({ name }) => name),
    ).toEqual(['f:1', 'b']);
  });

  it('says where JSON breaks', () => {
    expect(readJson('{\n"text": oops}', 'a.json', 'a').problems).toMatchObject([
      { reason: 'bad-json', file: 'a.json' },
    ]);
  });
});

describe('readJsonLines', () => {
  it('costs only the line that is wrong', () => {
    const lines = '{"id":"a","text":"One."}\n\n{oops\n{"id":"c"}\n[1]\n{"text":"Two.","published":"x"}\r\n';
    const { drafts, problems } = readJsonLines(lines, 'f.jsonl', 'f');
    expect(drafts.map(({ name }) => name)).toEqual(['a', 'f:6']);
    expect(problems.map(({ line, field, reason }) => [line, field, reason])).toEqual([
      [3, undefined, 'bad-json'],
      [4, 'text', 'no-text'],
      [5, undefined, 'bad-json'],
      [6, 'published', 'bad-field'],
    ]);
  });
});
