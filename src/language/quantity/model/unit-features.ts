import { finish, mix } from '../../attribution/model/hash.js';
import type { PartOfSpeech } from '../../tokens/part-of-speech.js';
import type { Sentence, Token } from '../../tokens/token.js';
import type { RuleMarks } from './rule-marks.js';
import { wayToNumbers } from './way-to-numbers.js';
import type { WordMarks } from './word-marks.js';

/** Features of a token. */
export const UNIT_FEATURES = 59;

export interface UnitTable {
  readonly tokens: readonly Token[];
  readonly words: WordMarks;
  readonly rules: RuleMarks;
}

/** Buckets of `bits` bits, `UNIT_FEATURES` a token of the sentence. */
export function unitFeatures(
  table: UnitTable,
  sentence: Sentence,
  parts: readonly PartOfSpeech[],
  bits: number,
): Int32Array {
  const { tokens, words, rules } = table;
  const { from, to } = sentence;
  const n = to - from;
  const features = new Int32Array(n * UNIT_FEATURES);
  const way = wayToNumbers(tokens, rules, sentence);
  const tags = parts.map((part) => TAGS.get(part) ?? 0);
  const word = (i: number) => (i < from ? -1 : i >= to ? -2 : words.word[i]!);
  const shape = (i: number) => (i < from || i >= to ? 0 : words.shape[i]!);
  const rule = (i: number) => (i < from || i >= to ? 27 : rules.parts[i]!);
  const tag = (i: number) => (i < from ? 30 : i >= to ? 31 : tags[i - from]!);
  const plural = (i: number) => (i < from || i >= to ? 0 : +/[^s]s$/.test(tokens[i]!.lower));
  for (let i = from, at = 0; i < to; i++) {
    const j = i - from;
    const last = at + UNIT_FEATURES;
    let slot = 0;
    const add = (a: number, b = 0, c = 0) => {
      features[at++] = finish(mix(mix(mix(slot++, a), b), c)) >>> (32 - bits);
    };
    const w = word(i);
    const p = word(i - 1);
    const x = word(i + 1);
    const r = rule(i);
    const rp = rule(i - 1);
    const rn = rule(i + 1);
    const sort = rules.sorts[i]!;
    const t = tag(i);
    const tp = tag(i - 1);
    const tn = tag(i + 1);
    const { before, after, sortBefore, sortAfter, depth, marksBefore, marksAfter, bracket } = way;
    const b = before[j]!;
    const a = after[j]!;
    const sb = sortBefore[j]!;
    const sa = sortAfter[j]!;
    const d = depth[j]!;
    const glued =
      (j > 0 && tokens[i - 1]!.end === tokens[i]!.start ? 2 : 0) +
      (i + 1 < to && tokens[i]!.end === tokens[i + 1]!.start ? 1 : 0);
    add(0);
    add(w);
    add(p);
    add(x);
    add(word(i - 2));
    add(word(i + 2));
    add(p, w);
    add(w, x);
    add(p, x);
    add(words.ending[i]!);
    add(shape(i));
    add(shape(i - 1), shape(i));
    add(shape(i), shape(i + 1));
    add(r);
    add(rp, r);
    add(r, rn);
    add(rp, r, rn);
    add(rn, rule(i + 2));
    add(rule(i - 2), rp);
    add(r, w);
    add(r, x);
    add(r, p);
    add(sort);
    add(sort, x);
    add(sort, p);
    add(sort, w);
    add(b, r);
    add(a, r);
    add(glued, r);
    add(Math.min(12, tokens[i]!.text.length), r);
    add(Math.min(j, 4), r);
    add(word(i - 3), r);
    add(word(i + 3), r);
    add(word(i - 2), p);
    add(x, word(i + 2));
    const units = rules.units[i]!;
    add(units, r);
    add(units * 5 + words.count[i]!, r, sa);
    add(sb, r, b);
    add(sa, r, a);
    add(sb, w);
    add(sa, w);
    add(sb * 64 + sa, marksBefore[j]! * 4 + marksAfter[j]!, d);
    add(bracket[j]!, r);
    add(bracket[j]!, w, d);
    add(bracket[j]!, x, mix(shape(i), r));
    add(d * 16 + marksBefore[j]! * 4 + marksAfter[j]!, r);
    add(marksBefore[j]!, b, sb);
    add(marksAfter[j]! * 2 + d, a, sa);
    add(plural(i) * 2 + plural(i + 1), r);
    add((rule(i - 2) * 32 + rp) * 32 + r, rn * 32 + rule(i + 2));
    add(r, sa, sb);
    add(t, r);
    add(tp, t);
    add(t, tn);
    add(tp * 32 + t, r);
    add(t * 32 + tn, r, rn);
    add(t * 16 + b, t * 16 + a);
    add(tp, t, tn);
    add(tn, tag(i + 2), r);
    at = last;
  }
  return features;
}

const TAGS = new Map<PartOfSpeech, number>(
  (
    [
      'ADJ',
      'ADP',
      'ADV',
      'AUX',
      'CCONJ',
      'DET',
      'INTJ',
      'NOUN',
      'NUM',
      'PART',
      'PRON',
      'PROPN',
      'PUNCT',
      'SCONJ',
      'SYM',
      'VERB',
      'X',
      'SPACE',
    ] as const
  ).map((part, i) => [part, i + 1]),
);
