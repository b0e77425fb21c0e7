import type { PartOfSpeech } from '../../language/tokens/part-of-speech.js';
import type { Sentence, Token } from '../../language/tokens/token.js';
import { singularOf } from '../words/inflect.js';
import type { MeasureWord } from '../words/lexicon.js';
import type { PatternHit } from '../words/patterns.js';
import { irregularPast } from './verb-groups.js';

/** What the tagger is often wrong about near a number, put right: `parts[i]` belongs to `tokens[sentence.from + i]`. */
export function mendParts(
  parts: readonly PartOfSpeech[],
  tokens: readonly Token[],
  sentence: Sentence,
  hits: readonly PatternHit<MeasureWord>[],
): readonly PartOfSpeech[] {
  const { from } = sentence;
  const copy = [...parts];
  const part = (i: number) => copy[i] ?? 'PUNCT';
  for (const hit of hits) if (isVerb(hit, tokens, sentence, part)) copy[hit.from - from] = 'VERB';
  const title = isTitle(tokens, sentence);
  for (let i = 1; i < copy.length; i++) {
    // [Gunmen abducted 40 men]
    if (
      (copy[i] === 'NOUN' || copy[i] === 'ADJ') &&
      isPastBeforeNumber(
        tokens,
        from + i,
        part(i - 1),
        HEDGES.has(tokens[from + i + 1]?.lower ?? '') ? 'NUM' : part(i + 1),
      )
    )
      copy[i] = 'VERB';
    // [people have been abducted for ransom]
    if (
      copy[i] === 'NOUN' &&
      tokens[from + i - 1]!.lower === 'been' &&
      /[^e]ed$/.test(tokens[from + i]!.text)
    )
      copy[i] = 'VERB';
    // [the Red Cross]
    if (copy[i] === 'VERB' && !title && copy[i - 1] === 'PROPN' && isCapital(tokens[from + i]!))
      copy[i] = 'PROPN';
  }
  return copy;
}

/** [while wounding 40 people], [the camp hosts 900], [people face hunger]: a verb taken for a noun or an adjective. */
function isVerb(
  hit: PatternHit<MeasureWord>,
  tokens: readonly Token[],
  { from, to }: Sentence,
  part: (i: number) => PartOfSpeech,
): boolean {
  const { role } = hit.value;
  const i = hit.from - from;
  const word = tokens[hit.from]!.lower;
  if (part(i) === 'ADJ' && word.endsWith('ed') && role !== 'adjective') {
    // [Nine people, most of them boys, drowned when]
    const next = part(i + 1);
    if (role === 'verb' && /^(?:half|most)$/.test(tokens[hit.from + 1]?.lower ?? '')) return true;
    return role !== 'people' && next !== 'NOUN' && next !== 'PROPN' && next !== 'ADJ';
  }
  // [the deal would free 40 hostages]
  // [many were burnt when]
  if (role === 'verb' && part(i) === 'ADJ')
    return part(i - 1) === 'AUX' && (part(i + 1) === 'NUM' || irregularPast.has(word));
  if (part(i) !== 'NOUN') return false;
  if (role === 'phrase' && hit.to - hit.from > 1 && saidOfPlural(tokens, hit.from, from)) return true;
  // [213,000 face famine]
  if (role === 'phrase' && hit.to - hit.from === 2 && part(i - 1) === 'NUM' && irregularOrFace(word))
    return true;
  // [400 more come in]
  if (role === 'deed') return /^(?:more|others)$/.test(tokens[hit.from - 1]?.lower ?? '');
  if (role !== 'verb') return false;
  const gerund = word.endsWith('ing');
  // [burned the town and shot dead nine men]
  const but = tokens[hit.from - 1]?.lower === 'but' && word.endsWith('s');
  const joined = part(i - 1) === 'CCONJ' && (hit.to - hit.from === 2 || but);
  const between = part(i - 1) === 'NUM' && part(i + 1) === 'NUM';
  // [the plan, which targets 600 people]
  const relative = /^(?:which|that|who)$/.test(tokens[hit.from - 1]?.lower ?? '');
  // [the camp now shelters 600]
  const adverb = part(i - 1) === 'ADV';
  const subject = part(adverb ? i - 2 : i - 1);
  const after = relative || subject === 'NOUN' || subject === 'PROPN' || (adverb && subject === 'PUNCT');
  if (!gerund && !joined && !between && !after) return false;
  if (part(i + 1) === 'NOUN' || tokens[hit.from + 1]?.lower === 'of') return false;
  const far = gerund || tokens[hit.from + 2]?.lower === 'than';
  for (let at = i + 1; at <= i + (far ? 3 : 2) && at < to - from; at++) if (part(at) === 'NUM') return true;
  return false;
}

/** Verbs of phrases that look like nouns in their base form. */
function irregularOrFace(word: string): boolean {
  return word === 'face' || word === 'need' || word === 'lack' || word === 'risk' || word === 'flee';
}

/** [2 million people (a third of all) face hunger]: no singular noun stands right behind a plural. */
function saidOfPlural(tokens: readonly Token[], at: number, first: number): boolean {
  if (/(?:s|ing)$/.test(tokens[at]!.lower)) return false;
  let before = at - 1;
  if (before >= first && tokens[before]!.text === ')') {
    while (before >= first && tokens[before]!.text !== '(') before--;
    before--;
  }
  const word = before >= first ? tokens[before]!.lower : '';
  return /(?:s|people|men|women|children)$/.test(word) && singularOf(word) !== word;
}

const HEDGES = new Set(['some', 'about', 'around', 'nearly', 'almost', 'over']);

function isPastBeforeNumber(
  tokens: readonly Token[],
  at: number,
  before: PartOfSpeech,
  after: PartOfSpeech,
): boolean {
  if (after !== 'NUM' || !/[^e]ed$/.test(tokens[at]!.text)) return false;
  return before === 'NOUN' || before === 'PROPN' || before === 'PRON' || before === 'CCONJ';
}

/** Whether most words of a sentence are capitalised, as in a headline. */
function isTitle(tokens: readonly Token[], { from, to }: Sentence): boolean {
  let capitals = 0;
  let words = 0;
  for (let i = from; i < to; i++) {
    if (tokens[i]!.kind !== 'word') continue;
    words++;
    if (isCapital(tokens[i]!)) capitals++;
  }
  return capitals * 2 > words;
}

function isCapital({ text, lower }: Token): boolean {
  return text !== lower && text[0] !== lower[0];
}
