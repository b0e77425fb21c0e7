import type { Span } from '../../../accounts/span.js';
import type { Annotation } from '../../../language/annotate.js';
import type { Reading } from '../../../language/annotation.js';
import type { QuantityMention, TimeMention } from '../../../language/mention.js';
import type { Measure } from '../../../situation/schema.js';
import { countedPhrase } from '../../syntax/counted-phrase.js';
import { nounPhrase } from '../../syntax/noun-phrase.js';
import { type SentenceView, viewSentence } from '../../syntax/sentence-view.js';
import type { Lexicon, MeasureWord } from '../../words/lexicon.js';
import type { PatternHit } from '../../words/patterns.js';
import { type Counted, conditions } from '../counted/counted.js';
import { named } from '../counted/named.js';
import type { Draft } from '../draft.js';
import type { MeasureReading } from '../measure/measure-of.js';
import { mentionsIn } from '../mentions-in.js';
import type { Cell } from './cells-of.js';
import { isTotal } from './total-links.js';

interface Heading {
  readonly view: SentenceView;
  readonly counted?: Counted;
  readonly hit?: PatternHit<MeasureWord>;
  /** It names a time, and nothing counted. */
  readonly dated: boolean;
}

/** Reads the figure of a cell; each heading is looked at once an account. */
export function cellDrafts(
  { reading, times }: Annotation,
  lexicon: Lexicon,
): (cell: Cell, quantity: QuantityMention, view: SentenceView) => Draft | undefined {
  const known = new Map<number, Heading | undefined>();
  const population = lexicon.measureById.get('population');
  let previous: Draft | undefined;
  return (cell, quantity, view) => {
    const draft = cellDraft(cell, quantity, view, read, population) ?? rowTotal(cell, quantity, view);
    previous = draft ?? previous;
    return draft;
  };

  /** [Women 410, Men 390, Total 800]: the sum of a row is of what its cells before count. */
  function rowTotal(cell: Cell, quantity: QuantityMention, view: SentenceView): Draft | undefined {
    const before = previous?.cell;
    if (!previous || before?.table !== cell.table || before.at.row !== cell.at.row) return undefined;
    const { phrase } = previous;
    if (!isTotal(cell.headings.column, reading.account.text) || quantity.sort !== previous.quantity.sort)
      return undefined;
    const own = countedPhrase(view, quantity);
    if (own.head >= 0 || !isBare(view, own.from, own.to) || phrase.head >= 0) return undefined;
    const span = { start: quantity.start, end: quantity.end };
    const counted = { unit: previous.counted.unit, label: '', from: 'antecedent' as const };
    return { ...previous, view, quantity, phrase: own, span, counted, cell };
  }

  function read(span: Span): Heading | undefined {
    if (!known.has(span.start)) known.set(span.start, readHeading(span, reading, times, lexicon));
    return known.get(span.start);
  }
}

/**
 * The figure of a cell that holds a bare number: counted and measured by its headings, [Displaced families] above and
 * [Women] to the left. Undefined where the cell says more, or where no heading names people, money or a measure.
 */
function cellDraft(
  cell: Cell,
  quantity: QuantityMention,
  view: SentenceView,
  read: (span: Span) => Heading | undefined,
  population: Measure | undefined,
): Draft | undefined {
  const phrase = countedPhrase(view, quantity);
  if (phrase.head >= 0 || !isBare(view, phrase.from, phrase.to)) return undefined;
  const { row, column } = cell.headings;
  const headings = [...column, ...row]
    .map(read)
    .filter((heading) => heading !== undefined && !heading.dated) as Heading[];
  const direct = headings.find(({ hit }) => hit);
  const caption = cell.caption && read(cell.caption);
  const said = direct ?? caption;
  // [Refugees by district] above columns of rounds or years
  const counted =
    countedBy(headings, quantity) ??
    (headings.every(isCode) && caption ? countedBy([caption], quantity) : undefined);
  if (!counted && !headings.some(({ hit }) => hit)) return undefined;
  const what = counted ?? { unit: 'person', label: '', from: 'none' as const };
  return {
    view,
    quantity,
    phrase,
    predicates: [],
    labelled: false,
    span: { start: quantity.start, end: quantity.end },
    counted: quantity.sort === 'share' ? { ...what, unit: 'percent' } : what,
    measure: measuredBy(said, direct ? 9 : 6, quantity, isPeople(what) ? population : undefined),
    cell,
  };
}

