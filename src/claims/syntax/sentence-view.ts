import { firstEndingAfter } from '../../accounts/span.js';
import type { Reading } from '../../language/annotation.js';
import type { PartOfSpeech } from '../../language/tokens/part-of-speech.js';
import type { Sentence, Token } from '../../language/tokens/token.js';
import type { Lexicon, MeasureWord } from '../words/lexicon.js';
import type { PatternHit } from '../words/patterns.js';
import { mendParts } from './mend-parts.js';
import { type VerbGroup, verbGroups } from './verb-groups.js';

/** A sentence as the figure reader sees it. Token indexes are those of the whole reading. */
export interface SentenceView {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  part(i: number): PartOfSpeech;
  lower(i: number): string;
  readonly verbs: readonly VerbGroup[];
  /** The verb group a token belongs to. */
  verbAt(i: number): VerbGroup | undefined;
  readonly measureWords: readonly PatternHit<MeasureWord>[];
  hurdles(): Hurdles;
  /** Index of the token that starts at or contains an offset; `to` when none does. */
  tokenAt(offset: number): number;
}

/** How much that parts a word from a figure stands before each token of the sentence, and before its end. */
interface Hurdles {
  /** Numbers and semicolons. */
  readonly stops: Uint16Array;
  /** Pronouns, conjunctions of clauses, verbs. */
  readonly clauses: Uint16Array;
}

/** Looks closely at one sentence: parts of speech, verb groups, the words of measures. */
export function viewSentence(reading: Reading, sentence: Sentence, lexicon: Lexicon): SentenceView {
  const known = reading.kept.get(sentence) as Kept | undefined;
  if (known?.lexicon === lexicon) return known.view;
  const view = look(reading, sentence, lexicon);
  reading.kept.set(sentence, { lexicon, view } satisfies Kept);
  return view;
}

/** Figures and events look at the same sentences. A weak map by sentence would hold all it has seen until the next full sweep. */
interface Kept {
  readonly lexicon: Lexicon;
  readonly view: SentenceView;
}

function look(reading: Reading, sentence: Sentence, lexicon: Lexicon): SentenceView {
  const { tokens } = reading;
  const { from, to } = sentence;
  const measureWords = lexicon.measures.match(tokens, from, to);
  const parts = mendParts(partsOf(reading, sentence), tokens, sentence, measureWords);
  const part = (i: number): PartOfSpeech => (i >= from && i < to ? parts[i - from]! : 'PUNCT');
  const verbs = verbGroups(tokens, from, to, part);
  const owner = new Array<VerbGroup | undefined>(to - from).fill(undefined);
  for (const group of verbs) owner.fill(group, group.from - from, group.to - from);
  const verbAt = (i: number): VerbGroup | undefined => (i >= from && i < to ? owner[i - from] : undefined);
  const lower = (i: number): string => (i >= from && i < to ? withoutNote(tokens[i]!) : '');
  let hurdles: Hurdles | undefined;
  return {
    sentence,
    tokens,
    from,
    to,
    part,
    lower,
    verbs,
    verbAt,
    measureWords,
    hurdles: () => {
      hurdles ??= hurdlesIn({ from, to, part, lower, verbAt });
      return hurdles;
    },
    tokenAt: (offset) => firstEndingAfter(tokens, offset, from, to),
  };
}

function hurdlesIn(view: Pick<SentenceView, 'from' | 'to' | 'part' | 'lower' | 'verbAt'>): Hurdles {
  const { from, to } = view;
  const stops = new Uint16Array(to - from + 1);
  const clauses = new Uint16Array(to - from + 1);
  for (let i = from; i < to; i++) {
    const part = view.part(i);
    const stop = part === 'NUM' || view.lower(i) === ';';
    const clause = !stop && (part === 'SCONJ' || part === 'PRON' || view.verbAt(i)?.from === i);
    stops[i - from + 1] = stops[i - from]! + (stop ? 1 : 0);
    clauses[i - from + 1] = clauses[i - from]! + (clause ? 1 : 0);
  }
  return { stops, clauses };
}

/** [children1]: the number of a footnote that text from PDFs leaves at the end of a word is no part of it. */
function withoutNote({ kind, lower }: Token): string {
  if (kind !== 'word') return lower;
  const last = lower.charCodeAt(lower.length - 1);
  if (last < DIGITS[0] || last > DIGITS[1]) return lower;
  return NOTED.exec(lower)?.[1] ?? lower;
}

const DIGITS = [0x30, 0x39] as const;
const NOTED = /^(\p{L}{4,})\d{1,2}$/u;

/** Parts of speech of a sentence, or of a piece of one. */
function partsOf(reading: Reading, { start, from, to }: Sentence): readonly PartOfSpeech[] {
  const whole = reading.sentenceAt(start)!;
  const parts = reading.parts(whole);
  return whole.from === from && whole.to === to ? parts : parts.slice(from - whole.from, to - whole.from);
}
