import type { Span } from '../../accounts/span.js';
import type { Reading } from '../annotation.js';
import { type CueEntry, cueNoun, cuePhrases, cueVerb } from './cues.js';

/** The lexicon's entry for a cue's words: its last verb, else its noun or phrase; undefined where it knows none. */
export function cueEntry(cue: Span, reading: Reading): CueEntry | undefined {
  const sentence = reading.sentenceAt(cue.start);
  if (!sentence) return undefined;
  const { tokens } = reading;
  let verb: CueEntry | undefined;
  let other: CueEntry | undefined;
  for (let i = sentence.from; i < sentence.to && tokens[i]!.start < cue.end; i++) {
    if (tokens[i]!.start < cue.start) continue;
    const { lower } = tokens[i]!;
    verb = cueVerb(lower) ?? verb;
    const phrase = cuePhrases(lower)?.find(({ words }) =>
      words.every((word, at) => tokens[i + at]?.lower === word),
    );
    other ??= phrase?.entry ?? cueNoun(lower);
  }
  return verb ?? other;
}
