import { singularOf } from '../../../words/inflect.js';
import { isPartOfNext } from '../../counted/part-of-next.js';
import type { Draft } from '../../draft.js';
import { SAID_OF } from '../measure-strength.js';

/** What the rules read of a figure; left out where a model must learn to do without them. */
export function ruleFeatures(draft: Draft): string[] {
  const { measure, predicates, view, phrase, counted } = draft;
  const id = idOf(draft);
  const sure = sureness(measure.strength);
  return [
    `rule=${id}`,
    `rule=${id},${sure}`,
    `sure=${sure}`,
    `aspect=${measure.aspect}`,
    `rule=${id},${measure.aspect}`,
    `rule=${id},${sortOf(draft)}`,
    ...predicates.slice(0, 2).map(({ verb }) => `rule=${id},verb=${stemOf(view.lower(verb.head))}`),
    `rule=${id},before=${view.lower(phrase.from - 1)}`,
    `rule=${id},last=${singularOf(lastOf(counted.label))}`,
  ];
}

/**
 * What stands in and around the `i`th figure of an account: what it counts, its verbs, the words on both sides, the words
 * of measures in its sentence, and what the rules read of the figures next to it; each once.
 */
export function figureFeatures(drafts: readonly Draft[], i: number): string[] {
  const draft = drafts[i]!;
  const found = new Set<string>();
  addCounted(draft, found);
  addVerbs(draft, found);
  addWords(draft, found);
  addNear(drafts, i, found);
  addWholes(drafts, i, found);
  return [...found];
}

function addCounted(draft: Draft, found: Set<string>): void {
  const { counted, phrase, quantity, view, labelled, cell } = draft;
  const sort = sortOf(draft);
  const words = wordsIn(counted.label);
  const size = Math.floor(Math.log10(Math.max(1, quantity.value.best ?? quantity.value.low ?? 1)));
  found.add('any');
  found.add(`sort=${sort}`);
  found.add(`unit=${counted.unit.toLowerCase()}`);
  found.add(`from=${counted.from}`);
  for (const word of words) found.add(`label=${singularOf(word)}`);
  found.add(`last=${singularOf(words[words.length - 1] ?? '-')}`);
  found.add(`head=${phrase.head >= 0 ? singularOf(view.lower(phrase.head)) : ''}`);
  found.add(`size=${size}`);
  found.add(`size=${sort}${size}`);
  if (phrase.partitive) found.add('partitive');
  if (phrase.elliptical) found.add('elliptical');
  if (labelled) found.add('labelled');
  if (cell) found.add('cell');
}

function addVerbs({ predicates, view }: Draft, found: Set<string>): void {
  if (predicates.length === 0) found.add('no verb');
  for (const [k, { relation, undergoes, verb, preposition }] of predicates.slice(0, VERBS).entries()) {
    const word = view.lower(verb.head);
    found.add(`verb${k}=${relation},${word}`);
    found.add(`verb=${word}`);
    const stem = stemOf(word);
    found.add(`stem=${relation},${stem}`);
    found.add(`stem=${stem}`);
    found.add(`form=${relation},${undergoes},${verb.tense},${verb.form},${verb.passive}`);
    if (preposition) found.add(`led=${preposition},${word}`);
  }
}

function addWords({ view, phrase: { from, to } }: Draft, found: Set<string>): void {
  const at = (k: number) => (k >= view.from && k < view.to ? view.lower(k) : '#');
  const addEach = (first: number, end: number, name: string) => {
    for (let k = Math.max(view.from, first); k < Math.min(view.to, end); k++)
      if (view.tokens[k]!.kind === 'word') found.add(`${name}=${at(k)}`);
  };
  found.add(`before=${at(from - 1)}`);
  found.add(`before=${at(from - 2)} ${at(from - 1)}`);
  found.add(`behind=${at(to)}`);
  found.add(`behind=${at(to)} ${at(to + 1)}`);
  addEach(from - REACH, from, 'left');
  addEach(to, to + REACH, 'right');
  for (let k = Math.max(view.from, from - STEMS); k < Math.min(view.to, to + STEMS); k++)
    if ((k < from || k >= to) && view.tokens[k]!.kind === 'word' && view.lower(k).length > 3)
      found.add(`near=${stemOf(view.lower(k))}`);
}

