import { DisjointSets } from './disjoint-sets.js';
import type { Family, Link } from './family.js';

/**
 * Links gathered into families, each split into voices: an account is of one voice with the account it copies most of.
 * Who quotes the source another quotes, or lifts a paragraph, still speaks for itself.
 */
export function gather(links: readonly Link[]): Family[] {
  const families = new DisjointSets<string>();
  const voices = new DisjointSets<string>();
  for (const { from, to } of links) families.unite(from, to);
  for (const { from, to } of mainParents(links)) voices.unite(from, to);
  const found = new Map<string, { accounts: Set<string>; links: Link[] }>();
  for (const link of links) {
    const id = families.of(link.from);
    let family = found.get(id);
    if (!family) found.set(id, (family = { accounts: new Set(), links: [] }));
    family.accounts.add(link.from).add(link.to);
    family.links.push(link);
  }
  return [...found]
    .map(([id, family]) => {
      const accounts = [...family.accounts].sort();
      return {
        id,
        accounts,
        links: family.links,
        voices: groupBy(accounts, (account) => voices.of(account)),
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Of each account the link to what it copies most of; of one that copies none, to its fullest copy, where either is nearly
 * all of the other: a much copied story is compared with its neighbours only, and each of them may know another original.
 */
function mainParents(links: readonly Link[]): Iterable<Link> {
  const copies = links.filter(({ kind }) => kind === 'copy');
  const main = new Map<string, Link>();
  for (const link of copies) if (fuller(link, main.get(link.to))) main.set(link.to, link);
  const twins = new Map<string, Link>();
  for (const link of copies)
    if (!main.has(link.from) && Math.min(link.shares.from, link.shares.to) >= NEARLY_ALL)
      if (fuller(link, twins.get(link.from))) twins.set(link.from, link);
  return [...main.values(), ...twins.values()];
}

/** What two accounts share at least, in parts of both, to be one text. */
const NEARLY_ALL = 0.8;

function fuller(link: Link, known: Link | undefined): boolean {
  if (!known) return true;
  const [words, best] = [wordsOf(link), wordsOf(known)];
  if (words !== best) return words > best;
  return link.from < known.from || (link.from === known.from && link.to < known.to);
}

function wordsOf({ spans }: Link): number {
  return spans.reduce((sum, span) => sum + span.words, 0);
}

function groupBy(accounts: readonly string[], key: (account: string) => string): string[][] {
  const groups = new Map<string, string[]>();
  for (const account of accounts) groups.set(key(account), [...(groups.get(key(account)) ?? []), account]);
  return [...groups.values()];
}
