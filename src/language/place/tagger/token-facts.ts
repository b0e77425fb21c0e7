import type { Reading } from '../../annotation.js';
import { EMPTY_KEY, extendKey } from '../../gazetteer/fold.js';
import type { PlaceModel } from '../../gazetteer/place-model.js';
import type { WorldGazetteer } from '../../gazetteer/world-gazetteer.js';
import { FormMemo } from '../../tokens/form.js';
import { markDocument } from './document-marks.js';
import { GAP_EDGE, gapOf } from './gaps.js';
import { type ListEnds, listEnds } from './list-ends.js';
import { markLists } from './list-marks.js';
import { ROLE_NONE, roleOf } from './roles.js';
import { isCapitalised, shapeOf } from './shapes.js';
import { clusterOf } from './word-clusters.js';
import { WordTypes } from './word-types.js';

/** What the tagger looks at, a number a token, so that reading features builds no string. */
export interface TokenFacts {
  /** Hash of the folded word; of the character for punctuation; of the length for numbers. */
  readonly word: Int32Array;
  readonly types: WordTypes;
  /** Hashes of the first and the last letters of capitalised words: three, and at the end two and four too. */
  readonly prefix: Int32Array;
  readonly suffix: Int32Array;
  readonly lastTwo: Int32Array;
  readonly lastFour: Int32Array;
  /** What stands before the token (see `gapOf`). */
  readonly gap: Uint8Array;
  readonly lists: ListEnds;
  readonly shape: Uint8Array;
  readonly role: Uint8Array;
  /** What listed names the token is part of, as bits (see `markLists`). */
  readonly list: Uint8Array;
  /** What the whole account says of the word, as bits (see `markDocument`). */
  readonly document: Uint8Array;
  /** The clusters of words used alike that the word is in, 0 for none. */
  readonly cluster: Uint16Array;
  readonly coarse: Uint8Array;
}

export function factsOf(
  reading: Reading,
  world: WorldGazetteer | undefined,
  model: WordKnowledge | undefined,
): TokenFacts {
  const { tokens } = reading;
  const count = tokens.length;
  const word = new Int32Array(count);
  const prefix = new Int32Array(count);
  const suffix = new Int32Array(count);
  const lastTwo = new Int32Array(count);
  const lastFour = new Int32Array(count);
  const gap = new Uint8Array(count);
  const shape = new Uint8Array(count);
  const role = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const token = tokens[i]!;
    gap[i] = i === 0 ? GAP_EDGE : gapOf(reading.account.text, tokens[i - 1]!.end, token.start);
    const known = formFacts.of(token.form);
    word[i] = known.word;
    prefix[i] = known.prefix;
    suffix[i] = known.suffix;
    lastTwo[i] = known.lastTwo;
    lastFour[i] = known.lastFour;
    shape[i] = known.shape;
    role[i] = known.role;
  }
  const types = new WordTypes(word);
  const list = markLists(reading, shape, world);
  const document = markDocument(reading, types, shape, role, model?.common);
  const { cluster, coarse } = clustersOf(reading, model);
  const lists = listEnds(reading.sentences, shape, word);
  return {
    word,
    types,
    prefix,
    suffix,
    lastTwo,
    lastFour,
    gap,
    lists,
    shape,
    role,
    list,
    document,
    cluster,
    coarse,
  };
}

/** The parts of a model that know words. */
export type WordKnowledge = Pick<PlaceModel, 'common' | 'clusterWords' | 'clusters' | 'coarse'>;

function clustersOf({ tokens }: Reading, model: WordKnowledge | undefined) {
  const cluster = new Uint16Array(tokens.length);
  const coarse = new Uint8Array(tokens.length);
  if (!model) return { cluster, coarse };
  const known = clustersIn(model);
  for (let i = 0; i < tokens.length; i++) {
    const found = known.of(tokens[i]!.form);
    cluster[i] = found;
    coarse[i] = model.coarse[found]!;
  }
  return { cluster, coarse };
}

/** The cluster of each form, found once a model. */
function clustersIn(model: WordKnowledge): FormMemo<number> {
  let known = clustersByModel.get(model);
  if (!known) {
    known = new FormMemo((form) => clusterOf(model, formFacts.of(form).word));
    clustersByModel.set(model, known);
  }
  return known;
}

const clustersByModel = new WeakMap<WordKnowledge, FormMemo<number>>();

/** What does not depend on where the token stands. */
const formFacts = new FormMemo((form) => {
  const { kind, text } = form;
  const shape = shapeOf(form);
  const isWord = kind === 'word';
  const other = kind === 'number' ? -text.length : text.charCodeAt(0);
  const word = isWord ? extendKey(EMPTY_KEY, text, 0, text.length) : other;
  const name = isWord && isCapitalised(shape);
  return {
    word,
    prefix: name ? extendKey(EMPTY_KEY, text, 0, Math.min(3, text.length)) : 0,
    suffix: name ? ending(text, 3) : 0,
    lastTwo: name ? ending(text, 2) : 0,
    lastFour: name ? ending(text, 4) : 0,
    shape,
    role: isWord ? roleOf(word) : ROLE_NONE,
  };
});

function ending(text: string, letters: number): number {
  return extendKey(EMPTY_KEY, text, Math.max(0, text.length - letters), text.length);
}
