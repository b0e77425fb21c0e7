import type { Reading } from '../annotation.js';
import type { Sentence } from '../tokens/token.js';
import type { TokenRange } from './attribution-tokens.js';
import { adjunctOpeners, auxiliaries, clauseOpeners, cueVerb, isAddressed, pronouns } from './cues.js';
import { isRole } from './describe-source.js';
import { endsSource } from './ends-source.js';
import { type FoundCue, isQuote } from './find-cues.js';

/** [“...,” said the minister on Monday.] */
export function invertedSource(reading: Reading, sentence: Sentence, cue: FoundCue): TokenRange | undefined {
  const { tokens } = reading;
  const before = cue.from > sentence.from ? tokens[cue.from - 1]! : undefined;
  if (!before || !(before.text === ',' || isQuote(before.text))) return undefined;
  if (cue.entry.form === 'ing' || isAddressed(cue.entry.base)) return undefined;
  if (before.text === ',' && closesApposition(reading, sentence, cue.from - 1)) return undefined;
  let end = cue.to;
  const first = tokens[end];
  if (end >= sentence.to || !first || first.kind === 'punctuation' || isQuote(first.text)) return undefined;
  if (first.lower === 'that' || (pronouns.has(first.lower) && first.lower !== 'he' && first.lower !== 'she'))
    return undefined;
  if (adjunctOpeners.has(first.lower)) return undefined;
  while (end < sentence.to) {
    const { text, lower } = tokens[end]!;
    if (endsSource(tokens, end, sentence) || isQuote(text)) break;
    // [said the wells were dry]: a clause, not a name
    if (before.text === ',' && BE_OR_HAVE.has(lower)) return undefined;
    if (end > cue.to && (TIMES.has(lower) || clauseOpeners.has(lower))) break;
    end++;
  }
  return end > cue.to ? { from: cue.to, to: end } : undefined;
}

const BE_OR_HAVE = new Set(
  'is are was were be been has have had will would could can may might must'.split(' '),
);

/** [Ana Berg, the harbour master, said]: a name and what it is stand before the comma. */
function closesApposition(reading: Reading, sentence: Sentence, comma: number): boolean {
  const { tokens } = reading;
  const opening = commaBefore(reading, sentence, comma);
  if (opening < 0 || opening - sentence.from > 7) return false;
  for (let i = sentence.from; i < opening; i++)
    if (auxiliaries.has(tokens[i]!.lower) || cueVerb(tokens[i]!.lower)) return false;
  const next = tokens[opening + 1]!.lower;
  return /^(?:the|a|an|who|which|its|his|her|their)$/.test(next) || isRole(next);
}

const TIMES = new Set('on last this yesterday today earlier during in after before at to'.split(' '));

export function byAgent(reading: Reading, sentence: Sentence, cue: FoundCue): TokenRange | undefined {
  const { tokens } = reading;
  for (let i = cue.to; i < sentence.to && i < cue.to + 12; i++) {
    if (tokens[i]!.lower !== 'by') continue;
    let end = i + 1;
    while (
      end < sentence.to &&
      tokens[end]!.kind !== 'punctuation' &&
      !clauseOpeners.has(tokens[end]!.lower) &&
      !TIMES.has(tokens[end]!.lower)
    )
      end++;
    return end > i + 1 ? { from: i + 1, to: end } : undefined;
  }
  return undefined;
}

/** The subject before a verb group: the noun phrase to its left, over an apposition or a relative clause. */
export function subject(reading: Reading, sentence: Sentence, cue: FoundCue): TokenRange | undefined {
  const { tokens } = reading;
  let to = cue.from;
  if (to <= sentence.from) return undefined;
  const before = tokens[to - 1]!;
  if (before.lower === 'who' || before.lower === 'which') {
    to--;
    if (to > sentence.from && tokens[to - 1]!.text === ',') to--;
    return nounPhraseBefore(reading, sentence, to);
  }
  // [Ana Berg, a spokeswoman for the agency, said]: take the name and its apposition
  if (before.text === ',') {
    const comma = commaBefore(reading, sentence, to - 1);
    if (comma < 0)
      return cue.entry.form === 'ing'
        ? firstPhrase(reading, sentence)
        : nounPhraseBefore(reading, sentence, to - 1);
    const head = nounPhraseBefore(reading, sentence, comma);
    return head ? { from: head.from, to: to - 1 } : undefined;
  }
  return nounPhraseBefore(reading, sentence, to);
}

function firstPhrase(reading: Reading, sentence: Sentence): TokenRange | undefined {
  const { tokens } = reading;
  for (let i = sentence.from; i < sentence.to; i++) {
    const lower = tokens[i]!.lower;
    if (cueVerb(lower) || auxiliaries.has(lower) || tokens[i]!.text === ',')
      return i > sentence.from ? { from: sentence.from, to: i } : undefined;
  }
  return undefined;
}

function commaBefore(reading: Reading, sentence: Sentence, at: number): number {
  for (let i = at - 1; i > sentence.from && i > at - 30; i--) if (reading.tokens[i]!.text === ',') return i;
  return -1;
}

export function nounPhraseBefore(reading: Reading, sentence: Sentence, to: number): TokenRange | undefined {
  const { tokens } = reading;
  let from = to;
  let depth = 0;
  while (from > sentence.from) {
    const { text, lower } = tokens[from - 1]!;
    if (text === ')' || text === ']') depth++;
    else if (text === '(' || text === '[') {
      depth--;
      if (depth < 0) break;
    } else if (depth === 0) {
      if (/^[,;:.!?—–]$/.test(text) || isQuote(text)) break;
      if (pronouns.has(lower) && to - from > 0) break;
      if (lower === 'and' || lower === 'or') {
        if (from === to || !joinsNames(reading, sentence, from - 1)) break;
      } else if (clauseOpeners.has(lower)) break;
      const verb = cueVerb(lower);
      if (verb?.weight === 'strong') break;
    }
    from--;
    if (pronouns.has(lower) && to - from === 1 && lower !== 'others' && lower !== 'some' && lower !== 'many')
      break;
  }
  return to > from ? { from, to } : undefined;
}

/** [the Red Cross and ambulance officials] is one source, [he left and officials] is not: names or plain plurals join. */
function joinsNames(reading: Reading, sentence: Sentence, and: number): boolean {
  if (and <= sentence.from || and + 1 >= sentence.to) return false;
  const upper = (i: number) => /^\p{Lu}/u.test(reading.tokens[i]!.text);
  return upper(and - 1) && (upper(and + 1) || reading.tokens[and + 1]!.lower === 'the');
}
