import type { Span } from '../../../accounts/span.js';
import type { Annotation } from '../../../language/annotate.js';
import type { AsOf } from '../../claim.js';
import type { Draft } from '../draft.js';
import { mentionsIn } from '../mentions-in.js';
import { specificFirst } from '../place/place-lists.js';
import type { PlacesReading } from '../place/places-of.js';
import { isDate } from '../time/narrative-time.js';
import type { Box } from './boxes-of.js';

/** The places a box's head names, where its line names none. */
export function placesOfBox(
  box: Box,
  { view }: Draft,
  { places, reading }: Annotation,
): PlacesReading | undefined {
  const isPlace = ({ label }: { label: string }) => label === 'LOC';
  if (!box.head || mentionsIn(places, view.sentence).some(isPlace)) return undefined;
  const named = mentionsIn(places, box.head).filter(isPlace);
  return named.length === 0
    ? undefined
    : { places: specificFirst(named, reading.account.text), from: 'heading' };
}

/** The date of a box's head, else of the line that names its source, where its line has none. */
export function timeOfBox(box: Box, { view }: Draft, { times }: Annotation): AsOf | undefined {
  if (mentionsIn(times, view.sentence).some(isDate)) return undefined;
  const of = (span: Span | undefined) => span && mentionsIn(times, span).find(isDate);
  const time = of(box.head) ?? of(box.foot);
  return time && { edtf: time.range?.edtf ?? time.edtf!, basis: time.basis };
}
