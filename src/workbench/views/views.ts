import { accounts } from './accounts/view.js';
import { conflicts } from './conflicts/view.js';
import { map } from './map/view.js';
import { review } from './review/view.js';
import { search } from './search/view.js';
import { series } from './series/view.js';
import { situation } from './situation/view.js';
import { sources } from './sources/view.js';
import { timeline } from './timeline/view.js';
import type { View } from './view.js';

/** Every view, in the order of the rail; the first is where the workbench opens. */
export const views: readonly View[] = [
  situation,
  series,
  map,
  timeline,
  accounts,
  conflicts,
  review,
  sources,
  search,
];

/** The view an address names; where there is none of that name, the first. */
export function viewOf({ view }: { readonly view: string }): View {
  return views.find(({ name }) => name === view) ?? views[0]!;
}
