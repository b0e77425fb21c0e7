import type { Place } from '../../situation/schema.js';
import type { Situation } from '../../situation/situation.js';
import type { GazetteerEntry } from '../gazetteer/entry.js';
import { EMPTY_KEY, extendKey, nameKey } from '../gazetteer/fold.js';
import { addName, emptyList, type ListedName, type NameList } from '../gazetteer/name-list.js';
import { type Spelling, spellingOf } from '../gazetteer/spelling.js';
import { articles, kindWords, precisionOf } from './place-words.js';

/** The situation's places by every way of writing them. */
export interface SituationNames {
  /** By folded name, with and without Arabic article and kind word. */
  readonly exact: NameList;
  /** By the consonants of the name, for spellings nobody listed. */
  readonly bySpelling: ReadonlyMap<string, readonly SpelledName[]>;
  readonly entries: ReadonlyMap<string, GazetteerEntry>;
}

export interface SpelledName {
  readonly spelling: Spelling;
  readonly name: ListedName;
}

/** Built once for a situation: it is frozen data, so the index can be kept beside it. */
export function situationNames(situation: Situation): SituationNames {
  let names = kept.get(situation);
  if (!names) {
    names = listNames(situation.places);
    kept.set(situation, names);
  }
  return names;
}

const kept = new WeakMap<Situation, SituationNames>();

function listNames(places: readonly Place[]): SituationNames {
  const exact = emptyList();
  const bySpelling = new Map<string, SpelledName[]>();
  const entries = new Map<string, GazetteerEntry>();
  for (const place of places) {
    const entry = entryOf(place);
    entries.set(entry.id, entry);
    for (const written of Object.values(place.names).flat()) {
      addName(exact, written, entry);
      const { core, kind } = withoutKind(written);
      if (core !== written) addName(exact, core, entry, { kind });
      const bare = withoutArticle(core);
      if (bare !== core) addName(exact, bare, entry, { kind });
      const spelling = spellingOf(bare);
      if (!/^[a-z0-9]+$/.test(spelling.sound)) continue;
      const same = bySpelling.get(spelling.bones) ?? [];
      same.push({ spelling, name: { entry, people: false, acronym: false, kind } });
      bySpelling.set(spelling.bones, same);
    }
  }
  return { exact, bySpelling, entries };
}

function entryOf(place: Place): GazetteerEntry {
  const written = place.names.en?.[0] ?? Object.values(place.names)[0]?.[0] ?? place.id;
  return {
    id: place.id,
    name: written,
    kind: place.kind,
    precision: precisionOf(place.kind),
    ...(place.lon !== undefined && place.lat !== undefined && { lon: place.lon, lat: place.lat }),
    population: 0,
  };
}

/** [Al-Hol Camp] → Al-Hol, camp; [مخيم الهول] → الهول, camp; [Camp Roj] → Roj, camp. */
function withoutKind(name: string): { core: string; kind?: string } {
  const words = name.trim().split(/\s+/);
  for (let size = Math.min(2, words.length - 1); size >= 1; size--) {
    const last = kindWords.get(nameKey(words.slice(-size).join('')));
    if (last) return { core: words.slice(0, -size).join(' '), kind: last.kind };
    const first = kindWords.get(nameKey(words.slice(0, size).join('')));
    if (first)
      return {
        core: words
          .slice(size)
          .join(' ')
          .replace(/^(of|de|du|d[’'])\s*/i, ''),
        kind: first.kind,
      };
  }
  return { core: name };
}

/** [al-Hol], [al Hol] → Hol; [Deir ez-Zor] → Deir Zor; [الهول] → هول. */
export function withoutArticle(name: string): string {
  const words = name.split(/[\s-]+/);
  const kept = words
    .filter((word, i) => i === words.length - 1 || !articles.has(extendKey(EMPTY_KEY, word, 0, word.length)))
    .map((word) => (word.length > 4 && word.startsWith('ال') ? word.slice(2) : word));
  return kept.join(' ');
}
