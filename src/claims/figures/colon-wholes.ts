import { claimWords } from '../words/claim-words.js';
import { singularOf } from '../words/inflect.js';
import type { Draft } from './draft.js';

/** A list behind a colon: the figures before the colon, any of which may be the whole, the nearest first. */
interface List {
  readonly wholes: readonly number[];
}

/** Figures before a colon that are looked at for the whole of what follows. */
const LOOKED_AT = 6;

/**
 * Of each figure in a list behind a colon the index of its whole, else -1: [640 people live there: 400 Danes, 240 Swedes],
 * and the items of a list that such a sentence leads.
 */
export function colonWholes(drafts: readonly Draft[]): readonly number[] {
  const wholes: number[] = [];
  let list: List | undefined;
  for (let i = 0; i < drafts.length; i++) {
    const last = drafts[i - 1];
    const draft = drafts[i]!;
    if (!last) list = undefined;
    else if (last.view === draft.view) list = goesOn(drafts, i, list);
    else if (isLedBy(last, draft)) list = { wholes: nearest(drafts, i) };
    else if (!(list && isNextItem(last, draft))) list = undefined;
    wholes.push(list && isBareItem(draft) ? (list.wholes.find((k) => holds(drafts[k]!, draft)) ?? -1) : -1);
  }
  return wholes;
}

/** The list within a sentence: begun by a colon, ended by a verb of its own. */
function goesOn(drafts: readonly Draft[], i: number, list: List | undefined): List | undefined {
  const { view, phrase } = drafts[i]!;
  const last = drafts[i - 1]!;
  let verbs = false;
  for (let at = phrase.from - 1; at >= last.phrase.to; at--) {
    if (view.lower(at) === ':') return verbs ? undefined : { wholes: nearest(drafts, i) };
    if (view.verbAt(at)?.form === 'finite') verbs = true;
  }
  return verbs ? undefined : list;
}

/** The figures before one in the sentence of the last of them, the nearest first. */
function nearest(drafts: readonly Draft[], i: number): number[] {
  const { view } = drafts[i - 1]!;
  const found: number[] = [];
  for (let k = i - 1; k >= 0 && drafts[k]!.view === view && found.length < LOOKED_AT; k--) found.push(k);
  return found;
}

/** [640 people live there:] and, on the next line, [400 Danes]. */
function isLedBy({ view: lead, labelled }: Draft, { view }: Draft): boolean {
  return !labelled && lead.lower(lead.to - 1) === ':' && view.from - lead.to <= 2;
}

function isNextItem({ view: before }: Draft, { view }: Draft): boolean {
  return view.sentence.block - before.sentence.block === 1 && before.lower(before.to - 1) !== '.';
}

/** Of an item nothing is said by a verb of its own. */
function isBareItem({ labelled, predicates, phrase }: Draft): boolean {
  return (
    !labelled && !predicates.some(({ relation, verb }) => relation === 'subject' && verb.from >= phrase.to)
  );
}

/** A count is part of a larger count of the same, a share of any count. */
function holds(whole: Draft, part: Draft): boolean {
  if (whole.quantity.sort !== 'count' || whole.labelled) return false;
  if (part.quantity.sort === 'share') return part.measure.aspect !== 'other';
  if (part.quantity.sort !== 'count') return false;
  const [most, least] = [mostOf(whole), part.quantity.value.best ?? part.quantity.value.low];
  return most !== null && least !== null && least < most && isSameKind(whole, part);
}

function mostOf({ quantity: { value } }: Draft): number | null {
  return value.bound === 'at-least' || value.bound === 'more-than' ? Infinity : (value.best ?? value.high);
}

function isSameKind({ counted: a }: Draft, { counted: b }: Draft): boolean {
  const kind = ({ unit }: Draft['counted']) =>
    claimWords.households.has(singularOf(unit)) ? 'household' : unit;
  return kind(a) === kind(b) || (b.from === 'none' && b.label === '');
}
