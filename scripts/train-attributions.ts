/**
 * Trains the attribution model: `npx tsx scripts/train-attributions.ts POLNEAR_TRAIN [POLNEAR_DEV] [--held]`, folders
 * that hold `text` and `attributions`. Writes src/language/attribution/model/weights.ts; the same data give the same
 * file. With --held an eighth of the documents is kept apart, the scores there are printed and nothing is written; with
 * a second folder the scores there are printed too.
 */
import { type GoldAttribution, type GoldDocument, readPolnear } from '../bench/polnear.js';
import { f1, sameAttribution, scoreDocuments, touching } from '../bench/score-attributions.js';
import type { Span } from '../src/accounts/span.js';
import type { Reading } from '../src/language/annotation.js';
import type { TokenAttribution, TokenRange } from '../src/language/attribution/attribution-tokens.js';
import { neighbours, sentencesOf, windowOf } from '../src/language/attribution/model/attach-roles.js';
import type { AttributionModel } from '../src/language/attribution/model/attribution-model.js';
import type { ChainModel } from '../src/language/attribution/model/chain-model.js';
import { CUE_FEATURES, cueFeatures } from '../src/language/attribution/model/cue-features.js';
import { type WordSet, wordSet } from '../src/language/attribution/model/cue-words.js';
import { judgedBy } from '../src/language/attribution/model/judge-attributions.js';
import { ROLE_EDGES, ROLE_FEATURES, roleFeatures } from '../src/language/attribution/model/role-features.js';
import { candidates, modelCues, tagByModel } from '../src/language/attribution/model/tag-by-model.js';
import { wordTable } from '../src/language/attribution/model/word-table.js';
import { findQuotations } from '../src/language/attribution/quotations.js';
import { readText } from '../src/language/read-text.js';
import { keptBy, packChain, writeModel } from './attributions/pack-model.js';
import { type Sequence, type Settings, trainChain } from './attributions/train-chain.js';
import { type Judged, trainJudge } from './attributions/train-judge.js';

const HASH_BITS = 22;
const CUE_SLOTS = 17;
const ROLE_SLOTS = 18;

/** Added to a cue's first word: more candidates than are let pass. */
const CUE_BIAS = 1.5;

/** The judge learns of documents that the chains did not: a part at a time. */
const PARTS = 4;

const evaluate = process.argv.includes('--held');
const [trainFolder, devFolder] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (!trainFolder) {
  console.error('give the folder of the training part');
  process.exit(2);
}
const started = performance.now();
const log = (line: string) =>
  console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`);

const all = readPolnear(trainFolder)
  .filter((document) => document.attributions.length > 0)
  .map(prepare);
const isHeld = ({ document }: Prepared) => evaluate && hashName(document.name) % 8 === 0;
const train = all.filter((item) => !isHeld(item));
const held = all.filter(isHeld);
log(`${train.length} documents train, ${held.length} held`);

const judged: Judged[] = [];
for (let part = 0; part < PARTS; part++) {
  const isOther = ({ document }: Prepared) => (hashName(document.name) >> 3) % PARTS === part;
  const chains = trainChains(train.filter((item) => !isOther(item)));
  for (const item of train.filter(isOther)) judged.push(...judgedCandidates(item, chains));
  log(`part ${part + 1} of ${PARTS}`);
}
const model: AttributionModel = { ...trainChains(train), judge: trainJudge(judged), leastChance: 0.38 };
for (const [name, items] of [
  ['held', held],
  ['dev', devFolder ? readPolnear(devFolder).map(prepare) : []],
] as const)
  if (items.length > 0)
    for (const leastChance of [0.34, 0.36, 0.38, 0.4, 0.42])
      log(`${name} at ${leastChance}: ${report(items, { ...model, leastChance })}`);
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

/** Both chains, each learnt twice: the second time with the features alone that had a slot after the first. */
function trainChains(items: readonly Prepared[]): Omit<AttributionModel, 'judge' | 'leastChance'> {
  const partial = {
    cueWords: cueWords(items),
    cues: packed(cueSequences(items), CUE_SLOTS, {
      perToken: CUE_FEATURES,
      edges: 1,
      epochs: 3,
      rate: 0.15,
    }),
    cueBias: CUE_BIAS,
  };
  const roles = packed(roleSequences(items, partial), ROLE_SLOTS, {
    perToken: ROLE_FEATURES,
    edges: ROLE_EDGES,
    epochs: 3,
    rate: 0.1,
  });
  return { ...partial, roles, sourceBias: 0.8, contentBias: 0.4 };
}

function packed(
  sequences: readonly Sequence[],
  slots: number,
  rest: Pick<Settings, 'perToken' | 'edges' | 'epochs' | 'rate'>,
): ChainModel {
  const settings = { ...rest, buckets: 2 ** HASH_BITS, l2: 1e-4 };
  const first = packChain(trainChain(sequences, settings, log), HASH_BITS, slots);
  return packChain(trainChain(sequences, { ...settings, kept: keptBy(first) }, log), HASH_BITS, slots);
}

/** What chains that never saw a document make of it, and how right that is. */
function judgedCandidates(
  { document, reading, table, sentenceOf }: Prepared,
  chains: Omit<AttributionModel, 'judge' | 'leastChance'>,
): Judged[] {
  const found = candidates(reading, table, sentenceOf, chains);
  return judgedBy(table, sentenceOf, found).map((by, i) => {
    const marks = marksOf(reading, found[i]!);
    const hasCue = document.attributions.some((gold) => touching(gold.cue, marks.cue));
    const isWhole = hasCue && document.attributions.some((gold) => sameAttribution(gold, marks));
    return { by, right: isWhole ? 1 : hasCue ? 0.5 : 0 };
  });
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

function cueSequences(items: readonly Prepared[]): Sequence[] {
  const sequences: Sequence[] = [];
  for (const item of items) {
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
function cueWords(items: readonly Prepared[]): WordSet {
  const inCue = new Map<number, number>();
  const inAll = new Map<number, number>();
  const count = (counts: Map<number, number>, word: number) => counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const item of items) {
    for (const word of item.table.word) count(inAll, word);
    for (const { cue } of item.document.attributions)
      for (const token of tokensOf(item, cue)) count(inCue, item.table.word[token]!);
  }
  return wordSet(
    [...inCue].filter(([word, n]) => n >= 2 && n >= inAll.get(word)! / 40).map(([word]) => word),
  );
}

function roleSequences(
  items: readonly Prepared[],
  chains: Pick<AttributionModel, 'cueWords' | 'cues' | 'cueBias'>,
): Sequence[] {
  const sequences: Sequence[] = [];
  for (const item of items) {
    const predicted = modelCues(item.reading, item.table, chains);
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
      const fixed = { from: cue.from - window.from, to: cue.to - window.from };
      sequences.push({ features, labels, edges, fixed });
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
      found: tagByModel(reading, quotations, tried).map((attribution) => marksOf(reading, attribution)),
    })),
  );
  return [...tallies]
    .filter(([name]) => !name.includes('exact'))
    .map(([name, tally]) => `${name} ${(100 * f1(tally)).toFixed(1)}`)
    .join('  ');
}

function marksOf(reading: Reading, { cue, source, contents }: TokenAttribution): GoldAttribution {
  return {
    cue: [spanOf(reading, cue)],
    source: source ? [spanOf(reading, source)] : [],
    content: contents.map((piece) => spanOf(reading, piece)),
  };
}

function spanOf({ tokens }: Reading, range: TokenRange): Span {
  return { start: tokens[range.from]!.start, end: tokens[range.to - 1]!.end };
}
