import type { Annotation } from '../../language/annotate.js';
import type { TimeMention } from '../../language/mention.js';
import { parseEdtf } from '../../situation/edtf.js';
import type { AsOf } from '../claim.js';
import type { Draft } from './draft.js';
import { firstAtOrAfter, mentionsIn } from './mentions-in.js';

/** When a figure holds: the time of its clause or sentence, the time the text speaks of, or its publication. */
export function whenOf(draft: Draft, notes: Annotation): AsOf {
  const here = inSentence(draft, notes);
  if (here) return dated(here, here.basis);
  const published = publishedYear(notes);
  const tense = tenseOf(draft);
  if (tense === 'present') return published ? { edtf: published, basis: 'published' } : NONE;
  const before = timeBefore(draft, notes);
  if (before) return dated(before, 'narrative');
  if (!published) return NONE;
  return { edtf: published, basis: tense === 'past' ? 'published' : 'published' };
}

const NONE: AsOf = { edtf: '', basis: 'none' };

function dated(time: TimeMention, basis: AsOf['basis']): AsOf {
  const edtf = time.edtf ?? '';
  return edtf === '' ? NONE : { edtf, basis };
}

function inSentence(draft: Draft, notes: Annotation): TimeMention | undefined {
  let best: TimeMention | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const time of mentionsIn(notes.times, draft.view.sentence)) {
    if (!time.edtf || time.type === 'DURATION' || time.type === 'SET') continue;
    const score = nearness(draft, time);
    if (score > most) {
      most = score;
      best = time;
    }
  }
  return most > 0 ? best : undefined;
}

function nearness(draft: Draft, time: TimeMention): number {
  const { view, phrase } = draft;
  const from = view.tokenAt(time.start);
  const to = view.tokenAt(time.end);
  const after = from >= phrase.to;
  const [low, high] = after ? [phrase.to, from] : [to, phrase.from];
  let score = 6 - 0.06 * Math.max(0, high - low);
  let verbs = 0;
  for (let i = low; i < high; i++) {
    const word = view.lower(i);
    if (word === ';') score -= 2.5;
    else if (view.part(i) === 'SCONJ' || word === 'which' || word === 'who') score -= 1.5;
    else if (view.part(i) === 'NUM') score -= 0.6;
    const verb = view.verbAt(i);
    if (verb?.from === i && verb.form === 'finite') verbs++;
  }
  score -= Math.max(0, verbs - 1) * 1.5;
  if (time.relation === 'after' || time.relation === 'before') score -= 1;
  return score;
}

/** The publication date where it tells at least the year. */
function publishedYear(notes: Annotation): string | undefined {
  const edtf = notes.published?.edtf;
  const range = edtf === undefined ? undefined : parseEdtf(edtf);
  return range && range.last - range.first <= 366 ? edtf : undefined;
}

function tenseOf(draft: Draft): 'present' | 'past' | 'none' {
  for (const { verb, relation } of draft.predicates) {
    if (relation === 'oblique') continue;
    if (verb.tense === 'present' || verb.tense === 'perfect') return 'present';
    if (verb.tense === 'past') return 'past';
  }
  return 'none';
}

/** The last date named before in the same paragraph, or in the one before it. */
function timeBefore(draft: Draft, notes: Annotation): TimeMention | undefined {
  const { blocks } = notes.reading;
  const block = draft.view.sentence.block;
  const earliest = blocks[Math.max(0, block - 1)]!.start;
  for (let i = firstAtOrAfter(notes.times, draft.view.sentence.start) - 1; i >= 0; i--) {
    const time = notes.times[i]!;
    if (time.start < earliest) return undefined;
    if (time.edtf && time.type !== 'DURATION' && time.type !== 'SET') return time;
  }
  return undefined;
}
