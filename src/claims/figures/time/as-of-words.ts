import { knowledge } from '../../../situation/knowledge.js';
import { asOfSchema } from './as-of-schema.js';

const data = knowledge('en/as-of.yaml', asOfSchema);

/** The word lists of `knowledge/en/as-of.yaml`, ready to look up. */
export const asOfWords = {
  standing: new Set(data.standing),
  comparing: new Set(data.comparing),
  againstNumber: new Set(data.againstNumber),
  againstTime: new Set(data.againstTime),
  changes: new Set(data.changes),
  reports: new Set(data.reports),
  recent: new Set(data.recent),
  reportedPeriod: new RegExp(`\\b(?:${data.reportedPeriod.join('|')})\\b`, 'i'),
  samePart: new RegExp(`\\b(?:${data.samePart.join('|')})(?: (?:of|in|a|the))*\\s*$`, 'i'),
  byline: new RegExp(`^(?:${data.bylines.join('|')})\\b`, 'i'),
  dateHeadings: new Set(data.dateHeadings),
} as const;
