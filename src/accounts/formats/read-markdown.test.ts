import { expect, it } from 'vitest';
import { readMarkdown } from './read-markdown.js';

const text = `---
title: A bulletin
source: https://www.example.org/x
published: 2021-02
author: [Lena Okoro, Sami Haddad]
---
# Floods in Mira #

Some 300 people left.

Needs
-----

| District | Families |
|:---|---:|
| Dara | 1,200 |
| Old \\| new Mira | 900 |

\`\`\`
# no heading
\`\`\`

## Contact
`;

it('keeps the source as the text and finds headings, tables and front matter in it', () => {
  const draft = readMarkdown(text, 'm');
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  expect(draft.text).toBe(text);
  expect(draft).toMatchObject({
    title: 'A bulletin',
    url: 'https://www.example.org/x',
    published: '2021-02',
    author: 'Lena Okoro, Sami Haddad',
  });
  expect(draft.headings!.map(words)).toEqual(['Floods in Mira', 'Needs', 'Contact']);
  expect(draft.tables![0]!.cells.map((cell) => [words(cell), cell.row, cell.column, cell.header])).toEqual([
    ['District', 0, 0, true],
    ['Families', 0, 1, true],
    ['Dara', 1, 0, false],
    ['1,200', 1, 1, false],
    ['Old \\| new Mira', 2, 0, false],
    ['900', 2, 1, false],
  ]);
  expect(draft.furniture).toEqual([{ start: 0, end: text.indexOf('# Floods') - 1, kind: 'metadata' }]);
});

it('takes the first heading of the first level as title', () => {
  expect(readMarkdown('## Small\n\nBig\n===\n', 'm').title).toBe('Big');
  expect(readMarkdown('---\nnot: [closed\n---\nWords.', 'm')).toMatchObject({
    title: undefined,
    furniture: [],
  });
});
