import { sourcesSchema } from '../../language/attribution/sources-schema.js';
import { knowledge } from '../../situation/knowledge.js';
import type { Source } from '../../situation/schema.js';
import type { Situation } from '../../situation/situation.js';
import type { SourceKind } from '../claim.js';
import { officeNames } from './office-names.js';

const { kinds } = knowledge('en/sources.yaml', sourcesSchema);

/** Rank in the list of kinds by word or phrase: written in lower case in any case of the text, else exactly. */
const plain = new Map<string, number>();
const cased = new Map<string, number>();
/** First words of both, in lower case. */
const beginnings = new Set<string>();
kinds.forEach(({ words }, rank) => {
  for (const word of words) {
    const table = word === word.toLowerCase() ? plain : cased;
    if (!table.has(word)) table.set(word, rank);
    beginnings.add(bare(word.split(' ')[0]!.toLowerCase()));
  }
});

/** What sort of voice a name and role are, by their words; a person without a telling role is `person`. */
export function sourceKind(name: string, role: string | undefined, person: boolean): SourceKind {
  const told = person ? kindOf(role ?? '') : (kindOf(name) ?? kindOf(role ?? ''));
  return told ?? (person ? 'person' : 'other');
}

/** The situation's source that a name is, by name or alias, whatever its case, article and way of saying the office. */
export function situationSource(name: string, situation: Situation): Source | undefined {
  let names = indexes.get(situation);
  if (!names) {
    names = new Map();
    for (const source of situation.sources)
      for (const alias of [source.name, ...source.aliases]) {
        const key = fold(alias);
        if (!names.has(key)) names.set(key, source);
      }
    indexes.set(situation, names);
  }
  for (const one of officeNames(name)) {
    const source = names.get(fold(one));
    if (source) return source;
  }
  return undefined;
}

// Kept as long as the situation itself.
const indexes = new WeakMap<Situation, Map<string, Source>>();

/** The first kind of the list that any phrase of the text tells. */
function kindOf(text: string): SourceKind | undefined {
  const words = text.split(/[\s,()"“”]+/).filter((word) => word !== '');
  let best = kinds.length;
  for (let i = 0; i < words.length; i++) {
    if (!beginnings.has(bare(words[i]!.toLowerCase()))) continue;
    for (let length = 1; length <= 4 && i + length <= words.length; length++) {
      const phrase = bare(words.slice(i, i + length).join(' '));
      best = Math.min(best, cased.get(phrase) ?? best, plain.get(phrase.toLowerCase()) ?? best);
    }
  }
  return kinds[best]?.kind;
}

function bare(phrase: string): string {
  return phrase.replace(/['’]s$/, '');
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:the|a|an)\s+/, '')
    .replace(/[’‘]/g, "'")
    .trim();
}
