import type { Claim, SourceKind } from '../claims/claim.js';
import type { Source } from '../situation/schema.js';
import { type Speaker, speakersOf } from './speakers.js';

/** A source the situation file does not know yet, or another name of one it knows. */
export interface SourceProposal {
  readonly name: string;
  readonly kind: SourceKind;
  /** Other names the accounts give it, the most used first. */
  readonly aliases: readonly string[];
  /** Id of the situation's source it seems to be another name of. */
  readonly aliasOf?: string;
  readonly claims: number;
  readonly accounts: number;
}

interface Found {
  readonly speaker: Speaker;
  claims: number;
  readonly accounts: Set<string>;
}

/**
 * Offices and organisations that the claims name and the situation does not, their names gathered: an acronym with the
 * name it abbreviates, a name with and without its country or its article. Most cited first. Private persons are never
 * among them; a person decides what goes into the situation file.
 */
export function proposeSources(claims: readonly Claim[], sources: readonly Source[]): SourceProposal[] {
  const speakers = speakersOf(sources);
  const found = new Map<string, Found>();
  for (const claim of claims)
    for (const speaker of speakers.citedIn(claim)) {
      if (speaker.source || !isName(speaker.name)) continue;
      const key = fold(speaker.name);
      const entry = found.get(key) ?? { speaker, claims: 0, accounts: new Set() };
      entry.claims++;
      entry.accounts.add(claim.account);
      found.set(key, entry);
    }
  const ranked = [...found.values()].sort(
    (a, b) => b.claims - a.claims || compare(a.speaker.name, b.speaker.name),
  );
  const groups: Found[][] = [];
  for (const one of ranked) {
    const group = groups.find((others) =>
      others.some((other) => sameSource(one.speaker.name, other.speaker.name)),
    );
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups
    .map((group) => proposalOf(group, sources))
    .sort((a, b) => b.claims - a.claims || compare(a.name, b.name));
}

function proposalOf(group: readonly Found[], sources: readonly Source[]): SourceProposal {
  const names = group.map(({ speaker }) => speaker.name);
  // [SOHR] is the alias, the name it abbreviates the name
  const name = names.find((one) => !isAcronym(one)) ?? names[0]!;
  const known = sources.find((source) =>
    [source.name, ...source.aliases].some((alias) => names.some((one) => sameSource(one, alias))),
  );
  return {
    name,
    kind: group[0]!.speaker.kind,
    aliases: names.filter((one) => one !== name),
    ...(known ? { aliasOf: known.id } : {}),
    claims: group.reduce((sum, { claims }) => sum + claims, 0),
    accounts: new Set(group.flatMap(({ accounts }) => [...accounts])).size,
  };
}

/** [SOHR] and [Syrian Observatory for Human Rights]; [World Food Programme] and [the World Food Programme (WFP)]. */
function sameSource(a: string, b: string): boolean {
  const [one, other] = [fold(a), fold(b)];
  if (one === other) return true;
  if (isAcronym(a) && !isAcronym(b)) return abbreviates(a, b);
  if (isAcronym(b) && !isAcronym(a)) return abbreviates(b, a);
  const [first, second] = [wordsOf(one), wordsOf(other)];
  const [few, many] = first.length < second.length ? [first, second] : [second, first];
  // [Ministry of Health] and [Norvian Ministry of Health], but not [Ministry] and [Ministry of Health]
  return few.length >= 2 && many.length - few.length <= 1 && few.every((word) => many.includes(word));
}

function abbreviates(acronym: string, name: string): boolean {
  const letters = acronym.replace(/[^\p{L}]/gu, '').toUpperCase();
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  const strong = words.filter((word) => /^\p{Lu}/u.test(word));
  const initials = (list: readonly string[]) => list.map((word) => word[0]!.toUpperCase()).join('');
  return letters.length >= 3 && (initials(strong) === letters || initials(words) === letters);
}

/** Something people would call a name: [officials], [Experts] and [Armed group] are none, though they open a sentence. */
function isName(words: string): boolean {
  return isAcronym(words) || /\s\p{Lu}/u.test(words.replace(/^the\s+/i, ''));
}

function isAcronym(words: string): boolean {
  return /^\p{Lu}[\p{Lu}.&-]+$/u.test(words) && words.length <= 10;
}

function wordsOf(folded: string): string[] {
  return folded.split(' ').filter((word) => word.length > 3);
}

function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^(?:the|an?)\s+/, '')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
