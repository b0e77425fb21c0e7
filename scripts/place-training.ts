/** Training of the place tagger. Deterministic: the order of the lessons and what is left out come from a seeded generator. */

import { nameKey } from '../src/language/gazetteer/fold.js';
import type { PlaceModel } from '../src/language/gazetteer/place-model.js';
import type { WorldGazetteer } from '../src/language/gazetteer/world-gazetteer.js';
import { packWords } from '../src/language/place/tagger/common-words.js';
import {
  FEATURES,
  LEXICAL,
  readFeatures,
  readVotes,
  VOTE_FEATURES,
} from '../src/language/place/tagger/features.js';
import { BEGIN_AST, BEGIN_LOC, LABELS, OUTSIDE } from '../src/language/place/tagger/labels.js';
import { labelTokens, SHAPES } from '../src/language/place/tagger/place-tagger.js';
import { factsOf, type TokenFacts } from '../src/language/place/tagger/token-facts.js';
import { votesOf } from '../src/language/place/tagger/votes.js';
import { windowsOf } from '../src/language/place/tagger/windows.js';
import { type Lesson, learnChain } from './place-chain.js';
import type { MarkedDocument, MarkedPlace } from './place-documents.js';

export interface TrainingOptions {
  /** The table has 2 ** bits rows. */
  readonly bits: number;
  readonly rounds: number;
  readonly rate: number;
  /** How often the word itself is left out, so that the tagger learns from context what it will not know. */
  readonly leaveOut: number;
  /** Added to the score of being outside; below 0 finds more and is wrong more often. */
  readonly outsideBias: number;
}

export const TRAINING: TrainingOptions = {
  bits: 17,
  rounds: 6,
  rate: 0.02,
  leaveOut: 0.2,
  outsideBias: -0.3,
};

interface PreparedDocument {
  readonly document: MarkedDocument;
  readonly facts: TokenFacts;
  readonly labels: Uint8Array;
}

/**
 * A model of the documents. What the rest of the account was read as is learnt from readings of models that did not
 * know the document, as it will be when the model is used.
 */
export function trainPlaces(
  marked: readonly MarkedDocument[],
  world: WorldGazetteer | undefined,
  options: TrainingOptions,
): PlaceModel {
  const common = commonWords(marked);
  const documents = marked.map((document) => ({
    document,
    facts: factsOf(document.reading, world, common),
    labels: labelsOf(document),
  }));
  const plain = documents.map((document) => lessonsOf(document, undefined, options));
  const byFold = Array.from({ length: FOLDS }, (_, fold) =>
    learn(plain.filter((_, i) => i % FOLDS !== fold).flat(), options),
  );
  const voted = documents.flatMap((document, i) => {
    const model: PlaceModel = { ...byFold[i % FOLDS]!, common };
    const labels = labelTokens(document.document.reading, document.facts, model);
    return lessonsOf(document, votesOf(document.facts, labels), options);
  });
  return { ...learn([...plain.flat(), ...voted], options), common };
}

const FOLDS = 4;

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

type Weights = Omit<PlaceModel, 'common'>;

const ROW = FEATURES + VOTE_FEATURES;

function lessonsOf(
  { document, facts, labels }: PreparedDocument,
  votes: Uint8Array | undefined,
  options: TrainingOptions,
): Lesson[] {
  const mask = 2 ** options.bits - 1;
  return document.reading.sentences.flatMap((sentence) =>
    windowsOf(facts, sentence).map(({ from, to }) => {
      const rows = new Int32Array((to - from) * ROW);
      for (let i = from; i < to; i++) {
        const at = (i - from) * ROW;
        readFeatures(facts, i, sentence.from, sentence.to, rows, at, mask);
        readVotes(facts, votes, i, from, to, rows, at + FEATURES, mask);
      }
      return { shapes: facts.shape.slice(from, to), labels: labels.slice(from, to), rows };
    }),
  );
}

/** Weights over the lessons, shuffled each round, with the word itself left out now and then. */
function learn(lessons: readonly Lesson[], options: TrainingOptions): Weights {
  const size = 2 ** options.bits;
  const order = lessons.map((_, i) => i);
  const random = generator(20190323);
  function* round(): Iterable<Lesson> {
    shuffle(order, random);
    for (const index of order) {
      const lesson = lessons[index]!;
      const rows = lesson.rows.slice();
      for (let at = 0; at < rows.length; at += ROW)
        if (random() < options.leaveOut) for (const feature of LEXICAL) rows[at + feature] = size;
      yield { ...lesson, rows };
    }
  }
  const { rounds, rate } = options;
  const { rows, transitions } = learnChain(round, { size, width: ROW, rounds, rate });
  return rounded(rows, transitions, options.outsideBias);
}

/** Weights as 16-bit integers. */
function rounded(rows: Float32Array, transitions: Float32Array, outsideBias: number): Weights {
  let largest = 0;
  for (const weights of [rows, transitions])
    for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = 32000 / largest;
  return {
    rows: Int16Array.from(rows, (weight) => Math.round(weight * scale)),
    transitions: Int16Array.from(transitions, (weight, i) => {
      const toOutside = Math.floor(i / SHAPES) % LABELS === OUTSIDE;
      return Math.round((weight + (toOutside ? outsideBias : 0)) * scale);
    }),
  };
}

function labelsOf({ reading, text, places }: MarkedDocument): Uint8Array {
  const labels = new Uint8Array(reading.tokens.length);
  const { tokens } = reading;
  let at = 0;
  for (const place of places.flatMap((marked) => apart(text, marked))) {
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

/** A list marked as one ("Kunduz, Takhar and Baghlan provinces") is several places, as the product needs them. */
function apart(text: string, place: MarkedPlace): MarkedPlace[] {
  const words = text.slice(place.start, place.end);
  const pieces: MarkedPlace[] = [];
  let start = 0;
  for (const joint of words.matchAll(JOINT)) {
    pieces.push({ ...place, start: place.start + start, end: place.start + joint.index });
    start = joint.index + joint[0].length;
  }
  pieces.push({ ...place, start: place.start + start });
  return pieces.filter((piece) => piece.end > piece.start);
}

const JOINT = /\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+|\s*\/\s*/g;

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}

/** Numerical Recipes' linear congruential generator, from 0 to 1. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