/** [R19], [Belo]: a heading that is a code or a name counts nothing. */
function isCode({ view }: Heading): boolean {
  for (let i = view.from; i < view.to; i++) {
    const { kind, text } = view.tokens[i]!;
    if (kind === 'word' && !(view.part(i) === 'PROPN' || /\d/.test(text) || OTHER.test(view.lower(i))))
      return false;
  }
  return true;
}

const OTHER =
  /^(?:others?|total|all|rest|the|and|of|districts?|provinces?|regions?|countries|states?|areas?|places?)$/;

/** Whether a cell holds the number alone, with marks of notes at most. */
function isBare(view: SentenceView, from: number, to: number): boolean {
  for (let i = view.from; i < view.to; i++)
    if ((i < from || i >= to) && view.tokens[i]!.kind === 'word') return false;
  return true;
}

function readHeading(
  { start }: Span,
  reading: Reading,
  times: readonly TimeMention[],
  lexicon: Lexicon,
): Heading | undefined {
  const sentence = reading.sentenceAt(start);
  if (!sentence) return undefined;
  const view = viewSentence(reading, sentence, lexicon);
  const noun = firstNoun(view);
  // [Houses destroyed] houses nobody.
  const isNoun = (role: string, at: number) => (role === 'verb' || role === 'deed') && at === noun?.head;
  const hits = view.measureWords.filter(({ value, from }) => !value.forward && !isNoun(value.role, from));
  // [Refugees registered]: what is said of them before what they are called
  const counted = noun && named(view, noun, reading.account.text, 'own');
  // [Houses burnt]: what befalls people too
  const own = counted
    ? hits.filter(({ from, value }) => from === noun.head + 1 && isSaidOf(counted, value))
    : [];
  const fit = own.length > 0 ? own : hits;
  const hit = fit.find(({ value }) => value.role !== 'people') ?? fit[0];
  return {
    view,
    dated: !hit && mentionsIn(times, sentence).length > 0,
    ...(counted && { counted }),
    ...(hit && { hit }),
  };
}

/** Whether people are said to be what befalls people, and things what befalls things. */
function isSaidOf(counted: Counted, { measure }: MeasureWord): boolean {
  return measure.counts === undefined || (measure.counts === 'people') === isPeople(counted);
}

/** The first noun phrase of a heading, past [Number of] and [Total]. */
function firstNoun(view: SentenceView): ReturnType<typeof nounPhrase> | undefined {
  let at = view.from;
  while (at < view.to && OPENERS.has(view.lower(at))) at++;
  for (; at < Math.min(view.to, view.from + 8); at++) {
    const noun = nounPhrase(view, at);
    if (noun.head >= 0) return noun;
  }
  return undefined;
}

const OPENERS = new Set([
  'total',
  'number',
  'no',
  '.',
  '#',
  'of',
  'the',
  '%',
  'estimated',
  'overall',
  'all',
  'share',
  'proportion',
  'percentage',
  'percent',
  'rate',
]);

/** People are counted before things, and by both headings where both name people: women, of the refugees. */
function countedBy(headings: readonly Heading[], quantity: QuantityMention): Counted | undefined {
  const people = headings.filter(({ counted }) => counted && isPeople(counted));
  const named = people.length > 0 ? people : headings.filter(({ hit, counted }) => hit && counted);
  const [first] = named;
  if (!first?.counted)
    return quantity.sort === 'money' ? { unit: 'USD', label: '', from: 'none' } : undefined;
  const labels = new Set(named.map(({ counted }) => counted!.label).filter((label) => label !== ''));
  const households = named.find(({ counted }) => counted!.unit === 'household');
  const bare = people.length === 0 && first.hit?.value.measure.counts === 'people';
  return {
    ...first.counted,
    unit: bare ? 'person' : (households ?? first).counted!.unit,
    label: bare
      ? ''
      : [...labels]
          .filter((label) => !conditions.has(label))
          .slice(0, 2)
          .reverse()
          .join(' '),
  };
}

function isPeople({ unit }: Counted): boolean {
  return unit === 'person' || unit === 'household';
}

function measuredBy(
  said: Heading | undefined,
  strength: number,
  { sort }: QuantityMention,
  population: Measure | undefined,
): MeasureReading {
  const share = sort === 'share' ? ({ aspect: 'share' } as const) : undefined;
  if (!said?.hit) return { measure: population, aspect: 'stock', strength: population ? 3 : 0, ...share };
  const { hit, view } = said;
  const { measure } = hit.value;
  const evidence = { start: view.tokens[hit.from]!.start, end: view.tokens[hit.to - 1]!.end };
  return { measure, aspect: measure.aspect, strength, evidence, ...share };
}
