import type { Span } from '../../accounts/span.js';
import type { Measure } from '../../situation/schema.js';
import type { Aspect } from '../claim.js';
import type { SentenceView } from '../syntax/sentence-view.js';
import type { MeasureWord } from '../words/lexicon.js';
import type { PatternHit } from '../words/patterns.js';
import type { Draft, Seed } from './draft.js';

/** What a figure measures and the word that says so. */
export interface MeasureReading {
  readonly measure: Measure | undefined;
  readonly aspect: Aspect;
  /** How surely the word stands to the figure, 0 (nothing found) to 10 (the counted noun itself). */
  readonly strength: number;
  readonly evidence?: Span;
}

type Hit = PatternHit<MeasureWord>;

/** Reads the measure from the words that stand to the counted phrase as its verb, noun or modifier. */
export function measureOf(seed: Seed): MeasureReading {
  const { view } = seed;
  let best: { hit: Hit; strength: number } | undefined;
  let people: Hit | undefined;
  for (const hit of view.measureWords) {
    const strength = strengthOf(hit, seed);
    if (strength <= 0) continue;
    if (hit.value.role === 'people' && insideHead(hit, seed)) people = hit;
    if (!best || strength > best.strength) best = { hit, strength };
  }
  if (!best) return { measure: undefined, aspect: defaultAspect(seed), strength: 0 };
  let { measure } = best.hit.value;
  // [housing 900 detainees]: the noun says more exactly what the verb says
  if (people && people.value.measure.within === measure.id) measure = people.value.measure;
  return {
    measure,
    aspect: aspectOf(seed, best.hit, measure),
    strength: best.strength,
    evidence: { start: view.tokens[best.hit.from]!.start, end: view.tokens[best.hit.to - 1]!.end },
  };
}

function insideHead(hit: Hit, { phrase }: Seed): boolean {
  return hit.from >= phrase.nounFrom && hit.to <= phrase.to && hit.to - 1 >= phrase.head;
}

function strengthOf(hit: Hit, seed: Seed): number {
  const { view, phrase } = seed;
  const { role } = hit.value;
  if (hit.from >= phrase.from && hit.to <= phrase.to && phrase.head >= 0) return insideStrength(hit, seed);
  if (hit.from < phrase.to && hit.to > phrase.from && role !== 'verb' && role !== 'phrase') return 0;
  const verb = view.verbAt(hit.from);
  let found = 0;
  if (verb && hit.from === verb.head) {
    for (const predicate of seed.predicates) {
      if (predicate.verb !== verb) continue;
      found = Math.max(found, predicateStrength(role, predicate.relation, predicate.undergoes));
    }
    if (found > 0) return found;
  }
  for (const predicate of seed.predicates) {
    if (role === 'people' || predicate.relation === 'oblique') continue;
    // [remain closed], [are in need], [were in custody]
    const gap = hit.from - predicate.verb.to;
    if (predicate.relation !== 'object' && gap >= 0 && gap <= 2 && !view.verbAt(hit.from))
      found = Math.max(found, 8.8);
  }
  if (found > 0) return found;
  if (role === 'verb' || role === 'deed')
    return verb ? nearStrength(hit, seed, 1.6) : nearStrength(hit, seed, 1.2);
  const behind = hit.from - phrase.to;
  if (role !== 'people' && behind >= 0 && behind <= 1 && !view.verbAt(hit.from)) return 8.4;
  if (view.lower(hit.to) === 'of' && hit.to < phrase.from && phrase.from - hit.to <= 4) return 8;
  if (role === 'phrase' && hit.to <= phrase.from && phrase.from - hit.to <= 2) return 8.2;
  return nearStrength(hit, seed, role === 'people' ? 0.8 : 2.4);
}

