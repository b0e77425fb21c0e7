import type { Reading } from '../annotation.js';
import type { TokenAttribution, TokenRange } from './attribution-tokens.js';
import { auxiliaries, clauseOpeners, cuePhrases, cueVerb, weekdays } from './cues.js';
import { nounPhraseBefore } from './source-by-rules.js';

/** A source without what belongs to the clause around it: [that officials], [the mayor said the police], [Berg,]. */
export function trimSource(reading: Reading, { source, cue }: TokenAttribution): TokenRange | undefined {
  if (!source) return undefined;
  const { tokens } = reading;
  let { from, to } = source;
  const gerund = tokens[cue.to - 1]!.lower.endsWith('ing');
  for (let i = from; i < to - 1; i++) {
    const { lower, text } = tokens[i]!;
    const entry = cueVerb(lower);
    // [After the talks, Berg admitted that it failed, warning that]: whose gerund it is stands before the verb
    if (gerund && i > from && entry?.form === 'past') {
      to = i;
      for (let j = i - 1; j > from; j--) if (tokens[j]!.text === ',') from = Math.max(from, j + 1);
      break;
    }
    // [The paper reported that officials]
    if (entry && entry.form !== 'base' && tokens[i + 1]!.lower === 'that' && i + 2 < to) from = i + 2;
    else if (entry?.weight === 'strong' && entry.form !== 'base' && text === lower) from = i + 1;
  }
  while (from < to && (isMark(tokens[from]!.text) || OPENERS.has(tokens[from]!.lower))) from++;
  while (
    to > from &&
    (isMark(tokens[to - 1]!.text) || ENDINGS(tokens[to - 1]!.lower) || isManner(reading, to))
  )
    to--;
  // [Police Friday said]
  if (to - 1 > from && weekdays.has(tokens[to - 1]!.lower)) to--;
  // [46 per cent of traders said], but not [26 cases were reported]
  const isSubject =
    source.to === cue.from &&
    cueVerb(tokens[cue.to - 1]!.lower)?.weight === 'strong' &&
    !isPassive(reading, cue);
  const reached = isSubject ? beforeParticiple(reading, from) : undefined;
  if (reached) return reached;
  if (to - from === 1 && DETERMINERS.has(tokens[from]!.lower)) return undefined;
  if (isSubject && to > from && PLACED.has(tokens[from]!.lower)) {
    // [In two districts, half of the traders said]
    const behind = afterComma(reading, from, to);
    if (behind > from) from = behind;
    // [40 have died, the UN mission | in Iraq said]
    else return subjectAround(reading, { from, to });
  }
  if (
    to > from &&
    !isSubject &&
    ((tokens[from]!.kind === 'number' && /\d{3}|^\d+$/.test(tokens[from]!.text)) ||
      PLACED.has(tokens[from]!.lower))
  )
    return undefined;
  if (
    cuePhrases(tokens[cue.from]!.lower)?.some(
      ({ entry }) => entry.use === 'unsourced' && entry.base === tokens[cue.from]!.lower,
    )
  )
    return undefined;
  return to > from ? { from, to } : source.to - source.from === 1 ? source : undefined;
}

/** The whole of the subject that a phrase ends. */
function subjectAround(reading: Reading, { from, to }: TokenRange): TokenRange | undefined {
  const sentence = reading.sentenceAt(reading.tokens[from]!.start);
  const subject = sentence && nounPhraseBefore(reading, sentence, to);
  return subject && subject.from < from ? subject : undefined;
}

/** Who speaks in [Residents reached by phone said]: not the phone. */
function beforeParticiple(reading: Reading, from: number): TokenRange | undefined {
  const { tokens } = reading;
  if (!AGENTS.has(tokens[from - 1]?.lower ?? '') || !/..ed$/.test(tokens[from - 2]?.text ?? ''))
    return undefined;
  const sentence = reading.sentenceAt(tokens[from]!.start);
  return sentence && from - 2 > sentence.from ? nounPhraseBefore(reading, sentence, from - 2) : undefined;
}

const AGENTS = new Set(['by', 'via', 'at', 'in', 'over', 'on', 'from']);

function isPassive({ tokens }: Reading, { from, to }: TokenRange): boolean {
  return tokens.slice(from, to).some(({ lower }) => PASSIVE.has(lower));
}

const PASSIVE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being']);

/** Where the words after the first comma begin. */
function afterComma({ tokens }: Reading, from: number, to: number): number {
  for (let i = from; i < to - 1; i++) if (tokens[i]!.text === ',') return i + 1;
  return from;
}

/** Words that open no name: [through a series of talks], [at least seven]. */
const PLACED = new Set([
  'through',
  'at',
  'in',
  'into',
  'with',
  'without',
  'to',
  'for',
  'than',
  'including',
  'between',
  'under',
]);
const DETERMINERS = new Set(['the', 'a', 'an']);
const OPENERS = new Set(['that', 'and', 'but', 'while', 'because', 'as', 'when', 'if', 'so']);
const ENDINGS = (word: string) =>
  auxiliaries.has(word) && !clauseOpeners.has(word) && word !== 'both' && word !== 'all';

/** [The agency has provisionally | registered] */
function isManner({ tokens }: Reading, to: number): boolean {
  return /..ly$/.test(tokens[to - 1]!.text) && auxiliaries.has(tokens[to - 2]?.lower ?? '');
}

function isMark(text: string): boolean {
  return /^[,;:.—–-]$/.test(text);
}
