import type { Command } from 'commander';
import type { Account } from '../../accounts/account.js';
import type { Family } from '../../lineage/family.js';
import { findFamilies } from '../../lineage/lineage.js';
import { findAccount, listAccounts } from '../../store/queries/accounts.js';
import { exitCode } from '../exit-codes.js';
import { type Leftovers, readInputs, sayLeftovers } from '../input.js';
import { paint, writeJson, writeLine } from '../output.js';
import { withStore } from '../project-store.js';

/** `crossbearing lineage`: which accounts copy one another. */
export function register(program: Command): void {
  program
    .command('lineage')
    .description(
      'families of accounts that copy one another, with the passages they share; a family is one voice',
    )
    .argument('[file...]', "accounts: files, folders, or - for standard input (default: the project's store)")
    .option('--store <dir>', 'folder of the project', '.')
    .option('--json', 'print families, links and spans as JSON')
    .action(async (files: string[], options: { store: string; json?: boolean }) => {
      const leftovers: Leftovers = { count: 0 };
      const accounts = files.length > 0 ? await readAll(files, leftovers) : await readStore(options.store);
      const families = findFamilies(accounts.map((account) => ({ account })));
      const names = new Map(accounts.map((account) => [account.id, account.name]));
      if (options.json) await writeJson({ families: families.map((family) => named(family, names)) });
      else for (const line of families.flatMap((family) => inWords(family, names))) await writeLine(line);
      if (!options.json && families.length === 0)
        await writeLine(`No copies among ${accounts.length} accounts.`);
      sayLeftovers(leftovers);
      if (leftovers.count > 0) process.exitCode = exitCode.partial;
    });
}

async function readAll(files: readonly string[], leftovers: Leftovers): Promise<Account[]> {
  const accounts: Account[] = [];
  for await (const account of readInputs(files, leftovers)) accounts.push(account);
  return accounts;
}

function readStore(folder: string): Promise<Account[]> {
  return withStore(folder, { create: false }, async (store) => {
    const accounts: Account[] = [];
    for (const entry of await listAccounts(store)) {
      const account = entry.present ? await findAccount(store, entry) : undefined;
      if (account) accounts.push(account);
    }
    return accounts;
  });
}

/** The family with its accounts called by their names, as everywhere in what programs read. */
function named(family: Family, names: ReadonlyMap<string, string>): Family {
  const name = (id: string) => names.get(id) ?? id;
  return {
    id: family.id,
    accounts: family.accounts.map(name),
    voices: family.voices.map((voice) => voice.map(name)),
    links: family.links.map((link) => ({ ...link, from: name(link.from), to: name(link.to) })),
  };
}

const VERBS = {
  copy: 'is copied by',
  partial: 'is copied in part by',
  quotation: 'has words quoted by',
} as const;

function inWords(family: Family, names: ReadonlyMap<string, string>): string[] {
  const { accounts, links, voices } = named(family, names);
  const count = voices.length === 1 ? 'one voice' : `${voices.length} voices`;
  return [
    paint.bold(
      `${accounts.length} accounts, ${count}: ${voices.map((voice) => voice.join(' = ')).join(', ')}`,
    ),
    ...links.map((link) => {
      const words = link.spans.reduce((sum, span) => sum + span.words, 0);
      return `  ${link.from} ${VERBS[link.kind]} ${link.to}: ${words} words, ${Math.round(100 * link.score)} % of the shorter (${link.direction === 'none' ? 'direction unknown' : `by ${link.direction}`})`;
    }),
    '',
  ];
}
