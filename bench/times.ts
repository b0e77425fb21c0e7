/**
 * Time expressions over TimeML documents (a folder of .tml, read recursively), beside chrono-node and Microsoft's
 * recognizers, in one run.
 *
 *   npx tsx bench/times.ts FOLDER [--part look|held|all] [--errors]
 *
 * Strict: the same span. Overlap: any common character. Type and value are counted on overlapping spans, so that each
 * is the F1 of spans that overlap and agree. The part is chosen by a hash of the document's id.
 */
import type { Account } from '../src/accounts/account.js';
import { readText } from '../src/language/read-text.js';
import { tagTimes } from '../src/language/time/tag-times.js';
import { readWithChrono, readWithMicrosoft } from './time-peers.js';
import { partOf, readTimeMlFolder, type TimeMlDocument, type Timex } from './timeml.js';

interface Reader {
  readonly name: string;
  read(document: TimeMlDocument): readonly Timex[];
}

const ROUNDS = 15;
/** Milliseconds after which no further round is begun: a slow reader's rounds are few. */
const BUDGET = 20_000;

const readers: readonly Reader[] = [
  { name: 'crossbearing', read: (document) => tagTimes(readText(accountOf(document)), contextOf(document)) },
  { name: 'chrono-node', read: readWithChrono },
  { name: 'Microsoft recognizers', read: readWithMicrosoft },
];

main(process.argv.slice(2));

function main(args: readonly string[]): void {
  const folder = args.find((arg, i) => !arg.startsWith('--') && args[i - 1] !== '--part');
  if (!folder) {
    console.error('usage: npx tsx bench/times.ts FOLDER [--part look|held|all] [--errors]');
    process.exitCode = 2;
    return;
  }
  const at = args.indexOf('--part');
  const part = at < 0 ? 'all' : args[at + 1]!;
  const documents = readTimeMlFolder(folder).filter(
    (document) => part === 'all' || part === partOf(document.id),
  );
  const bytes = documents.reduce((sum, document) => sum + Buffer.byteLength(document.text), 0);
  const marks = documents.reduce((sum, document) => sum + document.gold.length, 0);
  console.log(`${documents.length} documents (${part}), ${marks} expressions, ${bytes} bytes\n`);
  console.log('| reader | strict P | strict R | strict F1 | overlap F1 | type F1 | value F1 | MB/s |');
  console.log('|---|---|---|---|---|---|---|---|');
  for (const reader of readers) {
    const score = scoreAll(reader, documents);
    console.log(`| ${[reader.name, ...score, speed(reader, documents, bytes)].join(' | ')} |`);
  }
  const readings = documents.map((document) => readText(accountOf(document)));
  const tagger = best(() => {
    for (const [i, reading] of readings.entries()) tagTimes(reading, contextOf(documents[i]!));
  });
  console.log(`\ncrossbearing's tagger alone, tokens given: ${(bytes / tagger / 1000).toFixed(1)} MB/s`);
  if (args.includes('--errors')) for (const document of documents) printErrors(document);
}

function scoreAll(reader: Reader, documents: readonly TimeMlDocument[]): string[] {
  let [found, gold, strict, overlap, type, value] = [0, 0, 0, 0, 0, 0];
  for (const document of documents) {
    const mentions = reader.read(document);
    found += mentions.length;
    gold += document.gold.length;
    strict += align(mentions, document.gold, same).length;
    const pairs = align(mentions, document.gold, touch);
    overlap += pairs.length;
    type += pairs.filter(([mine, theirs]) => mine.type === theirs.type).length;
    value += pairs.filter(([mine, theirs]) => mine.value === theirs.value).length;
  }
  const percent = (share: number) => (100 * share).toFixed(1);
  const f1 = (right: number) => percent((2 * right) / (found + gold));
  return [percent(strict / found), percent(strict / gold), f1(strict), f1(overlap), f1(type), f1(value)];
}

/** One-to-one pairs in text order. */
function align(
  mine: readonly Timex[],
  theirs: readonly Timex[],
  fits: (a: Timex, b: Timex) => boolean,
): (readonly [Timex, Timex])[] {
  const pairs: (readonly [Timex, Timex])[] = [];
  let from = 0;
  for (const mention of mine) {
    while (from < theirs.length && theirs[from]!.end <= mention.start) from++;
    const at = theirs.findIndex((other, i) => i >= from && fits(mention, other));
    if (at < 0) continue;
    pairs.push([mention, theirs[at]!]);
    from = at + 1;
  }
  return pairs;
}

function same(a: Timex, b: Timex): boolean {
  return a.start === b.start && a.end === b.end;
}

function touch(a: Timex, b: Timex): boolean {
  return a.start < b.end && b.start < a.end;
}

function printErrors(document: TimeMlDocument): void {
  const mentions = readers[0]!.read(document);
  const pairs = align(mentions, document.gold, touch);
  const { text } = document;
  const around = (span: Timex) =>
    `${text.slice(Math.max(0, span.start - 40), span.start)}[${text.slice(span.start, span.end)}]${text.slice(span.end, span.end + 25)}`.replace(
      /\s+/g,
      ' ',
    );
  const say = (kind: string, span: Timex, more: string) =>
    console.log(`${kind}\t${document.published.slice(0, 10)}\t${more}\t${around(span)}`);
  for (const gold of document.gold)
    if (!pairs.some((pair) => pair[1] === gold)) say('missed', gold, `${gold.type} ${gold.value}`);
  for (const mention of mentions)
    if (!pairs.some((pair) => pair[0] === mention))
      say('spurious', mention, `${mention.type} ${mention.value}`);
  for (const [mine, gold] of pairs) {
    if (!same(mine, gold)) say('span', gold, text.slice(mine.start, mine.end));
    if (mine.value !== gold.value) say('value', gold, `${mine.value} for ${gold.value}`);
    if (mine.type !== gold.type) say('type', gold, `${mine.type} for ${gold.type}`);
  }
}

function speed(reader: Reader, documents: readonly TimeMlDocument[], bytes: number): string {
  const time = best(() => {
    for (const document of documents) reader.read(document);
  });
  return (bytes / time / 1000).toPrecision(3);
}

/** Milliseconds of the fastest of some rounds, the first to warm up; one is enough for a slow reader. */
function best(run: () => void): number {
  const begun = performance.now();
  run();
  let fastest = performance.now() - begun;
  for (let round = 0; round < ROUNDS && performance.now() - begun < BUDGET; round++) {
    const from = performance.now();
    run();
    fastest = Math.min(fastest, performance.now() - from);
  }
  return fastest;
}

function accountOf(document: TimeMlDocument): Account {
  return {
    name: document.id,
    id: document.id,
    text: document.text,
    language: 'en',
    furniture: [],
    headings: [],
    tables: [],
  };
}

function contextOf(document: TimeMlDocument) {
  return {
    published: { edtf: document.published.slice(0, 10), basis: 'metadata' as const, evidence: [] },
    anchors: [],
  };
}
