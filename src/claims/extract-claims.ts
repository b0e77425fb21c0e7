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
import { type DraftLink, linkFigures } from './figures/links.js';
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
  const ids = figureIds(account, drafts);
  const links = linkFigures(drafts);
  return drafts.map((draft, i) => ({
    ...figureClaim(draft, account, notes, situation, lexicon),
    id: ids[i]!,
    ...linkedTo(draft, links[i]!, ids, account.text),
  }));
}

/** Two figures may share a span: [two or three families]. */
function figureIds(account: Account, drafts: readonly Draft[]): string[] {
  const seen = new Map<string, number>();
  return drafts.map(({ span }) => {
    const key = `${span.start}-${span.end}`;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return claimId(account.id, 'figure', span, nth === 0 ? '' : String(nth));
  });
}

/** A figure's links by claim id, and the whole it is a share or part of: its claim, else its words. */
function linkedTo(
  draft: Draft,
  links: readonly DraftLink[],
  ids: readonly string[],
  text: string,
): Pick<FigureClaim, 'links' | 'of'> {
  const whole = links.find((link) => link.kind === 'part-of');
  const { phrase, view } = draft;
  const words =
    phrase.partitive && phrase.head >= 0
      ? text.slice(view.tokens[phrase.nounFrom]!.start, view.tokens[phrase.to - 1]!.end)
      : undefined;
  const of = whole ? ids[whole.to]! : words;
  return {
    ...(of === undefined ? {} : { of }),
    ...(links.length === 0 ? {} : { links: links.map(({ kind, to }) => ({ kind, claim: ids[to]! })) }),
  };
}

const defaultSituation = generalSituation();

function figureClaim(
  draft: Draft,
  account: Account,
  notes: Annotation,
  situation: Situation,
  lexicon: Lexicon,
): Omit<FigureClaim, 'id'> {
  const { span, view, quantity, counted, measure } = draft;
  const { start, end } = span;
  const places = placesOf(draft, notes, situation);
  const { factuality } = factualityOf(span, notes.reading, notes.attributions);
  const { published } = notes;
  return {
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