function insideStrength(hit: Hit, { phrase }: Seed): number {
  const { role } = hit.value;
  const atHead = hit.to - 1 >= phrase.head;
  if (atHead) return role === 'people' ? 4.5 : role === 'verb' || role === 'deed' ? 0 : 10;
  return role === 'people' ? 0 : 4.8;
}

function predicateStrength(role: MeasureWord['role'], relation: string, undergoes: boolean): number {
  const base = relation === 'subject' ? 9 : relation === 'object' ? 8.6 : relation === 'modifier' ? 8.3 : 5;
  if (role === 'phrase') return base + 0.3;
  if (role === 'verb') return undergoes ? base : relation === 'oblique' ? 3 : 0;
  if (role === 'deed') return relation === 'object' ? 0 : relation === 'oblique' ? 2 : base - 0.1;
  if (role === 'adjective') return undergoes && relation !== 'oblique' ? base - 0.2 : 0;
  return 0;
}

/** A word of the same clause that no syntax ties to the figure: less the further away it stands. */
function nearStrength(hit: Hit, { phrase }: Seed, most: number): number {
  const distance = hit.to <= phrase.from ? phrase.from - hit.to : hit.from - phrase.to;
  return most * Math.exp(-Math.max(0, distance) / 12);
}

function aspectOf(seed: Seed, hit: Hit, measure: Measure): Aspect {
  if (seed.quantity.sort === 'share') return 'share';
  const { role } = hit.value;
  const verbal = role === 'verb' || role === 'deed' || role === 'phrase';
  if (verbal && measure.happens && seed.view.verbAt(hit.from)) return measure.happens;
  return measure.aspect;
}

/** A share is one; a count is a stock unless a verb says that something was done with it. */
function defaultAspect(seed: Seed): Aspect {
  if (seed.quantity.sort === 'share') return 'share';
  return isDone(seed.view, seed) ? 'flow' : 'stock';
}

const STATES =
  /^(?:is|are|was|were|be|been|being|has|have|had|remain|remains|remained|include|includes|included|including|contain|contained|contains|stand|stands|need|needs|own|owns|number|total|hold|holds)$/;

function isDone(view: SentenceView, seed: Seed): boolean {
  return seed.predicates.some(
    (p) =>
      (p.relation === 'subject' || p.relation === 'object') &&
      (p.verb.tense === 'past' || p.verb.tense === 'perfect') &&
      !STATES.test(view.lower(p.verb.head)),
  );
}

/** A figure that goes on from another measures the same, where its own words say nothing stronger. */
export function inheritMeasures(drafts: readonly Draft[]): Draft[] {
  const done: Draft[] = [];
  for (const draft of drafts) done.push(inherited(draft, done));
  return done;
}

const SURE = 7;

function inherited(draft: Draft, earlier: readonly Draft[]): Draft {
  if (draft.measure.strength >= SURE) return draft;
  const source = sourceOfMeasure(draft, earlier);
  if (!source || source.measure.strength <= draft.measure.strength) return draft;
  const { measure, aspect } = source.measure;
  const share = draft.quantity.sort === 'share';
  return {
    ...draft,
    measure: {
      ...source.measure,
      measure,
      aspect: share ? 'share' : aspect === 'share' ? 'stock' : aspect,
      strength: Math.min(SURE, source.measure.strength - 0.5),
    },
  };
}

/** The figure before in the same sentence with no verb between, or the one it is elliptical for. */
function sourceOfMeasure(draft: Draft, earlier: readonly Draft[]): Draft | undefined {
  const { view } = draft;
  for (let i = earlier.length - 1; i >= 0; i--) {
    const other = earlier[i]!;
    if (other.view !== view) break;
    let verbs = 0;
    for (let t = other.phrase.to; t < draft.phrase.from; t++) if (view.verbAt(t)?.from === t) verbs++;
    if (verbs === 0 || other === draft.counted.antecedent) return other;
  }
  return draft.counted.antecedent
    ? earlier.find((one) => one.span === draft.counted.antecedent!.span)
    : undefined;
}
