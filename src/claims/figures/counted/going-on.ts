import { claimWords } from '../../words/claim-words.js';
import type { Draft, Seed } from '../draft.js';
import type { Counted } from './counted.js';
import { opensWithOf } from './opens-with-of.js';

/** What an elliptical number or a changed level goes on counting: [two others], [grew to 9,000]. */
export function goingOn(seed: Seed, earlier: readonly Draft[]): Counted | undefined {
  const last = earlier[earlier.length - 1];
  // [30 per cent Danes (270)]: the number of the share
  if (last?.quantity.sort === 'share' && last.view === seed.view && isBracketed(seed, last)) {
    const { label, labelSpan } = last.counted;
    return {
      unit: 'person',
      label,
      ...(labelSpan ? { labelSpan } : {}),
      from: 'antecedent',
      antecedent: last,
    };
  }
  const before = antecedentOf(seed, earlier);
  if (!before) return undefined;
  const { view, phrase } = seed;
  const { unit, label, labelSpan } = before.counted;
  // [two missiles struck, killing three]: the three are no missiles
  if (!isPeople(unit) && unit !== 'percent' && isSaidOfPeople(seed, before))
    return { unit: 'person', label: '', from: 'antecedent' };
  // [two others] after [seven pupils]: the account does not say that they were pupils
  const others = phrase.elliptical && /others?$/.test(view.lower(phrase.to - 1)) && unit === 'person';
  // [and 90 were wounded] after [six Swedes]: counted anew, but [nine died] after [90 Swedes] is of those
  const anew =
    !phrase.elliptical &&
    !phrase.partitive &&
    unit === 'person' &&
    !opensWithOf(before) &&
    !isMore(before, seed) &&
    seed.predicates.some((predicate) => predicate.undergoes && predicate.relation !== 'oblique');
  // [300 of the 2,000 were foreigners]: the whole are not
  const whole = view.lower(phrase.from - 1) === 'the' && view.lower(phrase.from - 2) === 'of';
  const kept = others || anew || whole ? { label: '' } : { label, ...(labelSpan ? { labelSpan } : {}) };
  return { unit: unit === 'percent' ? 'person' : unit, ...kept, from: 'antecedent', antecedent: before };
}

/** Whether people are counted earlier in the sentence. */
function hasPeople(earlier: readonly Draft[], i: number): boolean {
  const before = earlier[i - 1];
  return before?.view === earlier[i]!.view && isPeople(before.counted.unit);
}

function isPeople(unit: string): boolean {
  return unit === 'person' || unit === 'household';
}

/** Whether a verb says of the number what befalls people only, or what did not befall the things counted before. */
function isSaidOfPeople({ view, predicates, phrase }: Seed, before: Draft): boolean {
  const ofThings = new Set(
    view.measureWords.flatMap(({ from, value }) => (value.measure.counts === 'things' ? [from] : [])),
  );
  return view.measureWords.some(
    ({ from, to, value: { measure, role, forward } }) =>
      // [crushed 14 homes; they are searching for 53 others]
      (forward && to === phrase.from && measure.counts === 'people') ||
      // [of 90 houses 12 burned]: things burn too
      (!ofThings.has(from) &&
        (measure.counts === 'people' ||
          (measure.id === 'killed' && before.measure.measure?.id !== 'killed')) &&
        predicates.some(
          ({ verb, relation, undergoes }) =>
            relation !== 'oblique' && verb.head === from && undergoes === (role !== 'deed'),
        )),
  );
}

function isBracketed({ view, phrase }: Seed, last: Draft): boolean {
  return view.lower(phrase.from - 1) === '(' && phrase.from - last.phrase.to <= 1;
}

/** [The town has 12 schools. Three have reopened]: a bare number that opens its sentence. */
function isBareSubject({ view, phrase, predicates }: Seed): boolean {
  return (
    phrase.from - view.from <= 1 &&
    !phrase.partitive &&
    predicates.some(({ relation, verb }) => relation === 'subject' && verb.from - phrase.to <= 1)
  );
}

/** [On Thursday the count stood at 17,000]: the level of what was counted before. */
function isTallied({ view, phrase }: Seed): boolean {
  if (phrase.head >= 0 || phrase.partitive) return false;
  for (let at = phrase.from - 1; at > phrase.from - 6; at--) {
    if (claimWords.counts.has(view.lower(at))) return true;
    if (!/^(?:ADP|VERB|AUX|ADV|PART)$/.test(view.part(at))) return false;
  }
  return false;
}

/** [Some 900 cases were found. Belo (310) and Tarka (200) had most]: how many of them a place has. */
function isOfPlace({ view, phrase: { from, to, numberTo } }: Seed): boolean {
  if (view.lower(from - 1) !== '(' || view.lower(to) !== ')' || to !== numberTo) return false;
  return view.part(from - 2) === 'PROPN' && (view.lower(to + 1) === 'and' || view.lower(to + 1) === ',');
}

function isMore({ quantity: { value } }: Draft, { quantity }: Seed): boolean {
  return (value.high ?? value.best ?? value.low ?? 0) > (quantity.value.best ?? quantity.value.low ?? 0);
}

/** The count before it: in the same sentence, else, of an elliptical number, in the sentence before. */
function antecedentOf(seed: Seed, earlier: readonly Draft[]): Draft | undefined {
  for (let i = earlier.length - 1; i >= 0; i--) {
    const draft = earlier[i]!;
    const away = draft.view !== seed.view;
    if (draft.view.sentence.block !== seed.view.sentence.block) return undefined;
    const ofThem = seed.phrase.partitive && seed.phrase.head < 0;
    // [214 share nine rooms, 40 of them children]: nine are too few
    if (ofThem && !isMore(draft, seed)) continue;
    const onward = seed.phrase.elliptical || ofThem || isBareSubject(seed);
    const tallied = (isTallied(seed) || isOfPlace(seed)) && draft.measure.strength > 0;
    if (away && !tallied && (!onward || (!ofThem && seed.view.from > draft.view.to))) return undefined;
    // [killed 38 inmates in two jails, and 190 others]: others are people
    const others = seed.phrase.elliptical && /^others?$/.test(seed.view.lower(seed.phrase.to - 1));
    if (others && !isPeople(draft.counted.unit) && hasPeople(earlier, i)) continue;
    if (draft.quantity.sort === 'count') return draft;
  }
  return undefined;
}
