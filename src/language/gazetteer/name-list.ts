import type { GazetteerEntry } from './entry.js';
import { EMPTY_KEY, extendKey, foldName } from './fold.js';

/** One way of writing a place's name, or that of its people. */
export interface ListedName {
  readonly entry: GazetteerEntry;
  /** An adjective or noun of the people ("Syrian", "Syrians"). */
  readonly people: boolean;
  /** Written in capitals ("US", "CAR"), so that "us" and "car" are other words. */
  readonly acronym: boolean;
  /** The kind that the name itself says ("Al-Hol Camp"), where it was left out of the key. */
  readonly kind?: string;
}

/** Names by folded key; `prefixes` holds the keys of what a longer name begins with, so that a search can stop early. */
export interface NameList {
  readonly names: Map<number, ListedName[]>;
  readonly prefixes: Set<number>;
}

export function emptyList(): NameList {
  return { names: new Map(), prefixes: new Set() };
}

export function addName(
  list: NameList,
  name: string,
  entry: GazetteerEntry,
  more: Partial<ListedName> = {},
): void {
  if (foldName(name) === '') return;
  let key = EMPTY_KEY;
  for (const word of name.split(/(?<=[\s-])/)) {
    if (key !== EMPTY_KEY) list.prefixes.add(key);
    key = extendKey(key, word, 0, word.length);
  }
  const acronym = name === name.toUpperCase() && name !== name.toLowerCase() && name.length < 6;
  const listed: ListedName = { entry, people: false, acronym, ...more };
  const names = list.names.get(key);
  if (!names) {
    list.names.set(key, [listed]);
    return;
  }
  const same = names.findIndex((other) => other.entry === entry && other.people === listed.people);
  if (same < 0) names.push(listed);
  // Called so by itself says more than called so with its kind.
  else if (listed.kind === undefined) names[same] = listed;
}
