import { knowledge } from '../../situation/knowledge.js';
import type { GazetteerEntry } from '../gazetteer/entry.js';
import { addName, emptyList, type NameList } from '../gazetteer/name-list.js';
import { placeCountriesSchema } from './knowledge-schemas.js';
import { placeWords } from './place-words.js';

const LANGUAGES = ['en', 'fr', 'ar'];

/** Countries and regions of the world with their adjectives, by folded name, in every language there is a list for. */
export const countryNames: NameList = listCountries();

function listCountries(): NameList {
  const entries = new Map<string, GazetteerEntry>();
  const list = emptyList();
  for (const language of LANGUAGES) {
    for (const country of knowledge(`${language}/place-countries.yaml`, placeCountriesSchema)) {
      const { iso, name, lon, lat } = country;
      // English comes first and gives the canonical name and the point.
      const entry = entries.get(iso) ?? {
        id: `iso:${iso}`,
        name,
        kind: 'country',
        precision: 'country' as const,
        ...(lon !== undefined && lat !== undefined && { lon, lat }),
        country: iso,
        population: 0,
      };
      entries.set(iso, entry);
      for (const written of [name, ...country.also]) addName(list, written, entry);
      for (const written of country.people) addName(list, written, entry, { people: true });
    }
  }
  for (const { regions } of placeWords) {
    for (const { name, also, people, geonames } of regions) {
      const entry: GazetteerEntry = {
        id: geonames === undefined ? '' : `geonames:${geonames}`,
        name,
        kind: 'world region',
        precision: 'region',
        population: 0,
      };
      for (const written of [name, ...also]) addName(list, written, entry);
      for (const written of people) addName(list, written, entry, { people: true });
    }
  }
  return list;
}
