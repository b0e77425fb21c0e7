import type { CountedPhrase } from '../../syntax/counted-phrase.js';
import { isPersonWord } from '../../syntax/noun-phrase.js';
import type { SentenceView } from '../../syntax/sentence-view.js';

/** Longest label of a box line, in tokens. */
const LONGEST = 8;

/**
 * The phrase of a number that stands behind its label in a line or box: [Total dead: 31], [Foreigners - 4]. The label
 * takes the place of the noun counted. Undefined where the number names what it counts or no label stands before.
 */
export function labelledPhrase(view: SentenceView, phrase: CountedPhrase): CountedPhrase | undefined {
  if (phrase.head >= 0 || phrase.elliptical) return undefined;
  const mark = phrase.from - 1;
  if (mark <= view.from || !/^[:=–—-]$/.test(view.lower(mark))) return undefined;
  if (!endsLine(view, phrase.to)) return undefined;
  const end = beforeStretch(view, mark);
  let from = end;
  while (from > view.from && end - from < LONGEST && isLabelWord(view, from - 1)) from--;
  if (from === end || view.tokens[end - 1]!.kind !== 'word') return undefined;
  // A sentence before the colon is no label: [He said of them: 40].
  const inBracket = view.lower(from - 1) === '(' && isPersonWord(view.lower(end - 1));
  if (from > view.from && !inBracket && !/^[.;,|•*·)-]$/.test(view.lower(from - 1))) return undefined;
  return { ...phrase, from, nounFrom: from, head: end - 1, partitive: false };
}

/** The end of a label before [in the last 24 hours], [over the past week], [so far]. */
function beforeStretch(view: SentenceView, mark: number): number {
  if (/^(?:so far|to date)$/.test(`${view.lower(mark - 2)} ${view.lower(mark - 1)}`)) return mark - 2;
  if (!STRETCHES.has(view.lower(mark - 1))) return mark;
  for (let at = mark - 2; at >= mark - 4; at--)
    if (STRETCHED.has(view.lower(at))) {
      const start = view.lower(at - 1) === 'the' ? at - 1 : at;
      return view.part(start - 1) === 'ADP' ? start - 1 : start;
    }
  return mark;
}

const STRETCHES = new Set(['hours', 'days', 'day', 'weeks', 'week', 'months', 'month', 'year']);
const STRETCHED = new Set(['last', 'past', 'previous', 'this']);

function endsLine(view: SentenceView, to: number): boolean {
  if (to >= view.to || /^[;,|)*(]$/.test(view.lower(to))) return true;
  // [Deaths: 33 in Belo]
  if (/^(?:in|at|since|as)$/.test(view.lower(to))) return true;
  // [Injured: 40.], but not the list of [Activities include: 1. Water]
  return view.lower(to) === '.' && to === view.to - 1 && view.tokens[to - 1]!.text.length > 1;
}

function isLabelWord(view: SentenceView, at: number): boolean {
  return view.tokens[at]!.kind === 'word' && view.part(at) !== 'AUX' && view.part(at) !== 'PRON';
}
