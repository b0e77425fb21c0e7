import type { PlaceRef } from '../../../claim.js';

/** What tells one place from another: its id, with the direction that narrows it, else its name without its kind. */
export function placeKey({ id, name }: PlaceRef): string {
  return id === undefined ? nameKey(name) : id + partOf(name);
}

/** [northern Marra] is not Marra. */
function partOf(name: string): string {
  const space = name.indexOf(' ');
  return space > 0 && DIRECTION.test(name.slice(0, space)) ? `,${name.slice(0, space).toLowerCase()}` : '';
}

const DIRECTION = /^(?:north|south|east|west|central)(?:-?(?:north|south|east|west))?(?:ern)?$/i;

function nameKey(name: string): string {
  return name.toLowerCase().replace(ARTICLE, '').replace(KIND, '');
}

const ARTICLE = /^(?:the |al[- ])/;
const KIND =
  / (?:(?:refugee|idp|displacement) )?(?:camp|city|town|district|province|region|state|governorate|island|prison|hospital)s?$/;
