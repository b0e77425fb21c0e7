import type { Reading } from '../annotation.js';
import type { TokenRange } from './attribution-tokens.js';
import { nounPhraseBefore } from './source-by-rules.js';

/** Tokens of an aside. */
const LONGEST = 20;
/** Tokens of who it is about. */
const LONGEST_SUBJECT = 10;

/**
 * Who speaks where an aside parts him from his verb: of [The governor, who closed nine markets, said] not [nine
 * markets]. Undefined where the source found does not stand in an aside.
 */
export function beforeAside(reading: Reading, source: TokenRange, cue: TokenRange): TokenRange | undefined {
  const { tokens } = reading;
  if (source.to > cue.from || tokens[cue.from - 1]?.text !== ',') return undefined;
  const sentence = reading.sentenceAt(tokens[cue.from]!.start);
  if (!sentence) return undefined;
  for (let i = source.from - 1; i > sentence.from && i > cue.from - LONGEST; i--) {
    const { text } = tokens[i]!;
    if (/^[;:.“”"]$/.test(text)) return undefined;
    if (text !== ',') continue;
    if (!opensAside(tokens[i + 1]!.lower)) return undefined;
    const subject = nounPhraseBefore(reading, sentence, i);
    return subject && subject.to - subject.from <= LONGEST_SUBJECT ? subject : undefined;
  }
  return undefined;
}

function opensAside(word: string): boolean {
  return RELATIVES.has(word) || PARTICIPLE.test(word);
}

const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'whose', 'whom']);
const PARTICIPLE = /^\p{Ll}{2,}(?:ed|ing)$/u;
