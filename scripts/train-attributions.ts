/**
 * Trains the attribution model: `npx tsx scripts/train-attributions.ts POLNEAR_TRAIN [POLNEAR_DEV] [--held]`, folders
 * that hold `text` and `attributions`. Writes src/language/attribution/model/weights.ts; the same data give the same
 * file. With --held an eighth of the documents is kept apart, the scores there are printed and nothing is written; with
 * a second folder the scores there are printed too.
 */
import { type GoldAttribution, type GoldDocument, readPolnear } from '../bench/polnear.js';
import { f1, scoreDocuments } from '../bench/score-attributions.js';
import type { Span } from '../src/accounts/span.js';
import type { Reading } from '../src/language/annotation.js';
import type { TokenRange } from '../src/language/attribution/attribution-tokens.js';
import { neighbours, sentencesOf, windowOf } from '../src/language/attribution/model/attach-roles.js';
import type { AttributionModel } from '../src/language/attribution/model/attribution-model.js';
import { CUE_FEATURES, cueFeatures } from '../src/language/attribution/model/cue-features.js';
import { type WordSet, wordSet } from '../src/language/attribution/model/cue-words.js';
import { ROLE_EDGES, ROLE_FEATURES, roleFeatures } from '../src/language/attribution/model/role-features.js';
import { modelCues, tagByModel } from '../src/language/attribution/model/tag-by-model.js';
import { wordTable } from '../src/language/attribution/model/word-table.js';
import { findQuotations } from '../src/language/attribution/quotations.js';
import { readText } from '../src/language/read-text.js';
import { packChain, writeModel } from './attributions/pack-model.js';
import { type Sequence, trainChain } from './attributions/train-chain.js';

const HASH_BITS = 22;
const CUE_SLOTS = 17;
const ROLE_SLOTS = 18;

