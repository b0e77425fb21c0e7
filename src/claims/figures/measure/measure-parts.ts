import type { Measure } from '../../../situation/schema.js';
import type { Aspect } from '../../claim.js';
import type { Draft } from '../draft.js';
import type { DraftLink } from '../links.js';
import { isDifference } from './aspect-of.js';
import { SAID_OF } from './measure-strength.js';
import { ownVerbs } from './own-verbs.js';

/**
 * A part measures what its whole does, where its own words say nothing stronger: of [640 people live there: 400 Danes]
 * the 400 live there too. Where nothing measures either, a part is at least as much a stock or a flow as its whole.
 */
export function measureParts(drafts: readonly Draft[], links: readonly (readonly DraftLink[])[]): Draft[] {
  const done: Draft[] = [];
  for (const [i, draft] of drafts.entries()) {
    const link = links[i]!.find(
      ({ kind, to }) => to < i && (kind === 'part-of' || kind === 'alternative-of'),
    );
    done.push(link ? asWhole(draft, done[link.to]!) : draft);
  }
  return done;
}

function asWhole(draft: Draft, whole: Draft): Draft {
  const own = draft.measure;
  const { measure, aspect, strength } = whole.measure;
  if (
    own.strength === 0 &&
    strength === 0 &&
    !saysAnything(draft) &&
    aspect !== 'other' &&
    own.aspect !== 'other'
  )
    return { ...draft, measure: { ...own, measure, aspect: aspectFor(draft, measure, aspect) } };
  if (
    (own.strength >= SAID_OF && !isByWho(draft)) ||
    own.aspect === 'other' ||
    aspect === 'other' ||
    (saysOtherwise(draft) && whole.quantity.sort !== 'money')
  )
    return draft;
  if (measure && (own.measure === undefined || own.strength < strength)) {
    const passed = aspectFor(draft, measure, aspect);
    return {
      ...draft,
      measure: { ...whole.measure, aspect: passed, strength: Math.max(0, strength - LOSS) },
    };
  }
  const same = own.measure === undefined && own.aspect !== 'share' && aspect !== 'share';
  return same ? { ...draft, measure: { ...own, aspect } } : draft;
}

/** [were helped, among them 90 people hit by the storm]: the participle says who they are, the whole what befell them. */
function isByWho({ measure: { evidence }, predicates, phrase, view }: Draft): boolean {
  const other = predicates.some(
    ({ relation, verb }) => relation !== 'modifier' && view.part(verb.head) === 'VERB',
  );
  if (evidence === undefined || other) return false;
  return predicates.some(
    ({ verb }) =>
      verb.from === phrase.to &&
      verb.form === 'participle' &&
      view.tokens[verb.head]!.start === evidence.start,
  );
}

/** The number of a share is of the measure's own aspect. */
function aspectFor(draft: Draft, measure: Measure | undefined, aspect: Aspect): Aspect {
  const { quantity } = draft;
  if (quantity.sort === 'share') return 'share';
  if (isDifference(draft)) return 'other';
  return aspect === 'share' ? (measure?.aspect ?? 'stock') : aspect;
}

/** What a part is less sure of than its whole. */
const LOSS = 1;

function saysAnything({ predicates, phrase }: Draft): boolean {
  return predicates.some(({ relation, verb }) => relation === 'subject' && verb.from >= phrase.to);
}

/** [640 pupils, of whom 210 have returned]: a verb of its own, though no measure's. */
function saysOtherwise(draft: Draft): boolean {
  return ownVerbs(draft).some(({ passive }) => !passive);
}
