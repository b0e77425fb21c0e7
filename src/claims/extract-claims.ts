import type { Account } from '../accounts/account.js';
import { type AnnotateOptions, type Annotation, annotate } from '../language/annotate.js';
import { generalSituation, type Situation } from '../situation/situation.js';
import type { Claim, FigureClaim } from './claim.js';
import { claimId } from './claim-id.js';
import { chainOf } from './factuality/chain-of.js';
import { factualityOf } from './factuality/factuality-of.js';
import { confidenceOf } from './figures/confidence-of.js';
import type { Draft } from './figures/draft.js';
import { findFigures } from './figures/find-figures.js';
import { groupOf } from './figures/group-of.js';
import { placesOf } from './figures/places-of.js';
import { whenOf } from './figures/when-of.js';
import { type Lexicon, lexiconOf } from './words/lexicon.js';

/**
 * The claims of an account, in text order. Same account, same claims with the same ids. Never throws; takes time in
 * proportion to the text's length.
 */
export function extractClaims(
  account: Account,
  situation: Situation = defaultSituation,
  options: AnnotateOptions = {},
): Claim[] {
  const notes = annotate(account, situation, options);
  const lexicon = lexiconOf(situation);
  const drafts = findFigures(notes, lexicon);
  return drafts.map((draft) => figureClaim(draft, account, notes, situation, lexicon));
}

const defaultSituation = generalSituation();

function figureClaim(
  draft: Draft,
  account: Account,
  notes: Annotation,
  situation: Situation,
  lexicon: Lexicon,
): FigureClaim {
  const { span, view, quantity, counted, measure } = draft;
  const { start, end } = span;
  const places = placesOf(draft, notes, situation);
  const { factuality } = factualityOf(span, notes.reading, notes.attributions);
  const { published } = notes;
  return {
    id: claimId(account.id, 'figure', span, String(quantity.number.start)),
    account: account.name,
    ...(account.publisher === undefined ? {} : { publisher: account.publisher }),
    ...(published ? { published: published.edtf, publishedBasis: published.basis } : {}),
    kind: 'figure',
    text: account.text.slice(start, end),
    start,
    end,
    sentence: { start: view.sentence.start, end: view.sentence.end },
    value: quantity.value,
    unit: counted.unit,
    aspect: measure.aspect,
    measure: measure.measure?.id ?? 'other',
    group: groupOf(draft, notes, lexicon),
    places: places.places,
    when: whenOf(draft, notes),
    sources: chainOf(span, notes.attributions, account.text, situation),
    factuality,
    confidence: confidenceOf(draft, places),
  };
}
