import type { Annotation } from '../../../language/annotate.js';
import type { AsOf } from '../../claim.js';
import { specificFirst } from '../place-lists.js';
import type { PlacesReading } from '../places-of.js';
import { type Cell, mentionsInHeadings } from './cells-of.js';

/** The places a cell's headings name, the row's before the column's and the caption's. */
export function placesOfCell(cell: Cell, { places, reading }: Annotation): PlacesReading | undefined {
  const named = mentionsInHeadings(places, cell, ({ label }) => label === 'LOC');
  if (named.length === 0) return undefined;
  return { places: specificFirst(named, reading.account.text), from: 'heading' };
}

/** The date a cell's headings give. */
export function timeOfCell(cell: Cell, { times }: Annotation): AsOf | undefined {
  const [time] = mentionsInHeadings(times, cell, ({ edtf }) => edtf !== undefined);
  return time && { edtf: time.range?.edtf ?? time.edtf!, basis: time.basis };
}
