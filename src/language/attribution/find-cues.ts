import type { Reading } from '../annotation.js';
import type { Sentence } from '../tokens/token.js';
import type { TokenRange } from './attribution-tokens.js';
import { auxiliaries, type CueEntry, cueNoun, cuePhrases, cueVerb, mayBeCue } from './cues.js';

export interface FoundCue extends TokenRange {
  /** The cue's own word, without the auxiliaries before it. */
  readonly head: number;
  readonly entry: CueEntry;
  readonly passive: boolean;
}

/** Cues of a sentence by the lexicon and their surroundings, in text order, disjoint. */
export function findCues(reading: Reading, sentence: Sentence): FoundCue[] {
  const found: FoundCue[] = [];
  for (let i = sentence.from; i < sentence.to; i++) {
    if (!mayBeCue(reading.tokens[i]!.form)) continue;
    const cue =
      phraseAt(reading, sentence, i) ?? verbAt(reading, sentence, i) ?? nounAt(reading, sentence, i);
    if (!cue) continue;
    const last = found.at(-1);
    if (last && last.to > cue.from) continue;
    found.push(cue);
    i = cue.to - 1;
  }
  return found;
}

function phraseAt(reading: Reading, sentence: Sentence, i: number): FoundCue | undefined {
  const { tokens } = reading;
  for (const { words, entry } of cuePhrases(tokens[i]!.lower) ?? []) {
    if (i + words.length > sentence.to) continue;
    if (words.every((word, at) => tokens[i + at]!.lower === word))
      return { from: i, to: i + words.length, head: i, entry, passive: false };
  }
  return undefined;
}

const DETERMINERS = new Set(
  'a an the this that these those his her its their our my your any some no each every new latest official more most of in for from with by on at'.split(
    ' ',
  ),
);

function verbAt(reading: Reading, sentence: Sentence, i: number): FoundCue | undefined {
  const { tokens } = reading;
  const entry = cueVerb(tokens[i]!.lower);
  if (!entry) return undefined;
  const before = i > sentence.from ? tokens[i - 1]!.lower : '';
  let from = i;
  while (from > sentence.from && auxiliaries.has(tokens[from - 1]!.lower)) from--;
  const helped = from < i;
  if (!helped && (DETERMINERS.has(before) || before === "'s")) return undefined;
  const be = helped && tokens.slice(from, i).some((token) => BE.has(token.lower));
  const passive = entry.form === 'past' && be;
  const strong = entry.weight === 'strong';
  if (entry.form === 'ing' && !helped && before !== ',' && !strong && !opensContent(reading, sentence, i))
    return undefined;
  // [member States], [the Report]: a verb is not capitalised within its sentence
  if (i > sentence.from && /^\p{Lu}/u.test(tokens[i]!.text)) return undefined;
  if (entry.weight === 'quoted' && !besideQuotation(reading, sentence, from, i)) return undefined;
  if (entry.form === 'base' && !helped && before === '') return undefined;
  if (entry.weight === 'counted')
    return counts(reading, sentence, i, passive) ? { from, to: i + 1, head: i, entry, passive } : undefined;
  if (!strong && !opensContent(reading, sentence, i) && !closesContent(reading, sentence, from))
    return undefined;
  return { from, to: i + 1, head: i, entry, passive };
}

const BE = new Set('is are was were be been being am'.split(' '));

/** Whether what follows looks like a content: [that ...], a quotation, [to ...], a clause with its own subject. */
function opensContent(reading: Reading, sentence: Sentence, i: number): boolean {
  const { tokens } = reading;
  for (let j = i + 1; j < sentence.to && j <= i + 6; j++) {
    const token = tokens[j]!;
    if (token.lower === 'that' || token.lower === 'whether') return true;
    if (isQuote(token.text)) return true;
    if (j === i + 1 && (OPENERS.has(token.lower) || token.kind === 'number')) return true;
    if (token.text === ',' || token.text === ';') break;
  }
  return false;
}

const OPENERS = new Set('to he she it they there we i how why what as if of for on'.split(' '));

/** Whether a content may stand before: a comma or a quotation mark not far to the left. */
function closesContent(reading: Reading, sentence: Sentence, from: number): boolean {
  const { tokens } = reading;
  for (let j = from - 1; j >= sentence.from && j >= from - 9; j--) {
    const { text } = tokens[j]!;
    if (text === ',' || isQuote(text)) return j > sentence.from;
  }
  return false;
}

/** [The cluster tracked some 4,300 arrivals], [4,300 arrivals were recorded by the cluster]. */
function counts({ tokens }: Reading, sentence: Sentence, i: number, passive: boolean): boolean {
  if (passive) return i + 1 < sentence.to && tokens[i + 1]!.lower === 'by';
  for (let j = i + 1; j < sentence.to && j <= i + 3; j++) if (tokens[j]!.kind === 'number') return true;
  return false;
}

function besideQuotation(reading: Reading, sentence: Sentence, from: number, i: number): boolean {
  const { tokens } = reading;
  for (let j = i + 1; j < sentence.to && j <= i + 3; j++) if (isQuote(tokens[j]!.text)) return true;
  for (let j = from - 1; j >= sentence.from && j >= from - 6; j--) if (isQuote(tokens[j]!.text)) return true;
  return false;
}

function nounAt(reading: Reading, sentence: Sentence, i: number): FoundCue | undefined {
  const { tokens } = reading;
  const entry = cueNoun(tokens[i]!.lower);
  if (!entry || i + 1 >= sentence.to) return undefined;
  const next = tokens[i + 1]!.lower;
  if (next !== 'that') return undefined;
  const after = tokens[i + 2]?.lower;
  // [a report that was published]: a relative clause, not a content
  if (after !== undefined && (BE.has(after) || after === 'has' || after === 'had' || after === 'have'))
    return undefined;
  return { from: i, to: i + 1, head: i, entry, passive: false };
}

export function isQuote(mark: string): boolean {
  return (
    mark === '"' ||
    mark === '“' ||
    mark === '”' ||
    mark === '‘' ||
    mark === "'" ||
    mark === '«' ||
    mark === '»'
  );
}
