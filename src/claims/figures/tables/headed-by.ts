import type { Annotation } from '../../../language/annotate.js';
import type { TimeMention } from '../../../language/mention.js';
import type { AsOf } from '../../claim.js';
import { mentionsIn } from '../mentions-in.js';
import { specificFirst } from '../place/place-lists.js';
import type { PlacesReading } from '../place/places-of.js';
import { type Cell, mentionsInHeadings } from './cells-of.js';

/** The places a cell's headings name, the row's before the column's and the caption's. */
export function placesOfCell(cell: Cell, { places, reading }: Annotation): PlacesReading | undefined {
  const named = mentionsInHeadings(places, cell, ({ label }) => label === 'LOC');
  if (named.length === 0) return undefined;
  return { places: specificFirst(named, reading.account.text), from: 'heading' };
}

/** The date another cell of its row gives, [As of] above it, else that of a cell's headings. */
export function timeOfCell(cell: Cell, { times }: Annotation): AsOf | undefined {
  const dated = ({ edtf }: TimeMention) => edtf !== undefined;
  const inRow = cell.dates.flatMap((span) => mentionsIn(times, span).filter(dated));
  const [time] = inRow.length === 1 ? inRow : mentionsInHeadings(times, cell, dated);
  return time && { edtf: time.range?.edtf ?? time.edtf!, basis: time.basis };
}
