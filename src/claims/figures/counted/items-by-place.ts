import type { SentenceView } from '../../syntax/sentence-view.js';

/** A list that tells how many there are in each of several places: [41 from Belo, 33 from Tarka and 5 from Oru]. */
export interface ItemsByPlace {
  /** Token of the first item's number. */
  readonly first: number;
  /** Token behind the preposition of the item asked for, where its place is named. */
  readonly place: number;
}

/** The list whose item has its number in tokens `from` to `to`; undefined where no such list goes over it. */
export function itemsByPlace(view: SentenceView, from: number, to: number): ItemsByPlace | undefined {
  if (!isListed(view, from, to)) return undefined;
  let first = from;
  for (let items = 1; items < MANY; items++) {
    const before = itemBefore(view, first, view.lower(to));
    if (before < 0) break;
    first = before;
  }
  return { first, place: afterArticle(view, to + 1) };
}

/** Whether the place named at a token is that of an item of such a list. */
export function isOfItem(view: SentenceView, place: number): boolean {
  let to = place - 1;
  if (view.lower(to) === 'the') to--;
  let from = to;
  while (from > view.from && view.part(from - 1) === 'NUM') from--;
  return from < to && isListed(view, from, to);
}

/** Whether a number with its place has another of the same make beside it. */
function isListed(view: SentenceView, from: number, to: number): boolean {
  const preposition = view.lower(to);
  if (!PREPOSITION.test(preposition) || !isName(view, afterArticle(view, to + 1))) return false;
  return itemBefore(view, from, preposition) >= 0 || isItem(view, numberAfter(view, to + 1), preposition);
}

const PREPOSITION = /^(?:from|in|at)$/;
const JOINS = /^(?:,|;|and|&)$/;

/** Items looked back over. */
const MANY = 40;
/** Tokens of a place's name. */
const LONGEST_NAME = 7;

/** Token of the number before, of the same make, or -1. */
function itemBefore(view: SentenceView, number: number, preposition: string): number {
  let at = number - 1;
  if (!JOINS.test(view.lower(at))) return -1;
  while (JOINS.test(view.lower(at))) at--;
  const least = Math.max(view.from, at - LONGEST_NAME);
  while (at > least && view.lower(at) !== preposition) {
    if (!isName(view, at) && !PART_OF_NAME.test(view.lower(at))) return -1;
    at--;
  }
  if (view.lower(at) !== preposition || view.part(at - 1) !== 'NUM') return -1;
  at--;
  while (at > view.from && view.part(at - 1) === 'NUM') at--;
  return at;
}

/** Token of the number behind a place's name and what joins the next item to it, or -1. */
function numberAfter(view: SentenceView, name: number): number {
  let at = name;
  while (at < name + LONGEST_NAME && (isName(view, at) || PART_OF_NAME.test(view.lower(at)))) at++;
  if (!JOINS.test(view.lower(at))) return -1;
  while (JOINS.test(view.lower(at))) at++;
  return view.part(at) === 'NUM' ? at : -1;
}

function isItem(view: SentenceView, number: number, preposition: string): boolean {
  if (number < 0) return false;
  let at = number;
  while (view.part(at) === 'NUM') at++;
  return view.lower(at) === preposition && isName(view, afterArticle(view, at + 1));
}

/** Within a name: [Deir ez-Zor], [the Bay of Belo], [Belo district]. */
const PART_OF_NAME =
  /^(?:-|'|’|of|the|el|al|ez|district|province|state|region|city|town|village|camp|county|governorate|lga)s?$/;

function isName(view: SentenceView, at: number): boolean {
  return view.tokens[at] !== undefined && at < view.to && /^\p{Lu}/u.test(view.tokens[at]!.text);
}

function afterArticle(view: SentenceView, at: number): number {
  return view.lower(at) === 'the' ? at + 1 : at;
}
