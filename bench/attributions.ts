/**
 * Who says what, against PolNeAR: `npx tsx bench/attributions.ts FOLDER` where FOLDER holds `text` and `attributions`.
 * Prints precision, recall and F1 of cue, source and content, exact and by overlap, of whole attributions, and MB/s.
 */
import { tagAttributions } from '../src/language/attribution/tag-attributions.js';
import { readText } from '../src/language/read-text.js';
import { readPolnear } from './polnear.js';
import { f1, scoreDocuments } from './score-attributions.js';

const folder = process.argv[2];
if (!folder) {
  console.error('give the folder with text/ and attributions/');
  process.exit(2);
}

const documents = readPolnear(folder).map(({ name, text, attributions }) => ({
  gold: attributions,
  text,
  account: { name, id: name, language: 'en', text, furniture: [], headings: [], tables: [] },
}));
const results = documents.map(({ gold, account }) => ({
  gold,
  found: tagAttributions(readText(account)).map((mention) => ({
    cue: [mention.cue],
    source: mention.source ? [mention.source] : [],
    content: mention.contents ?? (mention.content ? [mention.content] : []),
  })),
}));
for (const [name, tally] of scoreDocuments(results)) {
  const { hits, gold, found } = tally;
  console.log(
    `${name.padEnd(16)} P ${percent(hits / found)}  R ${percent(hits / gold)}  F1 ${percent(f1(tally))}`,
  );
}

let seconds = 0;
let characters = 0;
for (const { account, text } of documents) {
  const reading = readText(account);
  const before = performance.now();
  tagAttributions(reading);
  seconds += (performance.now() - before) / 1000;
  characters += text.length;
}
console.log(`${(characters / 1e6 / seconds).toFixed(2)} MB/s, reading apart`);

function percent(value: number): string {
  return (100 * value).toFixed(1).padStart(5);
}
