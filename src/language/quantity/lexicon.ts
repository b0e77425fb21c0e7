import { knowledge } from '../../situation/knowledge.js';
import { type Hedge, hedgesSchema, numbersSchema, quantityWordsSchema, unitsSchema } from './schemas.js';

const numbers = knowledge('en/numbers.yaml', numbersSchema);
const hedges = knowledge('en/hedges.yaml', hedgesSchema);
const units = knowledge('en/units.yaml', unitsSchema);
const words = knowledge('en/quantity-words.yaml', quantityWordsSchema);

export const cardinals: ReadonlyMap<string, number> = new Map(Object.entries(numbers.cardinals));
export const scales: ReadonlyMap<string, number> = new Map(Object.entries(numbers.scales));
export const shortScales: ReadonlyMap<string, number> = new Map(Object.entries(numbers.shortScales));
export const percents: ReadonlySet<string> = new Set(numbers.percents);
export const fractions: ReadonlyMap<string, number> = new Map(Object.entries(numbers.fractions));
export const multiples: ReadonlyMap<string, number> = new Map(Object.entries(numbers.multiples));
export const vagueCounts: ReadonlyMap<string, readonly [number, number]> = new Map(
  Object.entries(numbers.vague),
);

export const hedgesBefore = byPhrase(hedges.before);
export const hedgesAfter = byPhrase(hedges.after);
export const aboutWhat: ReadonlySet<string> = new Set(hedges.aboutWhat);

export const durations: ReadonlySet<string> = new Set(units.duration);
export const measures: ReadonlySet<string> = new Set(units.measure);
export const amounts: ReadonlySet<string> = new Set(units.amount);
export const weights: ReadonlySet<string> = new Set(units.weights);
export const weighing: ReadonlySet<string> = new Set(units.weighing);
export const sums: ReadonlySet<string> = new Set(units.sums);
export const currencies: ReadonlyMap<string, string> = new Map(Object.entries(units.currencies));
export const sourceNouns: ReadonlySet<string> = new Set(units.sources);
export const speakers: ReadonlySet<string> = new Set(units.speakers);

export const stops: ReadonlySet<string> = new Set(words.stops);
export const verbs: ReadonlySet<string> = new Set(words.verbs);
export const plurals: ReadonlySet<string> = new Set(words.plurals);
export const labels: ReadonlySet<string> = new Set(words.labels);
export const streets: ReadonlySet<string> = new Set(words.streets);
export const streetsBefore: ReadonlySet<string> = new Set(words.streetsBefore);
export const numbered: ReadonlySet<string> = new Set(words.numbered);
export const callings: ReadonlySet<string> = new Set(words.callings);
export const dayParts: ReadonlySet<string> = new Set(words.dayParts);
export const months: ReadonlySet<string> = new Set(words.months);
export const people: ReadonlySet<string> = new Set(words.people);
export const participles: ReadonlySet<string> = new Set(words.participles);
export const containers: ReadonlySet<string> = new Set(words.containers);
export const changes: ReadonlySet<string> = new Set(words.changes);
export const counted: ReadonlySet<string> = new Set(words.counted);

/** Whether a word may open or be a number written in words. */
export function isNumberWord(lower: string): boolean {
  return numberWords.has(lower);
}

const numberWords = new Set([
  ...cardinals.keys(),
  ...scales.keys(),
  ...fractions.keys(),
  ...vagueCounts.keys(),
  ...multiples.keys(),
  'none',
  'dozen',
  'score',
]);

function byPhrase(list: readonly Hedge[]): ReadonlyMap<string, Hedge> {
  return new Map(list.flatMap((hedge) => hedge.words.map((phrase) => [phrase, hedge] as const)));
}
