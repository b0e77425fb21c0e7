import { knowledge } from '../../situation/knowledge.js';
import { claimWords } from '../words/claim-words.js';
import { singularOf } from '../words/inflect.js';
import { eventsSchema } from './events-schema.js';

const strongholds = new Set(knowledge('en/events.yaml', eventsSchema).strongholds);

/** Whether a lower-case noun names a kind of place: one people live in, or one that forces hold. */
export function isPlaceNoun(word: string): boolean {
  return (
    claimWords.placeNouns.has(word) || claimWords.placeNouns.has(singularOf(word)) || strongholds.has(word)
  );
}
