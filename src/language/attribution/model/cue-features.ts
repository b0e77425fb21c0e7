import type { Sentence } from '../../tokens/token.js';
import { AFTER, allBut, BEFORE, FeatureHasher, SMALL } from './feature-hasher.js';
import { hashText, spread } from './hash.js';
import { isVerb, KIND, type WordTable } from './word-table.js';

/** Number of features of a token. */
export const CUE_FEATURES = 34;
export const CUE_LABELS = { outside: 0, begin: 1, inside: 2 } as const;

const SEEDS = Int32Array.from({ length: CUE_FEATURES }, (_, k) => hashText(`cue ${k}`));
const THAT = 10;

/** How many words before a cue its subject is looked for. */
const SUBJECT_REACH = 9;

/** What may be a subject by the kind of its word, above 0: pronouns, roles, a quotation that ends there. */
const SUBJECTS = new Uint8Array(64);
const NAME = 7;
for (let pronoun = 12; pronoun <= 16; pronoun++) SUBJECTS[pronoun] = pronoun - 11;
SUBJECTS[31] = 6;
SUBJECTS[KIND.quote] = 8;

/** Features that have a second value, and a third. */
const TWO = allBut(CUE_FEATURES, [0, 1, 2, 3, 4, 5, 8, 11, 13]);
const THREE = Uint8Array.of(19, 20, 22, 23, 25, 26, 28, 29);

/** Room for the features of a token, which one sentence can use after the other. */
export function cueHasher(): FeatureHasher {
  return new FeatureHasher(CUE_FEATURES, TWO, THREE);
}

/** Hashed features of a sentence's tokens, `CUE_FEATURES` a token, each below 2^bits. */
export function cueFeatures(
  table: WordTable,
  sentence: Pick<Sentence, 'from' | 'to'>,
  bits: number,
  hasher: FeatureHasher = cueHasher(),
): Int32Array {
  const { spreadWord: word, spreadBase: base, spreadSuffix: suffix, shape, kind, quotation } = table;
  const { from, to } = sentence;
  const shift = 32 - bits;
  const last = to - 1;
  const ends = kind[last] === KIND.stop || kind[last] === KIND.quote ? 1 : 0;
  const out = new Int32Array((to - from) * CUE_FEATURES);
  const { first: a, second: b, third: c } = hasher;
  let at = 0;
  let verbsAfter = 0;
  for (let i = from; i < to; i++) if (isVerb(kind[i]!)) verbsAfter++;
  let verbsBefore = 0;
  let verbBefore = SMALL[0]!;
  let subject = 0;
  let subjectAt = from - SUBJECT_REACH;
  for (let i = from; i < to; i++) {
    const in1 = i > from;
    const in2 = i > from + 1;
    const out1 = i < last;
    const out2 = i < last - 1;
    const w = word[i]!;
    const wp = in1 ? word[i - 1]! : BEFORE;
    const wn = out1 ? word[i + 1]! : AFTER;
    const wpp = in2 ? word[i - 2]! : BEFORE;
    const wnn = out2 ? word[i + 2]! : AFTER;
    const stem = base[i]!;
    const x = suffix[i]!;
    const k = kind[i]!;
    const kp = in1 ? kind[i - 1]! : 61;
    const kn = out1 ? kind[i + 1]! : 62;
    const kpp = in2 ? kind[i - 2]! : 61;
    const knn = out2 ? kind[i + 2]! : 62;
    const s = shape[i]!;
    const sp = in1 ? shape[i - 1]! : 6;
    const sn = out1 ? shape[i + 1]! : 6;
    const q = quotation[i]! > 0 ? 1 : 0;
    let that = 0;
    for (let j = i + 1; j < to && j < i + 5; j++) if (kind[j] === THAT) that = 1;
    let quoteNear = 0;
    for (let j = i + 1; j < to && j < i + 5; j++) if (kind[j] === KIND.quote) quoteNear = 1;
    for (let j = i - 1; j >= from && j > i - 5; j--) if (kind[j] === KIND.quote) quoteNear |= 2;
    const place = in1 ? (i - from < 4 ? 1 : 2) : 0;
    const near = (quoteNear << 1) | that;
    if (isVerb(k)) verbsAfter--;
    const distance = i - subjectAt;
    const subjectHere = distance < SUBJECT_REACH ? subject : 0;
    const before = SMALL[kp]!;
    const after = SMALL[kn]!;
    const own = SMALL[k]!;
    a[0] = SMALL[ends]!;
    a[1] = w;
    a[2] = wp;
    a[3] = wn;
    a[4] = wpp;
    a[5] = wnn;
    a[6] = wp;
    b[6] = w;
    a[7] = w;
    b[7] = wn;
    a[8] = stem;
    a[9] = stem;
    b[9] = before;
    a[10] = stem;
    b[10] = after;
    a[11] = x;
    a[12] = SMALL[s]!;
    b[12] = SMALL[place]!;
    a[13] = spread((kp << 12) | (k << 6) | kn);
    a[14] = x;
    b[14] = spread((kp << 6) | kn);
    a[15] = stem;
    b[15] = SMALL[q]!;
    a[16] = stem;
    b[16] = SMALL[near]!;
    a[17] = own;
    b[17] = SMALL[near | (q << 3) | (place << 4)]!;
    a[18] = stem;
    b[18] = spread((sp << 4) | sn);
    a[19] = stem;
    b[19] = SMALL[kpp]!;
    c[19] = before;
    a[20] = stem;
    b[20] = after;
    c[20] = SMALL[knn]!;
    a[21] = x;
    b[21] = spread((sp << 8) | (s << 4) | sn);
    a[22] = wpp;
    b[22] = wp;
    c[22] = own;
    a[23] = wn;
    b[23] = wnn;
    c[23] = own;
    a[24] = stem;
    b[24] = SMALL[(ends << 4) | (place << 1) | q]!;
    a[25] = stem;
    b[25] = wn;
    c[25] = before;
    a[26] = stem;
    b[26] = wp;
    c[26] = after;
    a[27] = spread((kpp << 12) | (kp << 6) | k);
    b[27] = spread((kn << 6) | knn);
    a[28] = in1 ? base[i - 1]! : BEFORE;
    b[28] = x;
    c[28] = own;
    a[29] = out1 ? base[i + 1]! : AFTER;
    b[29] = x;
    c[29] = own;
    a[30] = stem;
    b[30] = SMALL[subjectHere === 0 ? 0 : (subjectHere << 2) | Math.min(distance - 1, 3)]!;
    a[31] = stem;
    b[31] = SMALL[subjectHere]!;
    a[32] = stem;
    b[32] = verbBefore;
    a[33] = stem;
    b[33] = SMALL[(Math.min(verbsBefore, 3) << 1) | (verbsAfter > 0 ? 1 : 0)]!;
    hasher.write(SEEDS, shift, out, at);
    at += CUE_FEATURES;
    if (isVerb(k)) {
      verbsBefore++;
      verbBefore = stem;
    }
    const kindOfSubject = SUBJECTS[k]! || (s === 1 || s === 2 ? NAME : 0);
    if (kindOfSubject > 0) {
      subject = kindOfSubject;
      subjectAt = i;
    }
  }
  return out;
}
