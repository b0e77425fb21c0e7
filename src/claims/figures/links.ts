import type { ClaimLink } from '../claim.js';
import { colonWholes } from './colon-wholes.js';
import { countOfPeople, wholeOfThem } from './counted/of-them.js';
import { opensWithOf } from './counted/opens-with-of.js';
import { isPartOfNext } from './counted/part-of-next.js';
import type { Draft } from './draft.js';
import { goesOnListing, isRestatement } from './measure/inherit-measures.js';
import { totalLinks } from './tables/total-links.js';

/** A link from one figure of an account to another, by index. */
export interface DraftLink {
  readonly kind: ClaimLink['kind'];
  readonly to: number;
}

/** What each figure is to those before it: a part, the same in another unit, more on top, the rest, the level before. */
export function linkFigures(drafts: readonly Draft[], text: string): DraftLink[][] {
  const links: DraftLink[][] = drafts.map(() => []);
  const behindColon = colonWholes(drafts);
  const totals = totalLinks(drafts, text);
  for (let i = 1; i < drafts.length; i++) {
    const draft = drafts[i]!;
    const last = drafts[i - 1]!;
    const found = wholeOf(drafts, i, links, behindColon[i]!);
    // [900 fled, up from 700. 300 of them are children]: of the 900
    const whole = links[found]?.find(({ kind, to }) => kind === 'before' && to < i)?.to ?? found;
    if (isPartOfNext(last, draft)) links[i - 1]!.push({ kind: 'part-of', to: i });
    else if (isRestatement(last, draft)) links[i]!.push({ kind: 'alternative-of', to: i - 1 });
    else if (whole >= 0 && fitsIn(drafts[whole]!, draft)) links[i]!.push({ kind: 'part-of', to: whole });
    else if (isChange(last, draft)) {
      const backwards = UP_FROM.test(justBefore(draft));
      links[backwards ? i : i - 1]!.push({ kind: 'before', to: backwards ? i - 1 : i });
      links[backwards ? i - 1 : i]!.push({ kind: 'after', to: backwards ? i : i - 1 });
    } else {
      const on = sameCount(drafts, i);
      const opening = wordsBefore(draft, 2);
      if (on >= 0 && ON_TOP.test(opening)) links[i]!.push({ kind: 'adds-to', to: on });
      else if (on >= 0 && THE_REST.test(opening)) links[i]!.push({ kind: 'remainder-of', to: on });
    }
  }
  for (const [i, total] of totals.entries()) if (total >= 0) links[i] = [{ kind: 'part-of', to: total }];
  return links;
}

