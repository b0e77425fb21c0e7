import type { Annotation } from '../../../language/annotate.js';
import type { AttributionMention } from '../../../language/mention.js';
import type { Situation } from '../../../situation/situation.js';
import type { Box } from '../boxes/boxes-of.js';
import { placesOfBox } from '../boxes/in-box.js';
import type { Draft } from '../draft.js';
import type { DraftLink } from '../links.js';
import { isRestatement } from '../measure/inherit-measures.js';
import { placesOfCell } from '../tables/headed-by.js';
import { accountFocus, type Focus } from './account-focus.js';
import type { Ruled } from './model/place-candidates.js';
import { type Placed, type PlacesReading, placesOf } from './places-of.js';

/** What the places of an account's figures depend on, each list in the figures' order. */
export interface Told {
  readonly notes: Annotation;
  readonly situation: Situation;
  readonly links: readonly (readonly DraftLink[])[];
  readonly boxes: readonly (Box | undefined)[];
  readonly voices: readonly { readonly attributions: readonly AttributionMention[] }[];
}

/** Weighs where the rules put the `i`th figure against all else. */
export type Choose = (draft: Draft, ruled: Ruled, i: number) => PlacesReading;

/**
 * Where each figure of an account holds, in their order: by the rules, then as `chooser` has it. What it goes by of other
 * figures is where the rules put them, so that one wrong choice is not handed on. What a table's or box's headings say
 * stands, and a restatement is where what it restates is.
 */
export function placeFigures(
  drafts: readonly Draft[],
  told: Told,
  chooser: (notes: Annotation, situation: Situation, focus: Focus) => Choose | undefined,
): PlacesReading[] {
  const focus = accountFocus(told.notes);
  const ruled = byRules(drafts, told, focus);
  const choose = chooser(told.notes, told.situation, focus);
  if (!choose) return ruled.map(({ reading }) => reading);
  const readings: PlacesReading[] = [];
  for (const [i, draft] of drafts.entries()) {
    const { how, ...one } = ruled[i]!;
    const chosen = how === 'again' ? readings[i - 1] : undefined;
    readings.push(chosen ?? (how === 'headed' ? one.reading : choose(draft, one, i)));
  }
  return readings;
}

interface ByRules extends Ruled {
  readonly how: 'headed' | 'again' | 'read';
}

function byRules(drafts: readonly Draft[], told: Told, focus: Focus): ByRules[] {
  const { notes, situation, links, boxes, voices } = told;
  const ruled: ByRules[] = [];
  let previous: Placed | undefined;
  for (const [i, draft] of drafts.entries()) {
    const { cell, span } = draft;
    const box = boxes[i];
    const headed = cell ? placesOfCell(cell, notes) : box && placesOfBox(box, draft, notes);
    const last = drafts[i - 1];
    const again = last && isRestatement(last, draft) ? ruled[i - 1]!.reading : undefined;
    const before = cell ? undefined : previous;
    const { attributions } = voices[i]!;
    const where = headed ?? again ?? placesOf(draft, { ...notes, attributions }, situation, before);
    const about = span.start < focus.since ? focus.before : focus.places;
    const wholeAt = links[i]!.find(({ kind, to }) => kind === 'part-of' && to < i)?.to ?? -1;
    const whole = ruled[wholeAt]?.reading;
    const reading: PlacesReading =
      whole && WEAKER.has(where.from)
        ? whole
        : where.from === 'none' && about.length > 0
          ? { places: about, from: 'account' }
          : where;
    ruled.push({ reading, previous: before, whole, how: headed ? 'headed' : again ? 'again' : 'read' });
    // [Of the dead, nine are from Belo.]: what is told of a part is not where the account goes on
    const goesOn = previous?.draft.view === draft.view || (previous && wholeAt >= 0);
    previous = { draft, reading, opening: goesOn ? previous!.opening : reading };
  }
  return ruled;
}

/** A part is where its whole is, unless its own clause or sentence says. */
const WEAKER: ReadonlySet<PlacesReading['from']> = new Set(['heading', 'paragraph', 'account', 'none']);