function addNear(drafts: readonly Draft[], i: number, found: Set<string>): void {
  const draft = drafts[i]!;
  const { view, phrase } = draft;
  let before: string | undefined;
  let behind: string | undefined;
  for (const { from, to, value } of view.measureWords) {
    const side = to <= phrase.from ? '<' : from >= phrase.to ? '>' : '=';
    found.add(`word=${value.measure.id}${side}`);
    found.add(`word=${value.measure.id}`);
    if (side === '<') before = `nearest<${value.measure.id},${value.role}`;
    if (side === '>') behind ??= `nearest>${value.measure.id},${value.role}`;
  }
  if (before) found.add(before);
  if (behind) found.add(behind);
  const last = drafts[i - 1];
  const next = drafts[i + 1];
  if (last) {
    const near = nearness(last, draft);
    found.add(`then=${idOf(last)}${near}`);
    found.add(`then=${last.measure.aspect}${near}`);
    found.add(`alike=${last.counted.unit === draft.counted.unit}`);
    const named = phrase.head < 0 ? 'bare' : phrase.partitive ? 'partitive' : 'named';
    found.add(`${named},then=${idOf(last)}${near}`);
    found.add(`${named},then=${last.measure.aspect}${near}`);
  }
  if (next) found.add(`next=${idOf(next)}${nearness(next, draft)}`);
  for (const id of measuresNear(drafts, i)) found.add(`paragraph=${id}`);
}

/** Whether it is the whole or the part of a figure beside it, and the figure that it goes on counting with. */
function addWholes(drafts: readonly Draft[], i: number, found: Set<string>): void {
  const draft = drafts[i]!;
  const last = drafts[i - 1];
  const next = drafts[i + 1];
  const { antecedent } = draft.counted;
  if (last && isPartOfNext(last, draft)) {
    found.add('whole');
    found.add(`whole=${idOf(last)}`);
    found.add(`whole,${sortOf(draft)}`);
  }
  if (next && isPartOfNext(draft, next)) {
    found.add('part of next');
    found.add(`part of next=${idOf(next)}`);
  }
  if (antecedent) {
    found.add('goes on');
    found.add(`goes on=${idOf(antecedent)}`);
    found.add(`goes on=${antecedent.measure.aspect}`);
  }
}

/** What the other figures of its paragraph measure, up to so many away. */
function measuresNear(drafts: readonly Draft[], i: number): Set<string> {
  const { block } = drafts[i]!.view.sentence;
  const found = new Set<string>();
  for (let k = Math.max(0, i - PARAGRAPH); k <= Math.min(drafts.length - 1, i + PARAGRAPH); k++)
    if (k !== i && drafts[k]!.view.sentence.block === block) found.add(idOf(drafts[k]!));
  return found;
}

function nearness(one: Draft, other: Draft): string {
  if (one.view === other.view) return ', sentence';
  return one.view.sentence.block === other.view.sentence.block ? ', paragraph' : '';
}

export function idOf({ measure }: Draft): string {
  return measure.measure?.id ?? 'other';
}

function sortOf({ quantity, counted }: Draft): string {
  if (quantity.sort === 'share' || quantity.sort === 'money') return quantity.sort;
  return counted.unit === 'person' || counted.unit === 'household' ? counted.unit : 'thing';
}

function sureness(strength: number): string {
  if (strength === 0) return 'nothing';
  if (strength < 2) return 'near';
  if (strength < 5) return 'part';
  if (strength < SAID_OF) return 'level';
  return strength < 8.4 ? 'said' : 'own';
}

/** [evacu] of [evacuated] and [evacuation]. */
function stemOf(word: string): string {
  return word.slice(0, STEM);
}

function lastOf(label: string): string {
  const words = wordsIn(label);
  return words[words.length - 1] ?? '-';
}

function wordsIn(label: string): string[] {
  return label
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}

/** Verbs of a figure that are looked at. */
const VERBS = 3;
/** Words looked at on either side. */
const REACH = 8;
/** Words on either side whose stems are looked at, whichever side they are on. */
const STEMS = 6;
/** Letters of a stem. */
const STEM = 5;
/** Figures of the paragraph looked at on either side. */
const PARAGRAPH = 12;
