import type { CountedPhrase } from '../syntax/counted-phrase.js';
import type { SentenceView } from '../syntax/sentence-view.js';

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
  let from = mark;
  while (from > view.from && mark - from < LONGEST && isLabelWord(view, from - 1)) from--;
  if (from === mark || view.tokens[mark - 1]!.kind !== 'word') return undefined;
  // A sentence before the colon is no label: [He said of them: 40].
  if (from > view.from && !/^[.;,|•*·)-]$/.test(view.lower(from - 1))) return undefined;
  return { ...phrase, from, nounFrom: from, head: mark - 1, partitive: false };
}

function endsLine(view: SentenceView, to: number): boolean {
  if (to >= view.to || /^[;,|)*(]$/.test(view.lower(to))) return true;
  // [Injured: 40.], but not the list of [Activities include: 1. Water]
  return view.lower(to) === '.' && to === view.to - 1 && view.tokens[to - 1]!.text.length > 1;
}

function isLabelWord(view: SentenceView, at: number): boolean {
  return view.tokens[at]!.kind === 'word' && view.part(at) !== 'AUX' && view.part(at) !== 'PRON';
}
