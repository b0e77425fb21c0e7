import type { Annotation } from '../../language/annotate.js';
import type { QuantityMention } from '../../language/mention.js';
import { type CountedPhrase, countedPhrase } from '../syntax/counted-phrase.js';
import { predicatesOf } from '../syntax/predicates.js';
import { type SentenceView, viewSentence } from '../syntax/sentence-view.js';
import type { Lexicon } from '../words/lexicon.js';
import { countedOn } from './counted/bare-number.js';
import { type Counted, countedOf } from './counted/counted.js';
import { labelledPhrase } from './counted/labelled.js';
import { listedByPlace } from './counted/listed-by-place.js';
import { sumUnderHeading } from './counted/sum-under-heading.js';
import { withZeros } from './counted/with-zeros.js';
import type { Draft, Seed } from './draft.js';
import { isFigure } from './is-figure.js';
import { inheritMeasures } from './measure/inherit-measures.js';
import { measureOf } from './measure/measure-of.js';
import { cellDrafts } from './tables/cell-draft.js';
import { cellsOf } from './tables/cells-of.js';

/** Quantities of these sorts can be figures: sources only where something befell them, measures of stuff. */
const SORTS: ReadonlySet<QuantityMention['sort']> = new Set([
  'count',
  'share',
  'money',
  'sources',
  'measure',
]);

/** The figures among an account's quantities, in text order, with what each counts and measures. */
export function findFigures(notes: Annotation, lexicon: Lexicon): Draft[] {
  const { reading } = notes;
  const drafts: Draft[] = [];
  const cellAt = cellsOf(notes);
  const readCell = cellDrafts(notes, lexicon);
  let view: SentenceView | undefined;
  for (const quantity of withZeros(notes)) {
    if (!SORTS.has(quantity.sort)) continue;
    const sentence = reading.sentenceAt(quantity.number.start);
    if (!sentence) continue;
    if (view?.from !== sentence.from) view = viewSentence(reading, sentence, lexicon);
    const cell = cellAt(quantity.number.start);
    const inCell = cell && readCell(cell, quantity, view);
    if (inCell) {
      drafts.push(inCell);
      continue;
    }
    const { text } = reading.account;
    const plain = seedOf(view, quantity);
    const sum = sumUnderHeading(plain, text);
    const labelled = sum ? unlabelled(view, sum) : plain;
    const listed = sum ? undefined : listedByPlace(unlabelled(view, quantity), text);
    const counted = listed ?? countedOf(labelled, drafts, text);
    // [Tarka: 3,100]: a place is no label of what is counted
    const placed = labelled.labelled && (listed ?? counted.antecedent) !== undefined;
    const seed = placed ? unlabelled(view, quantity) : labelled;
    const draft = draftOf(seed, counted, drafts);
    if (draft) drafts.push(cell ? { cell, ...draft } : draft);
  }
  return inheritMeasures(drafts, lexicon.measureById);

  function draftOf(seed: Seed, counted: Counted, earlier: readonly Draft[]): Draft | undefined {
    const draft = { counted, measure: measureOf(seed, counted, lexicon.measureById), ...seed };
    if (isFigure(draft)) return draft;
    if (counted.from !== 'none' && !seed.labelled) return undefined;
    // [(Tarka: 72,500, Belo: 3,100)], [On Monday we had spoken of 900]: how many of those before
    const bare = seed.labelled ? unlabelled(seed.view, seed.quantity) : seed;
    const on = countedOn(bare, earlier);
    if (!on) return undefined;
    const going = { counted: on, measure: measureOf(bare, on, lexicon.measureById), ...bare };
    return isFigure(going) ? going : undefined;
  }
}

function seedOf(view: SentenceView, quantity: QuantityMention): Seed {
  const counted = countedPhrase(view, quantity);
  const labelled = labelledPhrase(view, counted);
  return labelled ? seedWith(view, quantity, labelled, true) : unlabelled(view, quantity);
}

function unlabelled(view: SentenceView, quantity: QuantityMention): Seed {
  return seedWith(view, quantity, countedPhrase(view, quantity), false);
}

function seedWith(
  view: SentenceView,
  quantity: QuantityMention,
  phrase: CountedPhrase,
  labelled: boolean,
): Seed {
  const { tokens } = view;
  const start = Math.min(quantity.start, tokens[phrase.from]!.start);
  const end = Math.max(quantity.number.end, tokens[quotedTo(view, phrase) - 1]!.end);
  const predicates = labelled ? [] : predicatesOf(view, phrase);
  return { view, quantity, phrase, predicates, span: { start, end }, labelled };
}

/** [84 children | under five]: whose age is meant belongs to the group, not to what is quoted. */
function quotedTo(view: SentenceView, { head, to }: CountedPhrase): number {
  return head >= 0 && to > head + 1 && AGE_BOUND.test(view.lower(head + 1)) ? head + 1 : to;
}

const AGE_BOUND = /^(?:under|below|over|above)$/;
