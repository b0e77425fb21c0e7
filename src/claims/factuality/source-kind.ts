import { sourcesSchema } from '../../language/attribution/sources-schema.js';
import { knowledge } from '../../situation/knowledge.js';
import type { Source } from '../../situation/schema.js';
import type { Situation } from '../../situation/situation.js';
import type { SourceKind } from '../claim.js';

const kinds = knowledge('en/sources.yaml', sourcesSchema).kinds.map(({ kind, words }) => ({
  kind,
  plain: new Set(words.filter((word) => word === word.toLowerCase())),
  cased: new Set(words.filter((word) => word !== word.toLowerCase())),
}));

/** What sort of voice a name and role are, by their words; a person without a telling role is `person`. */
export function sourceKind(name: string, role: string | undefined, person: boolean): SourceKind {
  const told = person ? kindOf(role ?? '') : (kindOf(name) ?? kindOf(role ?? ''));
  return told ?? (person ? 'person' : 'other');
}

/** The situation's source that a name is, by name or alias, whatever its case and article. */
export function situationSource(name: string, situation: Situation): Source | undefined {
  const key = fold(name);
  return situation.sources.find((source) =>
    [source.name, ...source.aliases].some((alias) => fold(alias) === key),
  );
}

function kindOf(text: string): SourceKind | undefined {
  const words = text.split(/[\s,()"“”]+/).filter((word) => word !== '');
  for (const { kind, plain, cased } of kinds)
    for (let i = 0; i < words.length; i++)
      for (let length = 1; length <= 4 && i + length <= words.length; length++) {
        const phrase = words
          .slice(i, i + length)
          .join(' ')
          .replace(/['’]s$/, '');
        if (cased.has(phrase) || plain.has(phrase.toLowerCase())) return kind;
      }
  return undefined;
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:the|a|an)\s+/, '')
    .replace(/[’‘]/g, "'")
    .trim();
}
