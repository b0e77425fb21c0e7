import type { Reading } from '../annotation.js';
import type { TokenAttribution } from './attribution-tokens.js';
import { cueNoun, cueVerb } from './cues.js';

/** Whether what looks like a source and its verb only describes a noun: [their reported part in it], but not [their claim]. */
export function isModifier({ tokens }: Reading, { source, cue }: TokenAttribution): boolean {
  if (source?.to !== cue.from || source.to - source.from > 1 || cue.to - cue.from > 1) return false;
  const word = tokens[cue.from]!.lower;
  return (
    POSSESSIVES.has(tokens[source.from]!.lower) &&
    cueVerb(word)?.form === 'past' &&
    cueNoun(word) === undefined
  );
}

const POSSESSIVES: ReadonlySet<string> = new Set(['my', 'our', 'your', 'his', 'its', 'their']);
