import type { PartOfSpeech } from '../../language/tokens/part-of-speech.js';
import type { Token } from '../../language/tokens/token.js';
import { verbForms } from '../words/inflect.js';
import { irregularVerbs } from '../words/irregular.js';

/** A verb with its auxiliaries: [have been reportedly killed]. Token indexes, `to` exclusive. */
export interface VerbGroup {
  readonly from: number;
  readonly to: number;
  /** The verb that bears the meaning; the auxiliary itself where there is no other. */
  readonly head: number;
  readonly passive: boolean;
  /** participle: no auxiliary, an -ed form that may also be a past tense; gerund: a bare -ing form. */
  readonly form: 'finite' | 'participle' | 'gerund' | 'infinitive';
  readonly tense: 'past' | 'present' | 'perfect' | 'future' | 'none';
}

/** Past tenses and participles that no rule makes. */
export const irregularPast: ReadonlySet<string> = new Set([...irregularVerbs].flatMap(([, forms]) => forms));
const be = new Set(verbForms('be'));
const have = new Set(verbForms('have'));
const get = new Set(verbForms('get'));
const future = new Set(['will', 'shall', "'ll", 'would', 'could', 'may', 'might', 'should', 'must', 'can']);

/** Base forms that end like past forms. */
const PRESENT = /^(?:is|are|am|be|has|have|does|do|goes)$/;
const BASES = /^(?:need|feed|seed|weed|heed|bleed|breed|speed|proceed|succeed|exceed)$/;

/** Verb groups of a sentence's tokens, in text order. */
export function verbGroups(
  tokens: readonly Token[],
  from: number,
  to: number,
  part: (i: number) => PartOfSpeech,
): VerbGroup[] {
  const groups: VerbGroup[] = [];
  let i = from;
  while (i < to) {
    if (!isVerb(part(i)) || tokens[i]!.lower === 'aged' || isPremodifier(tokens, i, to, part)) {
      i++;
      continue;
    }
    let end = i + 1;
    let head = i;
    while (end < to) {
      let next = end;
      while (next < to && next - end < 3 && isAdverbial(tokens[next]!.lower, part(next))) next++;
      if (next >= to || !isVerb(part(next))) break;
      // [to have been buried], [to have died], where the tagger takes "have" for a verb of its own
      const perfect =
        have.has(tokens[head]!.lower) &&
        (part(next) === 'AUX' ||
          (head > from && tokens[head - 1]!.lower === 'to' && isPast(tokens[next]!.lower)));
      if (part(head) !== 'AUX' && !perfect) break;
      head = next;
      end = next + 1;
    }
    groups.push(groupOf(tokens, i, end, head, from, part));
    i = end;
  }
  return groups;
}

/** [have since gone]: "since" is an adverb within a verb. */
function isAdverbial(word: string, part: PartOfSpeech): boolean {
  return part === 'ADV' || part === 'PART' || word === 'since';
}

function groupOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  head: number,
  first: number,
  part: (i: number) => PartOfSpeech,
): VerbGroup {
  const auxiliaries: string[] = [];
  for (let i = from; i < head; i++) if (part(i) === 'AUX') auxiliaries.push(tokens[i]!.lower);
  const last = auxiliaries[auxiliaries.length - 1];
  const word = tokens[head]!.lower;
  const past = isPast(word);
  const ing = word.endsWith('ing');
  const infinitive = from > first && tokens[from - 1]!.lower === 'to';
  const passive = past && last !== undefined && (be.has(last) || get.has(last));
  let form: VerbGroup['form'] = 'finite';
  if (infinitive) form = 'infinitive';
  else if (auxiliaries.length === 0 && part(head) !== 'AUX') {
    if (ing) form = 'gerund';
    else if (past) form = 'participle';
  }
  return {
    from,
    to,
    head,
    passive,
    form,
    tense: tenseOf(tokens[from]!.lower, word, auxiliaries, past, form),
  };
}

function tenseOf(
  first: string,
  word: string,
  auxiliaries: readonly string[],
  past: boolean,
  form: VerbGroup['form'],
): VerbGroup['tense'] {
  if (form === 'infinitive' || form === 'gerund') return 'none';
  // [could have been]
  if (future.has(first) && first !== 'will' && past && auxiliaries.includes('have')) return 'past';
  if (future.has(first)) return 'future';
  if (auxiliaries.length > 0) {
    if (first === 'had' || first === 'was' || first === 'were' || first === 'did') return 'past';
    return have.has(first) ? 'perfect' : 'present';
  }
  if (word === 'was' || word === 'were' || word === 'had' || word === 'did') return 'past';
  // The forms of "be" are all irregular.
  return past && !PRESENT.test(word) ? 'past' : 'present';
}

function isPast(word: string): boolean {
  return (word.endsWith('ed') && !BASES.test(word)) || irregularPast.has(word);
}

function isVerb(part: PartOfSpeech): boolean {
  return part === 'VERB' || part === 'AUX';
}

/** [displaced families], [newly arrived refugees]: a verb form that stands before the noun it qualifies. */
function isPremodifier(
  tokens: readonly Token[],
  i: number,
  to: number,
  part: (i: number) => PartOfSpeech,
): boolean {
  const word = tokens[i]!.lower;
  if (part(i) !== 'VERB' || !/(?:ed|ing|en)$|-/.test(word)) return false;
  const next = i + 1 < to ? part(i + 1) : 'X';
  if (next !== 'NOUN' && next !== 'ADJ' && next !== 'NUM') return false;
  const before = i > 0 ? part(i - 1) : 'X';
  if (next === 'NUM') return before === 'DET';
  return before === 'NUM' || before === 'DET' || before === 'ADJ' || before === 'ADV' || before === 'ADP';
}
