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

/** Of each account the link to what it copies most of. */
function mainParents(links: readonly Link[]): Iterable<Link> {
  const main = new Map<string, Link>();
  for (const link of links) {
    if (link.kind !== 'copy') continue;
    const known = main.get(link.to);
    const [words, best] = [wordsOf(link), known ? wordsOf(known) : -1];
    if (!known || words > best || (words === best && link.from < known.from)) main.set(link.to, link);
  }
  return main.values();
}

function wordsOf({ spans }: Link): number {
  return spans.reduce((sum, span) => sum + span.words, 0);
}

function groupBy(accounts: readonly string[], key: (account: string) => string): string[][] {
  const groups = new Map<string, string[]>();
  for (const account of accounts) groups.set(key(account), [...(groups.get(key(account)) ?? []), account]);
  return [...groups.values()];
}
