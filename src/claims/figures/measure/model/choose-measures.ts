import { type Aspect, aspects } from '../../../../situation/aspects.js';
import { knowledge } from '../../../../situation/knowledge.js';
import { knowledgeSchemas, type Measure } from '../../../../situation/schema.js';
import type { Draft } from '../../draft.js';
import type { DraftLink } from '../../links.js';
import type { MeasureReading } from '../measure-of.js';
import { SAID_OF } from '../measure-strength.js';
import { figureFeatures, idOf, ruleFeatures } from './figure-features.js';
import { chances, featureHash, type Softmax } from './softmax.js';
import { type MeasureModel, trainedModel } from './trained-model.js';

/**
 * What figures measure, and as what, where a model that weighs all that stands around a figure finds another reading far
 * likelier than that of the rules. A measure of the situation's own is left as the rules read it.
 */
export function chooseMeasures(
  drafts: readonly Draft[],
  links: readonly (readonly DraftLink[])[],
  measures: ReadonlyMap<string, Measure>,
  model: MeasureModel | undefined = trainedModel,
): readonly Draft[] {
  if (!model) return drafts;
  const read: Draft[] = [];
  for (const [i, draft] of drafts.entries()) {
    const whole = links[i]?.find(({ kind, to }) => kind === 'part-of' && to < i)?.to;
    const goesOn = whole !== undefined && draft.phrase.partitive && isSame(draft, drafts[whole]!);
    read.push(goesOn ? asWhole(draft, read[whole]!) : weighed(drafts, i, measures, model));
  }
  return read;
}

function weighed(
  drafts: readonly Draft[],
  i: number,
  measures: ReadonlyMap<string, Measure>,
  model: MeasureModel,
): Draft {
  const draft = drafts[i]!;
  const own = draft.measure.measure;
  if (own && !general.has(own.id)) return draft;
  const rows = rowsOf(ruleFeatures(draft).concat(figureFeatures(drafts, i)), model);
  const { aspect: read, strength } = draft.measure;
  const known = (name: string) => name === 'other' || measures.has(name);
  const id = chosen(model.measure, rows, idOf(draft), strength, known);
  const aspect = chosen(model.aspect, rows, read, strength, (name) => isAspectFor(read, name));
  return changed(draft, id, aspect, measures);
}

/** [70,000 people, 50,000 of them women]: read as the same by the rules, so not told apart. */
function isSame(part: Draft, whole: Draft): boolean {
  return idOf(part) === idOf(whole) && part.measure.aspect === whole.measure.aspect;
}

function asWhole(part: Draft, { measure }: Draft): Draft {
  return { ...part, measure };
}

/** The rows of those features that a model knows. */
export function rowsOf(features: readonly string[], { rows: known }: Pick<MeasureModel, 'rows'>): number[] {
  const rows: number[] = [];
  for (const feature of features) {
    const row = known.get(featureHash(feature));
    if (row !== undefined) rows.push(row);
  }
  return rows;
}

/** The likeliest class that may be, if it is so much likelier than the one given as the strength of that one asks. */
export function chosen(
  model: Softmax,
  rows: readonly number[],
  given: string,
  strength: number,
  may: (name: string) => boolean,
): { readonly name: string; readonly chance: number } {
  const all = chances(model, rows);
  let best = -1;
  model.classes.forEach((name, c) => {
    if (may(name) && (best < 0 || all[c]! > all[best]!)) best = c;
  });
  const now = all[model.classes.indexOf(given)] ?? 0;
  return best >= 0 && all[best]! > timesLikelier(strength) * now
    ? { name: model.classes[best]!, chance: all[best]! }
    : { name: given, chance: now };
}

const general: ReadonlySet<string> = new Set(
  knowledge('general/measures.yaml', knowledgeSchemas['general/measures.yaml']).map(({ id }) => id),
);

/** How many times as likely another reading must be: found by leaving accounts out. */
function timesLikelier(strength: number): number {
  if (strength < 2) return 1;
  return strength < SAID_OF ? 4 : 8;
}

/** Shares are shares, and nothing else is. */
export function isAspectFor(read: string, name: string): boolean {
  return (read === 'share') === (name === 'share');
}

function changed(
  draft: Draft,
  { name, chance }: { readonly name: string; readonly chance: number },
  { name: as }: { readonly name: string },
  measures: ReadonlyMap<string, Measure>,
): Draft {
  const now = draft.measure;
  const aspect = aspects.find((one): one is Aspect => one === as) ?? now.aspect;
  if (name === idOf(draft)) return aspect === now.aspect ? draft : { ...draft, measure: { ...now, aspect } };
  const measure: MeasureReading = {
    measure: name === 'other' ? undefined : measures.get(name),
    aspect,
    strength: LEARNT * chance,
  };
  return { ...draft, measure };
}

/** Strength of a measure that no word says but that is certain all the same. */
const LEARNT = 6;
