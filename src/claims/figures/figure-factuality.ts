import type { Annotation } from '../../language/annotate.js';
import { cueVerb } from '../../language/attribution/cues.js';
import type { AttributionMention } from '../../language/mention.js';
import type { Factuality } from '../claim.js';
import { factualityOf, type Reservation } from '../factuality/factuality-of.js';
import { claimWords } from '../words/claim-words.js';
import type { Draft } from './draft.js';

/** How sure a figure is: as any claim is, but for words that leave open something else than the number. */
export function figureFactuality(
  draft: Draft,
  { reading }: Annotation,
  attributions: readonly AttributionMention[],
): Factuality {
  const { span, view } = draft;
  const here = { ...reading, sentenceAt: () => view.sentence };
  return factualityOf(span, here, attributions, (hit) => weighed(hit, draft, reading.account.text))
    .factuality;
}

function weighed({ factuality, span: { start, end } }: Reservation, draft: Draft, text: string): Factuality {
  const { span, quantity } = draft;
  const words = text.slice(start, end).toLowerCase();
  const next = text.slice(end, end + NEXT).toLowerCase();
  const after = start >= span.end;
  switch (factuality) {
    case 'asserted':
      // [doctors believe that these are half of them]
      return words.split(/\s+/).some(isBelief) ? 'estimated' : factuality;
    case 'estimated':
      // [an estimated 900 people] is a hedge of the number
      return /^(?:an )?estimated$/.test(words) && start < span.end && end > span.start - ARTICLE
        ? 'asserted'
        : factuality;
    case 'denied':
      // [eight have not been heard of]: not the eight are denied
      return after && !/^\s*(?:be |been )?(?:true|correct|right|so|the case)\b/.test(next)
        ? 'asserted'
        : factuality;
    case 'possible':
      if (/\b(?:believed|thought)\b/.test(words)) return 'estimated';
      if (/^suspected$/.test(words) && /^\s+(?:\S+ )?(?:cases?|infections?)\b/.test(next)) return 'asserted';
      // [only five could be named]
      return after && /^could\b/.test(words) && isOnly(draft) ? 'asserted' : factuality;
    case 'hypothetical':
      // [The appeal asks for $60 million]: so much is asked for
      return quantity.sort === 'money' &&
        words.split(/\s+/).some((word) => ASKS.has(word) || claimWords.asked.has(word))
        ? 'asserted'
        : factuality;
    default:
      return factuality;
  }
}

/** Characters. */
const NEXT = 24;
const ARTICLE = 14;

const ASKS: ReadonlySet<string> = new Set([
  'request',
  'requested',
  'appeals',
  'appealed',
  'asked',
  'asks',
  'ask',
  'calls',
  'called',
  'call',
]);

function isBelief(word: string): boolean {
  return /^(?:believe|think|reckon)$/.test(cueVerb(word)?.base ?? '');
}

function isOnly({ view, phrase }: Draft): boolean {
  const near = [phrase.from - 1, phrase.from].map((at) => view.lower(at));
  return near.some((word) => word === 'only' || word === 'just');
}