const evaluate = process.argv.includes('--held');
const [trainFolder, devFolder] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (!trainFolder) {
  console.error('give the folder of the training part');
  process.exit(2);
}
const started = performance.now();
const log = (line: string) =>
  console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`);

const all = readPolnear(trainFolder).filter((document) => document.attributions.length > 0);
const isHeld = ({ name }: GoldDocument) => hashName(name) % 8 === 0;
const train = all.filter((document) => !evaluate || !isHeld(document)).map(prepare);
const held = evaluate ? all.filter(isHeld).map(prepare) : [];
log(`${train.length} documents train, ${held.length} held`);

const cues = trainChain(
  cueSequences(),
  { labels: 3, perToken: CUE_FEATURES, buckets: 2 ** HASH_BITS, edges: 1, epochs: 3, rate: 0.07, l2: 1e-4 },
  log,
);
const partial = {
  cueWords: cueWords(),
  cues: packChain(cues, HASH_BITS, CUE_SLOTS),
  cueBias: 1.2,
};
const roles = trainChain(
  roleSequences(),
  {
    labels: 3,
    perToken: ROLE_FEATURES,
    buckets: 2 ** HASH_BITS,
    edges: ROLE_EDGES,
    epochs: 3,
    rate: 0.1,
    l2: 1e-4,
  },
  log,
);
const model: AttributionModel = {
  ...partial,
  roles: packChain(roles, HASH_BITS, ROLE_SLOTS),
  sourceBias: 0.8,
  contentBias: 0.4,
};
for (const [name, items] of [
  ['held', held],
  ['dev', devFolder ? readPolnear(devFolder).map(prepare) : []],
] as const)
  if (items.length > 0)
    for (const cueBias of [0.6, 0.9, 1.2, 1.5, 1.8])
      log(`${name} at ${cueBias}: ${report(items, { ...model, cueBias })}`);
if (!evaluate) writeModel(model);

type Prepared = ReturnType<typeof prepare>;

function prepare(document: GoldDocument) {
  const { name, text } = document;
  const reading = readText({ name, id: name, language: 'en', text, furniture: [], headings: [], tables: [] });
  const quotations = findQuotations(reading);
  return {
    document,
    reading,
    quotations,
    table: wordTable(reading, quotations),
    sentenceOf: sentencesOf(reading),
  };
}

function hashName(name: string): number {
  let hash = 7;
  for (const character of name) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) | 0;
  return Math.abs(hash);
}

/** Tokens that share a character with the spans. */
function tokensOf({ reading: { tokens } }: Prepared, spans: readonly Span[]): number[] {
  const found: number[] = [];
  for (const span of spans) {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tokens[middle]!.end <= span.start) low = middle + 1;
      else high = middle;
    }
    for (; low < tokens.length && tokens[low]!.start < span.end; low++) found.push(low);
  }
  return found;
}

function cueSequences(): Sequence[] {
  const sequences: Sequence[] = [];
  for (const item of train) {
    const tags = new Uint8Array(item.reading.tokens.length);
    for (const { cue } of item.document.attributions)
      tokensOf(item, cue).forEach((token, i) => {
        if (tags[token] !== 1) tags[token] = i === 0 ? 1 : 2;
      });
    for (const sentence of item.reading.sentences)
      if (sentence.to - sentence.from >= 2)
        sequences.push({
          features: cueFeatures(item.table, sentence, HASH_BITS),
          labels: tags.slice(sentence.from, sentence.to),
          edges: new Uint8Array(sentence.to - sentence.from),
        });
  }
  return sequences;
}

/** Words that stand in a cue at least twice, and once in forty times. */
function cueWords(): WordSet {
  const inCue = new Map<number, number>();
  const inAll = new Map<number, number>();
  const count = (counts: Map<number, number>, word: number) => counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const item of train) {
    for (const word of item.table.word) count(inAll, word);
    for (const { cue } of item.document.attributions)
      for (const token of tokensOf(item, cue)) count(inCue, item.table.word[token]!);
  }
  return wordSet(
    [...inCue].filter(([word, n]) => n >= 2 && n >= inAll.get(word)! / 40).map(([word]) => word),
  );
}

function roleSequences(): Sequence[] {
  const sequences: Sequence[] = [];
  for (const item of train) {
    const predicted = modelCues(item.reading, item.table, partial);
    for (const attribution of item.document.attributions) {
      const cue = rangeOf(item, attribution);
      if (!cue || attribution.content.length === 0) continue;
      const window = windowOf(item.reading, item.table, item.sentenceOf, cue);
      if (cue.to > window.to) continue;
      const apart = predicted.filter((other) => other.to <= cue.from || other.from >= cue.to);
      const cuesHere = [...apart, cue].sort((a, b) => a.from - b.from);
      const near = neighbours(cuesHere, cuesHere.indexOf(cue), window);
      const { features, edges } = roleFeatures(
        item.table,
        item.reading.sentences,
        item.sentenceOf,
        cue,
        near,
        window,
        HASH_BITS,
      );
      const labels = new Uint8Array(window.to - window.from);
      const mark = (spans: readonly Span[], label: number) => {
        for (const token of tokensOf(item, spans))
          if (token >= window.from && token < window.to) labels[token - window.from] = label;
      };
      mark(attribution.content, 2);
      mark(attribution.source, 1);
      mark(attribution.cue, 0);
      const from = cue.from - window.from;
      const to = cue.to - window.from;
      sequences.push({ features, labels, edges, fixed: (i) => i >= from && i < to });
    }
  }
  return sequences;
}

function rangeOf(item: Prepared, attribution: GoldAttribution): TokenRange | undefined {
  const tokens = tokensOf(item, attribution.cue);
  return tokens.length > 0 ? { from: tokens[0]!, to: tokens.at(-1)! + 1 } : undefined;
}

function report(items: readonly Prepared[], tried: AttributionModel): string {
  const tallies = scoreDocuments(
    items.map(({ document, reading, quotations }) => ({
      gold: document.attributions,
      found: tagByModel(reading, quotations, tried).map(({ cue, source, contents }) => ({
        cue: [spanOf(reading, cue)],
        source: source ? [spanOf(reading, source)] : [],
        content: contents.map((piece) => spanOf(reading, piece)),
      })),
    })),
  );
  return [...tallies]
    .filter(([name]) => !name.includes('exact'))
    .map(([name, tally]) => `${name} ${(100 * f1(tally)).toFixed(1)}`)
    .join('  ');
}

function spanOf({ tokens }: Reading, range: TokenRange): Span {
  return { start: tokens[range.from]!.start, end: tokens[range.to - 1]!.end };
}
