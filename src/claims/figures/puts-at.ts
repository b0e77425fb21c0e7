import { describeSource } from '../../language/attribution/describe-source.js';
import type { SourceRef } from '../claim.js';
import { sourceKind } from '../factuality/source-kind.js';
import { claimWords } from '../words/claim-words.js';
import type { Located } from './draft.js';

/** Tokens between [put] and the number it is put at. */
const REACH = 10;
/** Tokens of a subject. */
const LONGEST = 12;

/** [The ministry put the toll at 40 dead and 90 hurt]: who puts a number at so many says so. */
export function putsAt({ view, phrase }: Located, text: string): SourceRef | undefined {
  let at = -1;
  for (let i = phrase.from - 1; i >= view.from && phrase.from - i < 2 * REACH; i--) {
    const word = view.lower(i);
    if (word === '.' || word === ';') return undefined;
    if (word === 'at') at = i;
    if (!PUT.test(word) || !view.verbAt(i)) continue;
    return at > i && at - i <= REACH && isTally(view, i, at)
      ? subjectOf(view, view.verbAt(i)!.from, text)
      : undefined;
  }
  return undefined;
}

const PUT = /^puts?$/;

function isTally(view: Located['view'], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (claimWords.tallies.has(view.lower(i))) return true;
  return false;
}

function subjectOf(view: Located['view'], to: number, text: string): SourceRef | undefined {
  let from = to;
  while (
    from > view.from &&
    to - from < LONGEST &&
    !/^[,;:"“]$/.test(view.lower(from - 1)) &&
    !view.verbAt(from - 1)
  )
    from--;
  const first = view.tokens[from];
  const last = view.tokens[to - 1];
  if (from === to || !first || !last || view.part(to - 1) === 'PRON') return undefined;
  const { name, role, person } = describeSource(text.slice(first.start, last.end));
  return {
    name,
    ...(role === undefined ? {} : { role }),
    kind: sourceKind(name, role, person),
    start: first.start,
    end: last.end,
  };
}
