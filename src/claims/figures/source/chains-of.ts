import type { Account } from '../../../accounts/account.js';
import type { Annotation } from '../../../language/annotate.js';
import type { AttributionMention } from '../../../language/mention.js';
import type { Situation } from '../../../situation/situation.js';
import type { SourceRef } from '../../claim.js';
import { chainOf } from '../../factuality/chain-of.js';
import type { SentenceView } from '../../syntax/sentence-view.js';
import type { Draft } from '../draft.js';
import type { DraftLink } from '../links.js';
import { attributionsNear } from './attributions-near.js';
import { citedAfter } from './cited-after.js';
import { withoutPublisher } from './own-publisher.js';
import { isSomebody } from './somebody.js';
import { counterIn, opensClause, tellerOf } from './teller-of.js';
import { speakerAt } from './transcript-turns.js';

export interface ChainReading {
  /** Those that touch the figure's sentence. */
  readonly attributions: readonly AttributionMention[];
  /** Who says it, outermost first; empty where the account itself does. */
  readonly chain: readonly SourceRef[];
  /** The sentence in which they say so, where that is another's: one goes on with its figure. */
  readonly from?: SentenceView;
}

/** Who says each figure: its own words, else those of the figure before that it goes on with. */
export function chainsOf(
  drafts: readonly Draft[],
  links: readonly (readonly DraftLink[])[],
  account: Account,
  notes: Annotation,
  situation: Situation,
): ChainReading[] {
  const near = attributionsNear(notes);
  const speaker = speakerAt(notes.reading);
  const citedFor = citedAfter(notes);
  const readings: ChainReading[] = [];
  const carried = new Set<number>();
  for (const [i, draft] of drafts.entries()) {
    const attributions = near(draft.view.sentence);
    const told = toldOf(draft, attributions, account.text, situation).filter(isSomebody);
    const cited = told.every(isFaceless) ? citedFor(draft.view.sentence) : undefined;
    const own = withoutPublisher(cited ? [cited] : told, account.publisher);
    const on = told.length === 0 && !cited ? goneOnWith(drafts, i, links, carried) : -1;
    if (on >= 0) carried.add(i);
    const from = on >= 0 ? (readings[on]!.from ?? drafts[on]!.view) : undefined;
    const chain = on >= 0 ? readings[on]!.chain : own;
    const voice = speaker(draft.span.start);
    const said = voice && !chain.some(({ name }) => name === voice.name) ? [voice, ...chain] : chain;
    readings.push({ attributions, chain: said, ...(from ? { from } : {}) });
  }
  return readings;
}

/** [Estimates indicate that 900 fled. (OCHA 08/11/2020)]: who estimates is cited. */
function isFaceless({ name }: SourceRef): boolean {
  return /^(?:estimates|estimations|figures|numbers|reports|sources)$/i.test(name);
}

/** The attributions over a figure, and who counts it within; another clause has a speaker of its own. */
function toldOf(
  draft: Draft,
  attributions: readonly AttributionMention[],
  text: string,
  situation: Situation,
): readonly SourceRef[] {
  const told = chainOf(draft.span, attributions, text, situation);
  const counter = told.length > 0 ? counterIn(draft, text) : undefined;
  if (counter) return [...told.filter((one) => !meets(one, counter)), counter];
  const teller = tellerOf(draft, text);
  if (!teller || told.some((one) => meets(one, teller))) return told;
  return told.length === 0 || opensClause(teller, text) ? [teller] : told;
}

function meets(one: SourceRef, other: SourceRef): boolean {
  return one.start! < other.end! && one.end! > other.start!;
}

/**
 * Index of the figure before, in the same paragraph, that one goes on with: its whole, the level it is compared with, what
 * it goes on counting ([54 others are in hospital]), or one of the same sentence that itself goes on. -1 where there is
 * none.
 */
function goneOnWith(
  drafts: readonly Draft[],
  i: number,
  links: readonly (readonly DraftLink[])[],
  carried: ReadonlySet<number>,
): number {
  const draft = drafts[i]!;
  const before = (at: number) => (at >= 0 && at < i && isSameParagraph(drafts[at]!, draft) ? at : -1);
  const linked = links[i]!.find(({ to }) => to < i)?.to ?? -1;
  if (linked >= 0) return before(linked);
  if (i > 0 && links[i - 1]!.some(({ to }) => to === i)) return before(i - 1);
  const counted = antecedentAt(drafts, i);
  if (counted >= 0) return before(counted);
  if (i === 0 || drafts[i - 1]!.view !== draft.view) return -1;
  return carried.has(i - 1) || isListedWith(drafts[i - 1]!, draft) ? i - 1 : -1;
}

/** [It counts 460 houses destroyed and 740 damaged]: two things the same verb speaks of, with no other verb between. */
function isListedWith({ view, phrase }: Draft, next: Draft): boolean {
  let joined = false;
  for (let at = phrase.to; at < next.phrase.from; at++) {
    const verb = view.verbAt(at);
    if (view.lower(at) === ';' || at - phrase.to > NEAR_WORDS) return false;
    if (verb && (verb.form !== 'participle' || verb.from !== phrase.to)) return false;
    joined ||= /^(?:and|,)$/.test(view.lower(at));
  }
  return joined;
}

/** Tokens between two things of a list. */
const NEAR_WORDS = 14;

function antecedentAt(drafts: readonly Draft[], i: number): number {
  const { antecedent } = drafts[i]!.counted;
  if (!antecedent) return -1;
  for (let k = i - 1; k >= 0 && k > i - NEAR; k--) if (drafts[k]!.span === antecedent.span) return k;
  return -1;
}

/** Figures before that are looked at. */
const NEAR = 8;

/** [The ministry counts 40 dead. Nine of them were children.] */
function isSameParagraph(one: Draft, other: Draft): boolean {
  return one.view.sentence.block === other.view.sentence.block;
}
