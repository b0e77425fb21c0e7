import type { Token } from '../tokens/token.js';
import type { Expression } from './expressions.js';
import type { Calendar, Meaning } from './meaning.js';
import type { TimeVocabulary } from './vocabulary.js';

/** Whether an expression that could be none (a bare year, "May", "Sun") is one where it stands. */
export function accepts(
  vocabulary: TimeVocabulary,
  tokens: readonly Token[],
  { meaning, from, to, sentence }: Expression,
): boolean {
  const around: Around = {
    before: from > sentence.from ? tokens[from - 1] : undefined,
    after: to < sentence.to ? tokens[to] : undefined,
  };
  // [No. 1999]
  const label = around.before?.text === '.' && from - 2 >= sentence.from ? tokens[from - 2] : around.before;
  if (isBareYear(meaning) && label && vocabulary.labels.has(label.lower)) return false;
  if (isBareYear(meaning) && meaning.mod === 'APPROX' && around.after && isCounted(vocabulary, around.after))
    return false;
  if (meaning.kind === 'duration') return acceptsLength(vocabulary, meaning, to - from, around);
  if (meaning.latent) return acceptsPeriod(vocabulary, meaning, around);
  if (meaning.kind === 'set') return to - from > 1 || !isName(tokens[from]!, around);
  if (meaning.kind !== 'calendar' || to - from > 1) return true;
  const first = tokens[from]!;
  if (first.kind === 'word') return acceptsName(vocabulary, meaning, first, around);
  return meaning.year === undefined || acceptsYear(vocabulary, meaning, first, around);
}

interface Around {
  readonly before: Token | undefined;
  readonly after: Token | undefined;
}

function acceptsLength(
  vocabulary: TimeVocabulary,
  meaning: Meaning & { kind: 'duration' },
  words: number,
  { before }: Around,
): boolean {
  if (!before) return !meaning.latent;
  // [for years], but not "the years of plenty"
  if (meaning.latent) return vocabulary.lasting.has(before.lower);
  return meaning.amount !== 1 || words > 2 || !isRate(vocabulary, before);
}

/** [for the year], but not "the year before" */
function acceptsPeriod(vocabulary: TimeVocabulary, meaning: Meaning, { before, after }: Around): boolean {
  if (meaning.kind !== 'shift' || (meaning.grain !== 'Y' && meaning.grain !== 'W')) return false;
  if (!before || !vocabulary.periodic.has(before.lower)) return false;
  return after === undefined || !vocabulary.notPeriodic.has(after.lower);
}

/** [the Daily Star] */
function isName({ text, lower }: Token, { before }: Around): boolean {
  return before !== undefined && text[0] !== lower[0];
}

/** [24 hours a day], [flights a week], [$2 a year] */
function isRate(vocabulary: TimeVocabulary, before: Token): boolean {
  return before.kind === 'number' || /^[$€£%]$/.test(before.text) || isPlural(vocabulary, before);
}

/** A month, weekday or season by itself. */
function acceptsName(
  vocabulary: TimeVocabulary,
  meaning: Calendar,
  name: Token,
  { before, after }: Around,
): boolean {
  if (vocabulary.abbreviated.has(name.lower)) return after?.text === '.' && after.start === name.end;
  if (vocabulary.givenNames.has(name.lower))
    return after?.kind !== 'word' || after.text === after.lower || isDated(vocabulary, before);
  if (!vocabulary.hesitant.has(name.lower)) return true;
  return (
    isDated(vocabulary, before) || (before !== undefined && isAttribute(vocabulary, meaning, before, after))
  );
}

function isDated(vocabulary: TimeVocabulary, before: Token | undefined): boolean {
  return before !== undefined && vocabulary.dating.has(before.lower);
}

/** [the March vote], but not "the March of Dimes" */
function isAttribute(
  vocabulary: TimeVocabulary,
  { month }: Calendar,
  before: Token,
  after: Token | undefined,
): boolean {
  if (month === undefined || !vocabulary.determiners.has(before.lower) || after?.kind !== 'word')
    return false;
  return after.text === after.lower && !vocabulary.dating.has(after.lower);
}

function acceptsYear(
  vocabulary: TimeVocabulary,
  meaning: Calendar,
  figures: Token,
  { before, after }: Around,
): boolean {
  if (before && (isGlued(before, figures) || before.kind === 'number')) return false;
  if (before && /^[$€£#]$/.test(before.text)) return false;
  if (after && after.start === figures.end && /^[\p{L}\d%°/:$€£-]/u.test(after.text) && after.lower !== "'s")
    return false;
  const dated = before !== undefined && vocabulary.dating.has(before.lower);
  if (meaning.year! < 1900 || meaning.year! > 2100) return dated;
  // [2000 people], but [the 2019 elections] and [in 2019 prices rose]
  if (after && isPlural(vocabulary, after)) return dated || before?.lower === 'the';
  return true;
}

function isBareYear(meaning: Meaning): boolean {
  return meaning.kind === 'calendar' && meaning.year !== undefined && meaning.month === undefined;
}

/** [about 1950 families]; in a script without capitals and plural endings any word may be counted. */
function isCounted(vocabulary: TimeVocabulary, after: Token): boolean {
  return isPlural(vocabulary, after) || (after.kind === 'word' && after.text.charCodeAt(0) > 0x5ff);
}

function isPlural(vocabulary: TimeVocabulary, { kind, text, lower }: Token): boolean {
  if (kind !== 'word' || text !== lower) return false;
  return lower === 'people' || (/[^s]s$/.test(lower) && !vocabulary.notPlural.has(lower));
}

function isGlued(before: Token, figures: Token): boolean {
  return before.end === figures.start && !/^["“”‘'`([«,;]$/.test(before.text);
}