const ON_TOP = /\b(?:another|additional|further|extra)\b/;
const THE_REST = /\b(?:remaining|remainder|rest)\b/;
const UP_FROM = /\b(?:(?:up|down) from|compared (?:with|to)|against)$/;
const PARTS_FOLLOW =
  /(?:^|[ ,(])(?:including|comprising|(?:dead|injured|wounded|victims|group|total|them) included?|among(?: them)?|of (?:whom|which)|mostly|consisting of|made up of)$|(?:^|[^ ]* )\($/;

/** Index of the figure that one is a part or a share of, or -1. */
function wholeOf(
  drafts: readonly Draft[],
  i: number,
  links: readonly DraftLink[][],
  behindColon: number,
): number {
  const draft = drafts[i]!;
  const last = drafts[i - 1]!;
  const { antecedent } = draft.counted;
  const share = draft.quantity.sort === 'share';
  // [8 per cent more than last year] is no part
  if (share && draft.measure.aspect === 'other') return -1;
  if (behindColon >= 0) return behindColon;
  if (share && draft.measure.measure?.counts === 'money' && antecedent?.quantity.sort !== 'money')
    return moneyBefore(drafts, i);
  // [900 cases were found. Belo (310) and Tarka (200) had most]
  const ofPlace = inBracket(draft) && antecedent !== undefined && antecedent.view !== draft.view;
  if (antecedent && (share || draft.phrase.partitive || ofPlace)) {
    const k = indexBefore(drafts, i, antecedent);
    // [52 per cent are children and 4 per cent are old]: shares of one whole
    const sameWhole = share && drafts[k]?.quantity.sort === 'share';
    return sameWhole ? (links[k]!.find(({ kind }) => kind === 'part-of')?.to ?? -1) : k;
  }
  if (goesOnListing(last, draft)) return original(links, i - 1);
  if (isAmongThem(draft)) return countOfPeople(draft, drafts, i);
  const ofThem = wholeOfThem(draft, drafts, i);
  if (ofThem >= 0) return ofThem;
  if (last.view !== draft.view) return -1;
  // [nine people were killed, three of them children]
  const pronoun = pronounOf(draft);
  if (pronoun && counts(last)) {
    // [27 of them women and 140 of them soldiers]: parts of one whole
    const same = pronoun === 'them' && pronounOf(last) === 'them' ? partOf(links, i - 1) : undefined;
    return same ?? original(links, i - 1);
  }
  const between = words(draft, last.phrase.to, draft.phrase.from);
  // [mainly to Marra (900) and Belo (400)]: parts of one whole
  const earlier = partOf(links, i - 1);
  if (earlier !== undefined && inBracket(last) && inBracket(draft)) return earlier;
  if (inBracket(last) && inBracket(draft) && last.counted.antecedent === antecedent) return -1;
  // [Of the 640, 400 live in tents and 90 with friends]
  if (
    earlier !== undefined &&
    earlier < i - 1 &&
    (share || draft.phrase.head < 0) &&
    opensWithOf(drafts[earlier]!) &&
    !between.includes(';')
  )
    return earlier;
  const named = original(links, i - 1);
  if (PARTS_FOLLOW.test(between.slice(-2).join(' ')) && counts(drafts[named]!)) return named;
  // [1,300 families, among them are 40 newcomers]
  if (/^among them (?:are|were|is|was)$/.test(between.slice(-3).join(' ')) && counts(drafts[named]!))
    return named;
  // [Of the 640 patients, 210 were children]
  if (between.at(-1) === ',' && between.length <= LONGEST_CLAUSE && opensWithOf(last) && counts(last))
    return i - 1;
  // [600 Swedes, 400 Danes and 90 others]: parts of one whole
  const sibling = partOf(links, original(links, i - 1));
  // [of which 210,000 are women and 140,000 are children]
  if (sibling !== undefined && isCopular(between)) return sibling;
  if (sibling !== undefined && goesOnList(draft, last, between)) return sibling;
  const apart = between.includes(';') && draft.predicates.some(({ relation }) => relation === 'subject');
  const alike = sibling !== undefined && isAlike(last, draft) && isAlike(drafts[sibling]!, draft);
  if (alike && !apart && joinsAlike(last, draft)) return sibling;
  return -1;
}

/** [including 40 newcomers, 90 people hit by the storm and 20 guards]: a list goes on until a verb of its own. */
function goesOnList(draft: Draft, last: Draft, between: readonly string[]): boolean {
  const { view, predicates, phrase } = draft;
  if (!/^(?:,|and)$/.test(between.at(-1) ?? '') || between.includes(';') || between.includes(')'))
    return false;
  if (draft.quantity.sort !== last.quantity.sort || draft.counted.unit !== last.counted.unit) return false;
  for (let at = last.phrase.to; at < phrase.from; at++) if (view.verbAt(at)?.form === 'finite') return false;
  return !predicates.some(({ relation }) => relation === 'subject');
}

/** [are women and]: what is told of the part before, and no more. */
function isCopular(between: readonly string[]): boolean {
  return between.at(-1) === 'and' && /^(?:is|are|was|were)$/.test(between[0] ?? '') && between.length < 6;
}

/** No part is larger than its whole; people [in 40 schools] are not made of schools. */
function fitsIn(whole: Draft, part: Draft): boolean {
  const [a, b] = [whole.quantity, part.quantity];
  const people = /^(?:person|household)$/;
  if (b.sort === 'count' && people.test(whole.counted.unit) && !people.test(part.counted.unit)) return false;
  if (a.sort !== b.sort || whole.counted.unit !== part.counted.unit) return true;
  return (b.value.best ?? b.value.low ?? 0) <= (a.value.high ?? Infinity);
}

/** [40 dead, eight of them Danes and 90 injured]: parts of one whole measure the same. */
function isAlike(a: Draft, b: Draft): boolean {
  return !a.measure.measure || !b.measure.measure || a.measure.measure === b.measure.measure;
}

/** Of a figure that restates another, the other. */
function original(links: readonly DraftLink[][], i: number): number {
  return links[i]!.find(({ kind }) => kind === 'alternative-of')?.to ?? i;
}

function indexBefore(drafts: readonly Draft[], i: number, antecedent: Draft): number {
  let k = i - 1;
  while (k >= 0 && drafts[k]!.span !== antecedent.span) k--;
  return k;
}

/** [$27 million for 14,000 people; it is 6 per cent funded]: the share is of the money. */
function moneyBefore(drafts: readonly Draft[], i: number): number {
  for (let k = i - 1; k >= 0 && drafts[k]!.view === drafts[i]!.view && k > i - NEAR; k--)
    if (drafts[k]!.quantity.sort === 'money') return k;
  return -1;
}

/** [two nurses were among the dead]: part of those counted before. */
function isAmongThem({ predicates, view, counted }: Draft): boolean {
  return (
    counted.unit === 'person' &&
    predicates.some(
      ({ relation, verb: { to } }) =>
        relation === 'subject' &&
        view.lower(to) === 'among' &&
        /^(?:the|those|them)$/.test(view.lower(to + 1)),
    )
  );
}

/** Figures before that are looked at. */
const NEAR = 6;

function inBracket({ view, phrase }: Draft): boolean {
  return view.lower(phrase.from - 1) === '(' && view.lower(phrase.to) === ')';
}

/** [27 of them], [two in three of whom] */
function pronounOf(draft: Draft): string | undefined {
  const { numberTo } = draft.phrase;
  const behind = words(draft, numberTo, numberTo + 4).join(' ');
  return /^(?:in \S+ )?of (them|whom|which|these|those)\b/.exec(behind)?.[1];
}

function partOf(links: readonly DraftLink[][], i: number): number | undefined {
  return links[i]!.find(({ kind }) => kind === 'part-of')?.to;
}

/** [600 Swedes, 400 Danes and 90 others], [600 from Sweden and 400 from Denmark] */
function joinsAlike({ phrase: { to } }: Draft, { view, phrase: { from } }: Draft): boolean {
  for (let at = to; at < from; at++)
    if (!LIST.has(view.lower(at)) && !(ORIGIN.has(view.lower(at)) || view.part(at) === 'PROPN')) return false;
  return true;
}

/** Longest clause that tells of a whole before its part: [Of the 640 people held after the vote, 400]. */
const LONGEST_CLAUSE = 14;

const ORIGIN = new Set(['from', 'in', 'the']);

const LIST = new Set([',', 'and', '&', ';', 'or', 'as', 'well', 'plus', ')', '(']);

function counts({ counted, quantity }: Draft): boolean {
  return (
    quantity.sort === 'count' &&
    (counted.unit === 'person' || counted.unit === 'household' || counted.label !== '')
  );
}

/** [fell from 54,000 to 41,000], [3,000, up from 1,200] */
function isChange(first: Draft, second: Draft): boolean {
  if (first.view !== second.view || first.measure.measure !== second.measure.measure) return false;
  const { view } = second;
  const to = view.lower(second.phrase.from - 1) === 'to' && view.lower(first.phrase.from - 1) === 'from';
  return to || UP_FROM.test(justBefore(second));
}

/** Index of the nearest figure before, in this sentence or the one before, that counts the same unit and measure. */
function sameCount(drafts: readonly Draft[], i: number): number {
  const draft = drafts[i]!;
  for (let k = i - 1; k >= 0; k--) {
    const other = drafts[k]!;
    if (draft.view.from > other.view.to + 40) return -1;
    if (other.counted.unit === draft.counted.unit && other.quantity.sort === draft.quantity.sort) return k;
  }
  return -1;
}

/** The words from some tokens before the number to the counted noun, in lower case. */
function wordsBefore(draft: Draft, count: number): string {
  const { view, phrase } = draft;
  const from = Math.max(view.from, Math.min(phrase.from, phrase.numberFrom - count));
  return [...words(draft, from, phrase.numberFrom), view.lower(phrase.numberTo)].join(' ');
}

/** The two words before the number itself, hedges included: [up from]. */
function justBefore(draft: Draft): string {
  return words(draft, Math.max(draft.view.from, draft.phrase.numberFrom - 2), draft.phrase.numberFrom).join(
    ' ',
  );
}

function words({ view }: Draft, from: number, to: number): string[] {
  const found: string[] = [];
  for (let at = from; at < to; at++) found.push(view.lower(at));
  return found;
}
