import type { Passage } from './align.js';
import type { LineageRules } from './knowledge-schemas.js';
import type { Pair } from './pair.js';
import type { Side } from './side.js';

/** A passage that tells of a copy: `words` of its equal words are neither standing text nor more than chance. */
export interface Telling extends Passage {
  readonly words: number;
  /** Of those, the ones that stand in quotation marks on both sides. */
  readonly quoted: number;
}

/**
 * The passages of two accounts that tell of a copy. Left out are a publisher's standing text (of accounts of one
 * publisher that share little, anything that several of them have) and forms: sentences used again and again with new
 * numbers.
 */
export function tellingPassages(
  { passages, strong }: Pick<Pair, 'passages' | 'strong'>,
  a: Side,
  b: Side,
  rules: LineageRules,
): Telling[] {
  const house = a.account.publisher !== undefined && a.account.publisher === b.account.publisher;
  const often = house && !strong ? rules.standingAccounts - 1 : Infinity;
  const forms = new Set(passages.filter((passage) => isForm(passage, a, b, rules)));
  // Where most of what is shared is a form, the sentences between with no numbers belong to it.
  if (2 * sameWords([...forms]) > sameWords(passages)) return [];
  return passages.flatMap((passage) => {
    const kept = Math.min(
      keptShare(a, passage.a, passage.aEnd, often),
      keptShare(b, passage.b, passage.bEnd, often),
    );
    const words = Math.round(passage.same * kept);
    if (words === 0 || forms.has(passage)) return [];
    return [{ ...passage, words, quoted: quotedIn(passage, a, b) }];
  });
}

function sameWords(passages: readonly Passage[]): number {
  return passages.reduce((sum, { same }) => sum + same, 0);
}

/** Share of a passage's words that are no standing text. */
function keptShare(side: Side, from: number, to: number, often: number): number {
  let kept = 0;
  for (let i = from; i < to; i++) if (side.standing[i] === 0 && (side.houseSpread?.[i] ?? 0) < often) kept++;
  return kept / (to - from);
}

/** Numbers that differ make two texts two reports, however alike their sentences. */
function isForm(passage: Passage, a: Side, b: Side, rules: LineageRules): boolean {
  const left = new Map<number, number>();
  let inA = 0;
  for (let i = passage.a; i < passage.aEnd; i++)
    if (a.all.numeric[i] === 1) {
      inA++;
      left.set(a.words[i]!, (left.get(a.words[i]!) ?? 0) + 1);
    }
  let inB = 0;
  let agree = 0;
  for (let j = passage.b; j < passage.bEnd; j++)
    if (b.all.numeric[j] === 1) {
      inB++;
      const known = left.get(b.words[j]!) ?? 0;
      if (known > 0) {
        agree++;
        left.set(b.words[j]!, known - 1);
      }
    }
  const numbers = Math.min(inA, inB);
  return numbers >= rules.formNumbers && agree < rules.formShare * numbers;
}

function quotedIn(passage: Passage, a: Side, b: Side): number {
  const length = Math.min(passage.aEnd - passage.a, passage.bEnd - passage.b);
  let quoted = 0;
  for (let k = 0; k < length; k++)
    if (a.quoted[passage.a + k] === 1 && b.quoted[passage.b + k] === 1) quoted++;
  return quoted;
}
