import type { FigureClaim } from '../claims/claim.js';
import { parseEdtf } from '../situation/edtf.js';
import type { Situation } from '../situation/situation.js';
import type { GoldFigure } from './gold.js';

/** The fields scored of a figure that was found, in the order they are shown. */
export const fields = [
  'bound',
  'unit',
  'aspect',
  'measure',
  'group',
  'place',
  'time',
  'source',
  'factuality',
] as const;
export type Field = (typeof fields)[number];

/** Which fields of the claim say what the gold figure says (docs/evaluation.md gives the rules). */
export function compareFields(
  gold: GoldFigure,
  claim: FigureClaim,
  situation: Situation,
): Record<Field, boolean> {
  return {
    bound: gold.value.bound === claim.value.bound,
    unit: gold.unit.toLowerCase() === claim.unit.toLowerCase(),
    aspect: gold.aspect === claim.aspect,
    measure: gold.measure === claim.measure,
    group: sameGroup(gold, claim),
    place: samePlace(gold.places, claim, situation),
    time: sameTime(gold.when, claim),
    source: sameSource(gold.source, claim),
    factuality: gold.factuality === claim.factuality,
  };
}

/** Words that say no more than the unit does. */
const BARE = new Set([
  'people',
  'person',
  'persons',
  'individual',
  'other',
  'the',
  'a',
  'of',
  'and',
  'in',
  'more',
  'remaining',
  '',
]);

/** Equal words, or at least half of all words shared. */
function sameGroup(gold: GoldFigure, claim: FigureClaim): boolean {
  const words = (text: string) =>
    new Set(
      text
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .map(singular)
        .filter((word) => !BARE.has(word)),
    );
  const unit = words(gold.unit);
  const ours = words(claim.group.label);
  const theirs = words(gold.group);
  const bare = (set: Set<string>) => [...set].every((word) => unit.has(word));
  if (bare(ours) && bare(theirs)) return true;
  const shared = [...ours].filter((word) => theirs.has(word)).length;
  return shared > 0 && shared / (ours.size + theirs.size - shared) >= 0.5;
}

function singular(word: string): string {
  if (word === 'women') return 'woman';
  if (word === 'men') return 'man';
  if (word === 'children') return 'child';
  if (word === 'families') return 'family';
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** The claim's first place is one of the gold's, and the gold's first is one of the claim's. */
function samePlace(gold: readonly string[], claim: FigureClaim, situation: Situation): boolean {
  if (gold.length === 0) return claim.places.length === 0;
  if (claim.places.length === 0) return false;
  const theirs = gold.map((name) => placeKey(name, situation));
  const ours = claim.places.map((place) =>
    place.id !== undefined && situation.places.some((p) => p.id === place.id)
      ? place.id
      : placeKey(place.name, situation),
  );
  return theirs.includes(ours[0]!) && ours.includes(theirs[0]!);
}

function placeKey(name: string, situation: Situation): string {
  const key = foldName(name);
  for (const place of situation.places)
    for (const names of Object.values(place.names))
      if (names.some((one) => foldName(one) === key)) return place.id;
  return key;
}

function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'`‘]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^(?:the|al|el|ar|as|ash|ad|an|at|az) /, '')
    .replace(
      /(?: (?:refugee|idp|displacement|transit))? (?:camp|site|town|city|village|province|governorate|district|county|region|state|island)s?$/,
      '',
    )
    .trim();
}

/**
 * The two intervals agree where one lies within the other and the wider is at most a year, or no wider than the gold's.
 * A figure that cannot be dated wants no date, or one that is owned to be none.
 */
function sameTime(gold: string, claim: FigureClaim): boolean {
  const ours = parseEdtf(claim.when.edtf);
  if (gold === '')
    return ours === undefined || claim.when.basis === 'background' || claim.when.basis === 'none';
  const theirs = parseEdtf(gold);
  if (!ours || !theirs) return false;
  if (ours.first >= theirs.first && ours.last <= theirs.last) return true;
  return (
    ours.first <= theirs.first &&
    ours.last >= theirs.last &&
    ours.last - ours.first <= Math.max(31, theirs.last - theirs.first + 31)
  );
}

/** The innermost source named by the gold is in the claim's chain; "| hedge" marks a hedge, not a source. */
function sameSource(gold: readonly string[], claim: FigureClaim): boolean {
  const theirs = gold.filter((name) => !name.startsWith('|')).map(keyWords);
  const ours = claim.sources.map((source) => keyWords(`${source.name} ${source.role ?? ''}`));
  if (theirs.length === 0 || ours.length === 0) return theirs.length === ours.length;
  return theirs.some((words) => ours.some((mine) => [...words].some((word) => mine.has(word))));
}

function keyWords(name: string): Set<string> {
  return new Set(
    name
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1 && !/^(?:the|of|and|for|a|an|its|in)$/.test(word))
      .map(singular),
  );
}
