import type { Lineage } from './decisions.js';
import { gather } from './gather.js';

/** The lineage of some of the accounts, by id: links to others are left out. */
export function lineageAmong({ families, refused }: Lineage, accounts: ReadonlySet<string>): Lineage {
  const among = ({ from, to }: { readonly from: string; readonly to: string }) =>
    accounts.has(from) && accounts.has(to);
  return {
    families: gather(families.flatMap(({ links }) => links).filter(among)),
    refused: refused.filter(among),
  };
}
