import { knowledge } from '../../situation/knowledge.js';
import { claimWordsSchema } from './schema.js';

const data = knowledge('en/claims-words.yaml', claimWordsSchema);

/** The word lists of `knowledge/en/claims-words.yaml`, ready to look up. */
export const claimWords = {
  irregularVerbs: new Map(Object.entries(data.irregularVerbs)),
  doubling: new Set(data.doubling),
  irregularPlurals: new Map(Object.entries(data.irregularPlurals)),
  persons: new Set(data.persons),
  households: new Set(data.households),
  justPeople: new Set(data.justPeople),
  containers: new Set(data.containers),
  measuring: new Set(data.measuring),
  uncounted: new Set(data.uncounted),
  definites: new Set(data.definites),
  placeNouns: new Map(Object.entries(data.placeNouns)),
  levelVerbs: data.levelVerbs,
  stative: data.stative,
  moneyNouns: new Set(data.moneyNouns),
} as const;
