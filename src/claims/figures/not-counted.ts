import { knowledge } from '../../situation/knowledge.js';
import { verbForms } from '../words/inflect.js';
import { notCountedSchema } from './not-counted-schema.js';

const data = knowledge('en/not-counted.yaml', notCountedSchema);

/** The word lists of `knowledge/en/not-counted.yaml`, ready to look up; verbs in all their forms. */
export const notCounted = {
  asking: new Set(data.asking.flatMap(verbForms)),
  askingOfOwn: new Set(data.askingOfOwn.flatMap(verbForms)),
  otherAskers: new Set(data.otherAskers),
  samples: new Set(data.samples),
  gathering: new Set(data.gathering.flatMap(verbForms)),
  evidence: new Set(data.evidence),
  tellers: new Set(data.tellers),
  telling: new Set(data.telling.flatMap(verbForms)),
  wholly: new Set(data.wholly),
  reckoning: new Set(data.reckoning),
  dimensions: new Set(data.dimensions),
  doses: new Set(data.doses),
  recipes: new Set(data.recipes),
} as const;
