import type { Account } from '../../accounts/account.js';
import type { Annotation } from '../../language/annotate.js';
import type { Situation } from '../../situation/situation.js';
import type { AsOf, FigureClaim } from '../claim.js';
import { claimId } from '../claim-id.js';
import { lexiconOf } from '../words/lexicon.js';
import { boxesOf } from './boxes/boxes-of.js';
import { timeOfBox } from './boxes/in-box.js';
import { confidenceOf, type Directness, directness, meanDirectness } from './confidence-of.js';
import { groupOf } from './counted/group-of.js';
import { nationalCurrency } from './counted/national-currency.js';
import type { Draft } from './draft.js';
import { figureFactuality } from './figure-factuality.js';
import { findFigures } from './find-figures.js';
import { type DraftLink, linkFigures } from './links.js';
import { measureParts } from './measure/measure-parts.js';
import { chooseMeasures } from './measure/model/choose-measures.js';
import { placeChooser } from './place/model/choose-place.js';
import { placeFigures } from './place/place-figures.js';
import { withoutOrigin } from './place/place-lists.js';
import { chainsOf } from './source/chains-of.js';
import { timeOfCell } from './tables/headed-by.js';
import { whenOf } from './time/when-of.js';

/** The figures an account asserts, in text order; `seen` is told how directly each is said, in their order. */
export function figureClaims(
  account: Account,
  notes: Annotation,
  situation: Situation,
  seen?: (how: Directness & { readonly around: number }) => void,
): FigureClaim[] {
  const lexicon = lexiconOf(situation);
  const found = findFigures(notes, lexicon);
  const links = linkFigures(found, account.text);
  const drafts = chooseMeasures(measureParts(found, links), links, lexicon.measureById);
  const ids = figureIds(account, drafts);
  const { published } = notes;
  const voices = chainsOf(drafts, links, account, notes, situation);
  const boxes = boxesOf(drafts, notes, situation);
  const readings = placeFigures(drafts, { notes, situation, links, boxes, voices }, placeChooser);
  let before: AsOf | undefined;
  const hows: Directness[] = [];
  const claims = drafts.map((draft, i): Unweighed => {
    const { span, view, quantity, counted, measure } = draft;
    const { attributions, chain } = voices[i]!;
    const { cell } = draft;
    const box = boxes[i];
    const reading = readings[i]!;
    const when =
      (cell ? timeOfCell(cell, notes) : box && timeOfBox(box, draft, notes)) ??
      whenOf(draft, notes, measure.aspect === 'flow', before, voices[i]!.from);
    before = when;
    hows.push(directness(draft, reading, when));
    return {
      id: ids[i]!,
      account: account.name,
      ...(account.publisher === undefined ? {} : { publisher: account.publisher }),
      ...(published ? { published: published.edtf, publishedBasis: published.basis } : {}),
      kind: 'figure',
      text: account.text.slice(span.start, span.end),
      start: span.start,
      end: span.end,
      sentence: { start: view.sentence.start, end: view.sentence.end },
      value: quantity.value,
      unit: quantity.sort === 'money' ? nationalCurrency(counted.unit, quantity, notes) : counted.unit,
      aspect: measure.aspect,
      measure: measure.measure?.id ?? 'other',
      group: groupOf(draft, notes, lexicon),
      places: measure.measure?.leaves === undefined ? reading.places.map(withoutOrigin) : reading.places,
      when,
      sources: chain.length === 0 && box?.source ? [box.source] : chain,
      factuality: figureFactuality(draft, notes, attributions),
      // Known once all figures are.
      confidence: 0,
      ...linkedTo(draft, links[i]!, ids, account.text),
      ...evidenceOf(draft),
    };
  });
  const around = meanDirectness(hows);
  for (const [i, claim] of claims.entries()) {
    const how = { around, ...hows[i]! };
    seen?.(how);
    claim.confidence = confidenceOf(how);
  }
  return claims;
}

type Unweighed = Omit<FigureClaim, 'confidence'> & { confidence: number };

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
  { phrase, view }: Draft,
  links: readonly DraftLink[],
  ids: readonly string[],
  text: string,
): Pick<FigureClaim, 'links' | 'of'> {
  const whole = links.find((link) => link.kind === 'part-of');
  const named = phrase.partitive && phrase.head >= 0;
  const words = named && text.slice(view.tokens[phrase.nounFrom]!.start, view.tokens[phrase.to - 1]!.end);
  const of = whole ? ids[whole.to]! : words || undefined;
  if (links.length === 0) return of === undefined ? {} : { of };
  const claims = links.map(({ kind, to }) => ({ kind, claim: ids[to]! }));
  return of === undefined ? { links: claims } : { of, links: claims };
}

/** The words the measure and the group were read from. */
function evidenceOf({
  measure: { evidence: measure },
  counted: { labelSpan: group },
}: Draft): Pick<FigureClaim, 'evidence'> {
  if (measure) return { evidence: group ? { measure, group } : { measure } };
  return group ? { evidence: { group } } : {};
}
