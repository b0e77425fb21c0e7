/**
 * Reduces the pages of src/accounts/html/pages/ to their article with each library: how many of the passages that
 * must stay are kept, how many of those that must go leak, how long it takes.
 *
 *     npx tsx bench/html-articles.ts [PAGES]
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { DefuddleClass } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { guardHtml } from '../src/accounts/html/guard.js';

interface Expected {
  readonly has: readonly string[];
  readonly hasNot: readonly string[];
}

const folder = process.argv[2] ?? 'src/accounts/html/pages';
const pages = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<string, Expected>;
const ROUNDS = 20;

const readers: Record<string, (document: Document) => string> = {
  readability: (document) => new Readability(document).parse()?.content ?? '',
  defuddle: (document) => new DefuddleClass(document, { url: 'https://example.org/' }).parse().content,
  'whole page': (document) => document.body?.innerHTML ?? '',
};

console.log('| reader | page | kept | leaked | ms |\n|---|---|---|---|---|');
for (const [name, read] of Object.entries(readers)) {
  let kept = 0;
  let wanted = 0;
  let leaked = 0;
  for (const [page, { has, hasNot }] of Object.entries(pages)) {
    const html = readFileSync(join(folder, page), 'utf8');
    const text = plain(read(parse(html)));
    const lost = has.filter((passage) => !text.includes(passage));
    const leaks = hasNot.filter((passage) => text.includes(passage));
    const documents = Array.from({ length: ROUNDS }, () => parse(html));
    const start = performance.now();
    for (const document of documents) read(document);
    const time = (performance.now() - start) / ROUNDS;
    kept += has.length - lost.length;
    wanted += has.length;
    leaked += leaks.length;
    const notes = [...lost.map((passage) => `-${passage}`), ...leaks.map((passage) => `+${passage}`)].join(
      '; ',
    );
    console.log(
      `| ${name} | ${page} | ${has.length - lost.length}/${has.length} | ${leaks.length} | ${time.toFixed(1)} | ${notes}`,
    );
  }
  console.log(`| ${name} | all | ${kept}/${wanted} | ${leaked} | |`);
}

function parse(html: string): Document {
  const guarded = guardHtml(html);
  if (!guarded.ok) throw new Error(guarded.message);
  return parseHTML(guarded.html).document as unknown as Document;
}

function plain(html: string): string {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  return (document.body.textContent ?? '').replace(/\s+/g, ' ');
}
