/**
 * Numbers, units and modifiers found in a folder of marked excerpts (`gold.jsonl`, `text/ID.txt`), beside a regular
 * expression for digits: precision, recall and F1, strict (the same span) and overlap (any common character), by
 * one-to-one matches in text order, on the half we look at and the half we only score; and megabytes a second. The model
 * of units was trained on the development part: there only `scripts/train-units.ts DATA --folds` tells what it is worth.
 *
 *     npx tsx bench/quantities.ts DATA [--misses]
 */
import type { Span } from '../src/accounts/span.js';
import { withLearntUnits } from '../src/language/quantity/model/learnt-units.js';
import { tagQuantities } from '../src/language/quantity/tag-quantities.js';
import { readText } from '../src/language/read-text.js';
import {
  accountOf,
  type Excerpt,
  isLookedAt,
  LAYERS,
  layersOf,
  type Marks,
  matches,
  readExcerpts,
  scoreLayer,
} from './quantities-data.js';

const [folder, ...options] = process.argv.slice(2);
if (!folder) {
  console.error('usage: npx tsx bench/quantities.ts DATA [--misses]');
  process.exit(2);
}
const excerpts = readExcerpts(folder);
const halves = {
  look: excerpts.filter(({ id }) => isLookedAt(id)),
  score: excerpts.filter(({ id }) => !isLookedAt(id)),
};
const readers: Record<string, (excerpt: Excerpt) => Marks> = {
  rules: ours,
  'rules and model': learnt,
  'digits by regex': digits,
};

for (const [half, docs] of Object.entries(halves)) {
  const numbers = docs.reduce((sum, doc) => sum + doc.marks.length, 0);
  console.log(`\n${half}: ${docs.length} excerpts, ${numbers} numbers`);
  for (const [name, read] of Object.entries(readers)) {
    const found = docs.map(read);
    for (const layer of LAYERS) {
      if (!found.some((marks) => marks[layer].length > 0)) continue;
      const strict = line(scoreLayer(docs, found, layer, true));
      const overlap = line(scoreLayer(docs, found, layer, false));
      console.log(`  ${name.padEnd(16)} ${layer.padEnd(9)} strict ${strict}   overlap ${overlap}`);
    }
  }
}
for (const [name, read] of Object.entries(readers)) console.log(`${name}: ${speed(read).toFixed(1)} MB/s`);
if (options.includes('--misses')) for (const doc of halves.look) printMisses(doc);

function ours(excerpt: Excerpt): Marks {
  return layersOf(tagQuantities(readText(accountOf(excerpt))));
}

function learnt(excerpt: Excerpt): Marks {
  const reading = readText(accountOf(excerpt));
  return layersOf(withLearntUnits(reading, tagQuantities(reading)));
}

function digits({ text }: Excerpt): Marks {
  const number: Span[] = [];
  for (const match of text.matchAll(/\d[\d,.]*\d|\d/g))
    number.push({ start: match.index, end: match.index + match[0].length });
  return { number, unit: [], modifier: [] };
}

function line({ precision, recall, f1 }: ReturnType<typeof scoreLayer>): string {
  return `P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}`;
}

/** Megabytes a second of processor time, the best of seven runs: other work on the machine does not count. */
function speed(read: (excerpt: Excerpt) => Marks): number {
  const bytes = excerpts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  let best = 0;
  for (let run = 0; run < 7; run++) {
    const start = process.cpuUsage();
    for (const excerpt of excerpts) read(excerpt);
    const { user, system } = process.cpuUsage(start);
    best = Math.max(best, bytes / (user + system));
  }
  return best;
}

function printMisses(excerpt: Excerpt): void {
  const { id, text, gold } = excerpt;
  const found = ours(excerpt);
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

function percent(share: number): string {
  return (share * 100).toFixed(1).padStart(5);
}
