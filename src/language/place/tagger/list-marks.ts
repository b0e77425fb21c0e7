import type { Reading } from '../../annotation.js';
import { EMPTY_KEY, extendKey } from '../../gazetteer/fold.js';
import { bonesKey } from '../../gazetteer/spelling.js';
import {
  WORLD_CITY,
  WORLD_DIVISION,
  WORLD_PREFIX,
  WORLD_TOWN,
  type WorldGazetteer,
} from '../../gazetteer/world-gazetteer.js';
import type { Token } from '../../tokens/token.js';
import { countryNames } from '../countries.js';
import { isCapitalised } from './shapes.js';

/** Bits of a token within a listed name. */
export const LIST_COUNTRY = 1;
export const LIST_PEOPLE = 2;
export const LIST_REGION = 4;
export const LIST_DIVISION = 8;
export const LIST_CITY = 16;
export const LIST_TOWN = 32;
/** Not the first token of the name. */
export const LIST_INSIDE = 64;
/** Of a country that the account names; alone: only sounds like a place there. */
export const LIST_LOCAL = 128;

/** Marks the tokens of the longest names that begin at each capitalised word, countries before towns. */
export function markLists(
  reading: Reading,
  shape: Uint8Array,
  world: WorldGazetteer | undefined,
): Uint8Array {
  const { tokens } = reading;
  const marks = new Uint8Array(tokens.length);
  const local = new Uint8Array(COUNTRIES);
  const found: Found = { end: 0, bits: 0, key: 0 };
  const towns: number[] = [];
  for (const sentence of reading.sentences) {
    for (let i = sentence.from; i < sentence.to; ) {
      if (!isCapitalised(shape[i]!)) {
        i++;
        continue;
      }
      longestName(tokens, i, sentence.to, world, found);
      if ((found.bits & (LIST_COUNTRY | LIST_PEOPLE)) !== 0) addCountries(found.key, world, local);
      else towns.push(i, found.end, found.key);
      for (let j = i; j < found.end; j++) marks[j] = found.bits | (j > i ? LIST_INSIDE : 0);
      i = Math.max(found.end, i + 1);
    }
  }
  if (world) markLocal(tokens, towns, world, local, marks);
  return marks;
}

/** More than the world gazetteer has. */
const COUNTRIES = 512;

function addCountries(key: number, world: WorldGazetteer | undefined, local: Uint8Array): void {
  for (const { entry } of countryNames.names.get(key) ?? []) {
    const number = entry.country === undefined ? -1 : (world?.countryNumber(entry.country) ?? -1);
    if (number >= 0) local[number] = 1;
  }
}

/** `towns` holds threes: first token, end, key of the name found or 0. */
function markLocal(
  tokens: readonly Token[],
  towns: readonly number[],
  world: WorldGazetteer,
  local: Uint8Array,
  marks: Uint8Array,
): void {
  for (let t = 0; t < towns.length; t += 3) {
    const from = towns[t]!;
    const end = towns[t + 1]!;
    if (end > from) {
      if (world.sortsWithin(towns[t + 2]!, local) !== 0)
        for (let j = from; j < end; j++) marks[j]! |= LIST_LOCAL;
      continue;
    }
    const { text } = tokens[from]!;
    const bones = text.length < 5 ? 0 : bonesKey(text, 0, text.length);
    if (bones !== 0 && world.sortsWithin(bones, local) !== 0) marks[from] = LIST_LOCAL;
  }
}

/** Reused: a fresh object for every capitalised word would cost more than the search. */
interface Found {
  end: number;
  bits: number;
  key: number;
}

function longestName(
  tokens: readonly Token[],
  from: number,
  to: number,
  world: WorldGazetteer | undefined,
  found: Found,
): void {
  found.end = from;
  found.bits = 0;
  found.key = 0;
  let key = EMPTY_KEY;
  for (let j = from; j < to; j++) {
    const token = tokens[j]!;
    if (token.kind !== 'word' && token.kind !== 'number') break;
    key = extendKey(key, token.text, 0, token.text.length);
    const sorts = world ? world.sorts(key) : 0;
    const bits = countryBits(key, token, j === from) || worldBits(sorts);
    if (bits !== 0 && (token.text.length > 1 || j > from)) {
      found.end = j + 1;
      found.bits = bits;
      found.key = key;
    }
    if ((sorts & WORLD_PREFIX) === 0 && !countryNames.prefixes.has(key)) break;
  }
}

function countryBits(key: number, token: Token, single: boolean): number {
  const names = countryNames.names.get(key);
  if (!names) return 0;
  let bits = 0;
  for (const name of names) {
    // [Us], [Car] are no acronyms
    if (name.acronym && single && token.text !== token.text.toUpperCase()) continue;
    if (name.people) bits |= LIST_PEOPLE;
    else bits |= name.entry.kind === 'country' ? LIST_COUNTRY : LIST_REGION;
  }
  return bits;
}

function worldBits(sorts: number): number {
  return (
    (sorts & WORLD_TOWN ? LIST_TOWN : 0) |
    (sorts & WORLD_CITY ? LIST_CITY : 0) |
    (sorts & WORLD_DIVISION ? LIST_DIVISION : 0)
  );
}
