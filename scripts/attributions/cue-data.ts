import type { Span } from '../../src/accounts/span.js';
import { cueFeatures } from '../../src/language/attribution/model/cue-features.js';
import { cueMarks } from '../../src/language/attribution/model/cue-marks.js';
import { type WordSet, wordSet } from '../../src/language/attribution/model/cue-words.js';
import { mayHaveCue } from '../../src/language/attribution/model/tag-by-model.js';
import { type Prepared, tokensOf } from './documents.js';
import type { FormIndex } from './form-index.js';
import type { Sequence } from './train-chain.js';
import type { TaggedStretch } from './train-recurrent.js';

/** Sentences with the cues marked in them, for the chain. */
export function cueSequences(items: readonly Prepared[], hashBits: number): Sequence[] {
  return items.flatMap((item) => {
    const labels = cueLabels(item);
    return sentencesOf(item).map((sentence) => ({
      features: cueFeatures(item.table, sentence, hashBits),
      labels: labels.slice(sentence.from, sentence.to),
      edges: new Uint8Array(sentence.to - sentence.from),
    }));
  });
}

/** Those that may have a cue, for the recurrent tagger, with what is a source and what a content beside. */
export function cueStretches(items: readonly Prepared[], words: WordSet, forms: FormIndex): TaggedStretch[] {
  return items.flatMap((item) => {
    const labels = cueLabels(item);
    const roles = new Uint8Array(labels.length);
    const mark = (spans: readonly Span[], bit: number) => {
      for (const token of tokensOf(item, spans)) roles[token]! |= bit;
    };
    for (const { source, content } of item.document.attributions) {
      mark(source, 1);
      mark(content, 2);
    }
    const sentences = sentencesOf(item).filter((sentence) => mayHaveCue(item.table, sentence, words));
    return sentences.map((sentence) => ({
      forms: forms.of(item.reading.tokens, sentence),
      marks: cueMarks(item.table, sentence),
      labels: labels.slice(sentence.from, sentence.to),
      beside: roles.slice(sentence.from, sentence.to),
    }));
  });
}

/** Words that stand in a cue at least twice, and once in forty times. */
export function cueWords(items: readonly Prepared[]): WordSet {
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

function sentencesOf({ reading }: Prepared) {
  return reading.sentences.filter(({ from, to }) => to - from >= 2);
}

function cueLabels(item: Prepared): Uint8Array {
  const labels = new Uint8Array(item.reading.tokens.length);
  for (const { cue } of item.document.attributions)
    tokensOf(item, cue).forEach((token, i) => {
      if (labels[token] !== 1) labels[token] = i === 0 ? 1 : 2;
    });
  return labels;
}
