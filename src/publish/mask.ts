import type { SourceRef } from '../claims/claim.js';
import { isPrivatePerson } from '../claims/shown-source.js';
import { placeCountriesSchema } from '../language/place/knowledge-schemas.js';
import { knowledge } from '../situation/knowledge.js';
import { personsSchema } from './knowledge-schemas.js';
import type { Picture } from './picture.js';

const data = knowledge('en/persons.yaml', personsSchema);
const NAME = String.raw`\p{Lu}[\p{L}'’-]+(?: (?:(?:bin|bint|ibn|abu|umm|um|al|el|de|van|von)[ -])?\p{Lu}[\p{L}'’-]+){0,3}`;
const role = alternatives(data.privateRoles);
const before = new RegExp(`(?<!\\p{L})(?:${role})s?(?: (?:${alternatives(data.naming)}))?,? (${NAME})`, 'gu');
const named = new RegExp(`(?<!\\p{L})(?:${alternatives(data.naming)}) (${NAME})`, 'gu');
const aged = new RegExp(
  `(${NAME})(?:, (?:aged )?\\d{1,2}(?:[,.](?!\\d)| years?\\b)| \\(\\d{1,2}\\)|, an? \\d{1,2}-year-old)`,
  'gu',
);
const yearOld = new RegExp(`\\d{1,2}-year-old,? (?:(?:${role}),? )?(${NAME})`, 'gu');
const after = new RegExp(
  `(${NAME}), (?:an? |the |her |his |their )?(?:\\p{Ll}+ ){0,2}(?:${role})(?!\\p{L})`,
  'gu',
);
// [the mother of Ivo Marek], [Parents of Ivo Marek], not [the widow of President Diallo]
const relatives = alternatives(data.kin.flatMap((word) => [word, word[0]!.toUpperCase() + word.slice(1)]));
const office = alternatives(data.titles.map((title) => title[0]!.toUpperCase() + title.slice(1)));
const kin = new RegExp(`(?<!\\p{L})(?:${relatives})s? of (?!(?:${office})(?!\\p{L}))(${NAME})`, 'gu');
const titled = new RegExp(`(?<!\\p{L})(?:${alternatives(data.titles)})\\.? $`, 'iu');
const inOffice = new RegExp(
  `^,? (?:an? |the |who is |a former )?(?:[\\p{L}-]+ ){0,5}?(?:${alternatives(data.offices)})(?!\\p{L})`,
  'iu',
);

/** The text with names blotted out wherever they stand, a block for each letter, so that every span still points at the same words. */
export function blotted(text: string, names: ReadonlySet<string>): string {
  if (names.size === 0) return text;
  const pattern = new RegExp(`(?<!\\p{L})(?:${alternatives([...names])})(?!\\p{L})`, 'gu');
  return text.replace(pattern, (name) => name.replace(/[^\s]/g, BLOT));
}

/** Names of countries and of their people, in lower case: [Iraqis, 15 of them children]. */
const peoples = knowledge('en/place-countries.yaml', placeCountriesSchema)
  .flatMap(({ name, also, people }) => [name, ...also, ...people])
  .map((word) => word.toLowerCase());

const BLOT = '▇';

/**
 * The names of private persons (and so of anyone under 18) in a text; `sources` are those its claims are attributed to. Names of
 * those who speak for an office or an organisation, of places and of known sources are none of them.
 */
export function privateNames(
  text: string,
  situation: Picture['situation'],
  sources: readonly SourceRef[],
): Set<string> {
  const kept = publicNames(situation);
  const found = new Set<string>();
  const consider = (name: string, start: number) => {
    if (kept.has(name.toLowerCase())) return;
    if (titled.test(text.slice(Math.max(0, start - 40), start))) return;
    if (inOffice.test(text.slice(start + name.length, start + name.length + 120))) return;
    found.add(name);
  };
  for (const pattern of [before, named, aged, yearOld, after, kin])
    for (const match of text.matchAll(pattern))
      consider(match[1]!, match.index + match[0].indexOf(match[1]!));
  for (const source of sources)
    if (isPrivatePerson(source) && !kept.has(source.name.toLowerCase())) found.add(source.name);
  // [Samira Hassan] is also meant by a later [Hassan].
  for (const name of [...found]) {
    const parts = name.split(' ');
    if (parts.length > 1)
      for (const part of [parts[0]!, parts[parts.length - 1]!])
        if (part.length > 3 && !kept.has(part.toLowerCase())) found.add(part);
  }
  return found;
}

function publicNames(situation: Picture['situation']): Set<string> {
  const names = new Set(peoples);
  for (const place of situation.places)
    for (const list of Object.values(place.names)) for (const name of list) names.add(name.toLowerCase());
  for (const source of situation.sources)
    for (const name of [source.name, ...source.aliases]) names.add(name.toLowerCase());
  for (const group of situation.groups)
    for (const list of Object.values(group.words)) for (const word of list) names.add(word.toLowerCase());
  return names;
}

function alternatives(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
}
