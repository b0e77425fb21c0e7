import type { Annotation } from '../../language/annotate.js';
import type { TimeMention } from '../../language/mention.js';
import { isoDay, parseEdtf } from '../../situation/edtf.js';
import type { AsOf } from '../claim.js';
import type { Located } from './draft.js';
import { firstAtOrAfter, mentionsIn } from './mentions-in.js';
import { timeNearness } from './time-nearness.js';

/** When a figure holds: the time of its clause or sentence, the time the text speaks of, or its publication. */
export function whenOf(draft: Located, notes: Annotation): AsOf {
  const here = inSentence(draft, notes);
  if (here) return dated(here, here.basis, notes);
  const published = publishedYear(notes);
  const tense = tenseOf(draft);
  if (tense !== 'present') {
    const before = timeBefore(draft, notes);
    if (before) return dated(before, 'narrative', notes);
  }
  return published ? { edtf: published, basis: 'published' } : NONE;
}

const NONE: AsOf = { edtf: '', basis: 'none' };
/** A date that does not even tell the year is none. */
const YEAR = 366;

function dated(time: TimeMention, basis: AsOf['basis'], notes: Annotation): AsOf {
  const range = parseEdtf(time.edtf ?? '');
  if (!range) return NONE;
  const open = !Number.isFinite(range.first) || !Number.isFinite(range.last);
  if (time.relation === 'since' && Number.isFinite(range.first))
    return since(time, range.first, basis, notes);
  if (!open && basis !== 'stated' && range.last - range.first > YEAR) return NONE;
  return { edtf: time.edtf!, basis };
}

/** [since January]: from then to the account's own date. */
function since(time: TimeMention, first: number, basis: AsOf['basis'], notes: Annotation): AsOf {
  const published = parseEdtf(notes.published?.edtf ?? '');
  const from = time.edtf!.split('/')[0]!;
  if (!published || !Number.isFinite(published.last) || published.last < first) return { edtf: from, basis };
  return { edtf: `${from}/${isoDay(published.last)}`, basis };
}

function inSentence(draft: Located, notes: Annotation): TimeMention | undefined {
  let best: TimeMention | undefined;
  let most = 0;
  for (const time of mentionsIn(notes.times, draft.view.sentence)) {
    if (!isDate(time)) continue;
    const score = timeNearness(draft, time);
    if (score > most) {
      most = score;
      best = time;
    }
  }
  return best;
}

function isDate({ type, edtf }: TimeMention): boolean {
  return edtf !== undefined && type !== 'DURATION' && type !== 'SET';
}

/** The publication date where it tells at least the year. */
function publishedYear(notes: Annotation): string | undefined {
  const edtf = notes.published?.edtf;
  const range = edtf === undefined ? undefined : parseEdtf(edtf);
  return range && range.last - range.first <= YEAR ? edtf : undefined;
}

function tenseOf(draft: Located): 'present' | 'past' | 'none' {
  for (const { verb, relation } of draft.predicates) {
    if (relation === 'oblique') continue;
    if (verb.tense === 'present' || verb.tense === 'perfect') return 'present';
    if (verb.tense === 'past') return 'past';
  }
  return 'none';
}

/** How many paragraphs back the time a text speaks of holds on. */
const REACH = 1;

/** The last date named before in the same paragraph, or in one shortly before it. */
function timeBefore(draft: Located, notes: Annotation): TimeMention | undefined {
  const { blocks } = notes.reading;
  const earliest = blocks[Math.max(0, draft.view.sentence.block - REACH)]!.start;
  for (let i = firstAtOrAfter(notes.times, draft.view.sentence.start) - 1; i >= 0; i--) {
    const time = notes.times[i]!;
    if (time.start < earliest) return undefined;
    if (isDate(time)) return time;
  }
  return undefined;
}
