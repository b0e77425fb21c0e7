import type { GazetteerEntry } from '../gazetteer/entry.js';
import { lettersApart, soundAlike, spellingOf } from '../gazetteer/spelling.js';

/**
 * Of the places with a name's consonants those in the countries an account names that can be meant: most letters or the
 * whole sound are the same, or the kind of place is said too, and no place of note is spelled much more like it
 * wherever it is. [Mekelle] is not the Maekel of Eritrea but a city of Ethiopia, named or not.
 */
export function spelledAlike(
  name: string,
  entries: readonly GazetteerEntry[],
  countries: ReadonlyMap<string, number>,
  saysKind: boolean,
): GazetteerEntry[] {
  const spelling = spellingOf(name);
  const alike = entries.flatMap((entry) => {
    const bare = entry.name.replace(ARTICLE, '');
    const other = spellingOf(bare);
    if (!soundAlike(other, spelling)) return [];
    return { entry, apart: lettersApart(name, bare), sameSound: other.sound === spelling.sound };
  });
  const nearest = Math.min(...alike.filter(({ entry }) => isOfNote(entry)).map(({ apart }) => apart));
  return alike
    .filter(({ entry }) => countries.has(entry.country!))
    .filter(({ apart, sameSound }) => sameSound || saysKind || apart <= NEAR)
    .filter(({ apart }) => apart - nearest < MUCH)
    .map(({ entry }) => entry);
}

function isOfNote({ kind, population }: GazetteerEntry): boolean {
  return kind === 'division' || population >= CITY;
}

/** Letters. */
const NEAR = 2;
const MUCH = 2;
const CITY = 50_000;
const ARTICLE = /^(?:al|el|ar|as|ash|at|ad|adh|an|az|es|ez|ed|en|er)[ -](?=.{3})/iu;
