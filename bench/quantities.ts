/**
 * Numbers, units and modifiers found in a folder of marked excerpts (`gold.jsonl`, `text/ID.txt`), beside a regular
 * expression for digits: precision, recall and F1, strict (the same span) and overlap (any common character), by
 * one-to-one matches in text order, on the half we look at and the half we only score.
 *
 *     npx tsx bench/quantities.ts DATA [--misses]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from '../src/accounts/account.js';
import type { Span } from '../src/accounts/span.js';
import { tagQuantities } from '../src/language/quantity/tag-quantities.js';
import { readText } from '../src/language/read-text.js';

interface Marks {
  number: Span[];
  unit: Span[];
  modifier: Span[];
}
type Layer = keyof Marks;
const LAYERS: readonly Layer[] = ['number', 'unit', 'modifier'];

interface Excerpt {
  readonly id: string;
  readonly text: string;
  readonly gold: Marks;
}

const [folder, ...options] = process.argv.slice(2);
if (!folder) {
  console.error('usage: npx tsx bench/quantities.ts DATA [--misses]');
  process.exit(2);
}
const excerpts = readExcerpts(folder);
const halves: Record<string, Excerpt[]> = {
  look: excerpts.filter(({ id }) => isLookedAt(id)),
  score: excerpts.filter(({ id }) => !isLookedAt(id)),
};
const readers: Record<string, (text: string) => Marks> = { crossbearing: ours, 'digits by regex': digits };

for (const [half, docs] of Object.entries(halves)) {
  const numbers = docs.reduce((sum, doc) => sum + doc.gold.number.length, 0);
  console.log(`\n${half}: ${docs.length} excerpts, ${numbers} numbers`);
  for (const [name, read] of Object.entries(readers)) {
    const found = docs.map((doc) => read(doc.text));
    for (const layer of LAYERS) {
      const line = [score(docs, found, layer, true), score(docs, found, layer, false)];
      console.log(`  ${name.padEnd(16)} ${layer.padEnd(9)} strict ${line[0]}   overlap ${line[1]}`);
    }
  }
}
for (const [name, read] of Object.entries(readers)) console.log(`${name}: ${speed(read).toFixed(1)} MB/s`);
if (options.includes('--misses')) for (const doc of halves.look!) printMisses(doc);

function ours(text: string): Marks {
  const found = tagQuantities(readText(account(text)));
  return {
    number: found.map(({ number }) => number),
    unit: found.flatMap(({ unit }) => unit ?? []),
    modifier: found.flatMap(({ modifier }) => modifier ?? []),
  };
}

function digits(text: string): Marks {
  const number: Span[] = [];
  for (const match of text.matchAll(/\d[\d,.]*\d|\d/g))
    number.push({ start: match.index, end: match.index + match[0].length });
  return { number, unit: [], modifier: [] };
}

function account(text: string): Account {
  return { name: 'x', id: 'x', text, language: 'en', furniture: [], headings: [], tables: [] };
}

function score(docs: readonly Excerpt[], found: readonly Marks[], layer: Layer, strict: boolean): string {
  let right = 0;
  let said = 0;
  let marked = 0;
  docs.forEach((doc, i) => {
    const gold = doc.gold[layer];
    right += matches(gold, found[i]![layer], strict).size;
    said += found[i]![layer].length;
    marked += gold.length;
  });
  const precision = said ? right / said : 0;
  const recall = marked ? right / marked : 0;
  const f1 = right ? (2 * precision * recall) / (precision + recall) : 0;
  return `P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}`;
}

/** Indexes of found spans matched, to indexes of gold. */
function matches(gold: readonly Span[], found: readonly Span[], strict: boolean): Map<number, number> {
  const taken = new Set<number>();
  const pairs = new Map<number, number>();
  const order = (spans: readonly Span[]) =>
    spans.map((span, i) => ({ ...span, i })).sort((a, b) => a.start - b.start || a.end - b.end);
  const marks = order(gold);
  for (const span of order(found)) {
    const hit = marks.find(
      (mark) =>
        !taken.has(mark.i) &&
        (strict
          ? mark.start === span.start && mark.end === span.end
          : mark.start < span.end && span.start < mark.end),
    );
    if (!hit) continue;
    taken.add(hit.i);
    pairs.set(span.i, hit.i);
  }
  return pairs;
}

function speed(read: (text: string) => Marks): number {
  const bytes = excerpts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  let best = 0;
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    for (const { text } of excerpts) read(text);
    best = Math.max(best, bytes / 1e3 / (performance.now() - start));
  }
  return best;
}

function printMisses({ id, text, gold }: Excerpt): void {
  const found = ours(text);
  for (const layer of LAYERS) {
    const pairs = matches(gold[layer], found[layer], true);
    const hit = new Set(pairs.values());
    const around = ({ start, end }: Span) =>
      `${text.slice(Math.max(0, start - 40), start)}[[${text.slice(start, end)}]]${text.slice(end, end + 40)}`.replace(
        /\s+/g,
        ' ',
      );
    gold[layer].forEach((span, i) => {
      if (!hit.has(i)) console.log(`${id} ${layer} - ${around(span)}`);
    });
    found[layer].forEach((span, i) => {
      if (!pairs.has(i)) console.log(`${id} ${layer} + ${around(span)}`);
    });
  }
}

function readExcerpts(path: string): Excerpt[] {
  const byId = new Map<string, Marks>();
  for (const line of readFileSync(join(path, 'gold.jsonl'), 'utf8').split('\n')) {
    if (line === '') continue;
    const mark = JSON.parse(line) as { account: string } & Partial<Record<Layer, Span>>;
    const marks = byId.get(mark.account) ?? { number: [], unit: [], modifier: [] };
    byId.set(mark.account, marks);
    for (const layer of LAYERS) if (mark[layer]) marks[layer].push(mark[layer]);
  }
  // Excerpts in which the analysts marked nothing count too.
  return readdirSync(join(path, 'text'))
    .sort()
    .map((file) => ({
      id: file.replace(/\.txt$/, ''),
      gold: byId.get(file.replace(/\.txt$/, '')) ?? { number: [], unit: [], modifier: [] },
      text: readFileSync(join(path, 'text', file), 'utf8'),
    }));
}

/** FNV-1a: half of the excerpts, the same ones for ever. */
function isLookedAt(id: string): boolean {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193) >>> 0;
  return (hash >>> 7) % 2 === 0;
}

function percent(share: number): string {
  return (share * 100).toFixed(1).padStart(5);
}
