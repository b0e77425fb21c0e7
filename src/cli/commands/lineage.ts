import type { Command } from 'commander';
import type { Account } from '../../accounts/account.js';
import type { Claim } from '../../claims/claim.js';
import { decide, type Lineage } from '../../lineage/decisions.js';
import { findLinks } from '../../lineage/lineage.js';
import { findQuotations } from '../../lineage/quotations.js';
import { decideLink } from '../../store/lineage/link-decisions.js';
import { readLineage } from '../../store/lineage/read-lineage.js';
import { findAccount, listAccounts } from '../../store/queries/accounts.js';
import { listClaims } from '../../store/queries/claims.js';
import { readStatus } from '../../store/queries/status.js';
import { exitCode } from '../exit-codes.js';
import { extractorFor } from '../extractor.js';
import { readInputs } from '../input.js';
import { type Leftovers, sayLeftovers } from '../leftovers.js';
import { lineageInWords, namedLineage } from '../lineage-in-words.js';
import { say, warn, writeJson, writeLine } from '../output.js';
import { withStore } from '../project-store.js';
import { loadSituation } from '../situation-file.js';
import { UserError } from '../user-error.js';

interface Options {
  readonly situation?: string;
  readonly store: string;
  readonly json?: boolean;
}

/** Accounts, what they claim, and who copies whom among them, by ids. */
interface Found {
  readonly accounts: readonly Account[];
  readonly claims: readonly Claim[];
  readonly lineage: Lineage;
}

/** `crossbearing lineage`: which accounts copy one another; a person confirms or refuses what was found. */
export function register(program: Command): void {
  const command = program
    .command('lineage')
    .description(
      'families of accounts that copy one another, with the passages they share; a family is one voice',
    )
    .argument('[file...]', "accounts: files, folders, or - for standard input (default: the project's store)")
    .option(
      '-s, --situation <file>',
      "situation file (default: the project's situation.yaml, if there is one)",
    )
    .option('--store <dir>', 'folder of the project', '.')
    .option('--json', 'print families, links and spans as JSON')
    .action(async (files: string[], options: Options) => {
      const leftovers: Leftovers = { count: 0 };
      const found = files.length > 0 ? await inFiles(files, options, leftovers) : await inStore(options);
      await show(found, options.json === true);
      sayLeftovers(leftovers);
      if (leftovers.count > 0) process.exitCode = exitCode.partial;
    });
  for (const decision of ['confirm', 'refuse'] as const)
    command
      .command(decision)
      .description(
        decision === 'confirm'
          ? 'note that the second account has words of the first'
          : 'note that neither account has words of the other',
      )
      .argument('<from>', 'name of an account')
      .argument('<to>', 'name of another')
      .option('--by <who>', 'who decides', process.env.USER ?? '')
      .option('--why <reason>', 'for what reason', '')
      .option('--store <dir>', 'folder of the project')
      .action(async (from: string, to: string, options: { by: string; why: string; store?: string }) => {
        const folder = options.store ?? command.opts<Options>().store;
        await decideIn(folder, { from, to, decision, who: options.by, why: options.why });
        say(`Noted. Run "crossbearing build" for series that go by it.`);
      });
}

async function show({ accounts, claims, lineage }: Found, json: boolean): Promise<void> {
  const names = new Map(accounts.map(({ id, name }) => [id, name]));
  const texts = new Map(accounts.map(({ name, text }) => [name, text]));
  const named = namedLineage(lineage, (id) => names.get(id) ?? id);
  const quotations = findQuotations(claims);
  if (json) {
    await writeJson({ ...named, quotations });
    return;
  }
  const wordsAt = (account: string, start: number, end: number) =>
    texts.get(account)?.slice(start, end) ?? '';
  for (const line of lineageInWords(named, quotations, wordsAt)) await writeLine(line);
  if (named.families.length === 0) await writeLine(`No copies among ${accounts.length} accounts.`);
}

async function inFiles(files: readonly string[], options: Options, leftovers: Leftovers): Promise<Found> {
  const { situation } = loadSituation(options.situation);
  const { extract } = extractorFor(situation);
  const accounts: Account[] = [];
  const claims: Claim[] = [];
  const dated: { account: Account; published?: string }[] = [];
  for await (const account of readInputs(files, leftovers)) {
    const own = extract(account, situation);
    const published = own[0]?.published;
    accounts.push(account);
    claims.push(...own);
    dated.push({ account, ...(published === undefined ? {} : { published }) });
  }
  return { accounts, claims, lineage: decide(findLinks(dated, situation.sources), []) };
}

function inStore(options: Options): Promise<Found> {
  const { situation } = loadSituation(options.situation, options.store);
  return withStore(options.store, { create: false }, async (store) => {
    const { picture } = await readStatus(store, extractorFor(situation).extractor);
    if (picture !== 'current')
      warn('the store has changed since it was last built: run "crossbearing build" for its present links');
    const accounts: Account[] = [];
    for (const entry of await listAccounts(store)) {
      const account = entry.present ? await findAccount(store, entry) : undefined;
      if (account) accounts.push(account);
    }
    return { accounts, claims: await listClaims(store), lineage: await readLineage(store) };
  });
}

function decideIn(
  folder: string,
  { from, to, ...decision }: Parameters<typeof decideLink>[1],
): Promise<void> {
  return withStore(folder, { create: false }, async (store) => {
    const entries = (await listAccounts(store)).filter(({ present }) => present);
    const idOf = (name: string) => {
      const entry = entries.find((one) => one.name === name || one.id === name);
      if (!entry)
        throw new UserError(`no account is called ${name}; "crossbearing lineage" names those that copy`);
      return entry.id;
    };
    const ends = { from: idOf(from), to: idOf(to) };
    if (ends.from === ends.to) throw new UserError('an account has all its words of itself');
    await decideLink(store, { ...ends, ...decision });
  });
}
