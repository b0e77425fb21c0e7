import type { Annotation } from '../../language/annotate.js';
import type { PlaceMention } from '../../language/mention.js';
import type { EventType } from '../../situation/schema.js';
import type { Situation } from '../../situation/situation.js';
import { mentionsIn } from '../figures/mentions-in.js';
import type { SentenceView } from '../syntax/sentence-view.js';
import type { Participants } from './participants.js';
import type { Trigger } from './triggers.js';

/**
 * The places from the one on that an event's noun says was left: [silence in Marra about the escape of 40 men from Belo camp]. It
 * happened there, whatever else the sentence names. Undefined where nothing is said to be left, or people come from there
 * ([the arrivals from Belo]).
 */
export function leftPlaces(
  { verb, to: end, value }: Trigger,
  { patient }: Participants,
  view: SentenceView,
  { places }: Annotation,
  situation: Situation,
): readonly PlaceMention[] | undefined {
  const to = patient && patient.from > end ? patient.to : end;
  if (verb || view.lower(to) !== 'from' || comesIn(value.type, situation)) return undefined;
  let at = to + 1;
  while (view.part(at) === 'DET' || view.part(at) === 'ADJ') at++;
  const opening = view.tokens[at];
  if (!opening) return undefined;
  const rest = mentionsIn(places, { start: view.tokens[to]!.end, end: view.sentence.end });
  const first = rest[0];
  return first && first.label === 'LOC' && first.start <= opening.start ? rest : undefined;
}

function comesIn({ measure }: EventType, situation: Situation): boolean {
  return situation.measures.some(({ id, leaves }) => id === measure && leaves !== undefined);
}
