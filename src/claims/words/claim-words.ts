import { knowledge } from '../../situation/knowledge.js';
import { verbForms } from './inflect.js';
import { claimWordsSchema } from './schema.js';

const data = knowledge('en/claims-words.yaml', claimWordsSchema);

/** The word lists of `knowledge/en/claims-words.yaml`, ready to look up. */
export const claimWords = {
  peoples: new Set(data.peoples),
  commonNouns: new Set(data.commonNouns),
  persons: new Set([...data.persons, ...data.peoples]),
  personEndings: data.personEndings,
  households: new Set(data.households),
  ownVerbs: new Set(data.ownVerbs),
  movers: new Set(data.movers),
  asked: new Set(data.asked.flatMap(verbForms)),
  unfunding: new Set(data.unfunding),
  justPeople: new Set(data.justPeople),
  ofCompounds: new Set(data.ofCompounds),
  measuring: new Set(data.measuring),
  uncounted: new Set(data.uncounted),
  definites: new Set(data.definites),
  changes: new Set(data.changes),
  prices: new Set(data.prices),
  capacities: new Set(data.capacities),
  volumes: new Set(data.volumes),
  tallies: new Set(data.tallies),
  totals: new Set(data.totals),
  /** Its group is the source's name. */
  sourceLine: new RegExp(
    `^[(\\[]?\\s*(?:${data.sourceLines.join('|')})\\s+(?:the\\s+)?([^;,()\\[\\]\\d.]*[^\\s;,()\\[\\]\\d.])`,
    'i',
  ),
  directions: new Set(data.directions),
  placeNouns: new Map(Object.entries(data.placeNouns)),
  noAgents: new Set(data.noAgents),
  eventNouns: new Set(data.eventNouns),
  levelVerbs: new Set(data.levelVerbs.flatMap(verbForms)),
  givingVerbs: new Set(data.givingVerbs.flatMap(verbForms)),
  recordingVerbs: new Set(data.recordingVerbs.flatMap(verbForms)),
  namingVerbs: new Set(data.namingVerbs.flatMap(verbForms)),
  listingVerbs: new Set(data.listingVerbs.flatMap(verbForms)),
  causatives: new Set(data.causatives.flatMap(verbForms)),
  moneyNouns: new Set(data.moneyNouns),
  idleModifiers: new Set(data.idleModifiers),
  genericHeads: new Set(data.genericHeads),
  bodies: new Set(data.bodies),
  counts: new Set(data.counts),
  actors: new Set(data.actors),
  crowds: new Set(data.crowds),
  animals: new Set(data.animals),
  amountingVerbs: new Set(data.amountingVerbs),
  aidGoods: new Set(data.aidGoods),
  notingVerbs: new Set([...data.recordingVerbs, ...data.notingVerbs].flatMap(verbForms)),
  numberedNouns: new Set(data.numberedNouns),
  handingVerbs: new Set(data.handingVerbs.flatMap(verbForms)),
} as const;
