import { readdirSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Command } from 'commander';
import type { Problem } from '../../accounts/problem.js';
import { readAccounts } from '../../accounts/read-accounts.js';
import { STANDARD_INPUT, type WalkedFile, walkFiles } from '../../files/walk-files.js';
import { countWords } from '../../publish/words/count-words.js';
import { addFile, type ReadFile } from '../../store/add-file.js';
import { beginBatch, endBatch } from '../../store/batch.js';
import type { Store } from '../../store/open-store.js';
import { type AccountEntry, listAccounts } from '../../store/queries/accounts.js';
import { exitCode } from '../exit-codes.js';
import { type Leftovers, reportProblem, sayLeftovers } from '../leftovers.js';
import { say, writeJson } from '../output.js';
import { progressBar } from '../progress.js';
import { withStore } from '../project-store.js';

interface Options {
  readonly store: string;
  readonly json?: boolean;
}

/** What was found in the inputs and how it stands in the store; the same however often it is added, in any order. */
interface Added {
  readonly accounts: readonly AccountEntry[];
  readonly problems: readonly Problem[];
  readonly new: number;
}

/** `crossbearing add`: accounts into the project's store. */
export function register(program: Command): void {
  program
    .command('add')
    .description("add accounts to the project's store; what is there already stays as it is")
    .argument('<path...>', 'accounts: files, folders, or - for standard input')
    .option('--store <dir>', 'folder of the project', '.')
    .option('--json', 'print the accounts and the problems found as JSON')
    .action(async (paths: string[], options: Options) => {
      const leftovers: Leftovers = { count: 0 };
      const added = await withStore(options.store, { create: true }, (store) =>
        addAll(store, paths, leftovers),
      );
      if (options.json) await writeJson({ accounts: added.accounts, problems: added.problems });
      say(inWords(added));
      sayLeftovers(leftovers);
      if (leftovers.count > 0)
        process.exitCode = added.accounts.length > 0 ? exitCode.partial : exitCode.failed;
    });
}

async function addAll(store: Store, paths: readonly string[], leftovers: Leftovers): Promise<Added> {
  const batch = await beginBatch(store);
  const ids = new Set<string>();
  const fresh = new Set<string>();
  const problems: Problem[] = [];
  const progress = progressBar('adding');
  progress.total(countFiles(paths));
  for await (const found of walkFiles([...paths])) {
    const file = readFile(found, store.folder);
    for (const problem of file.problems) {
      reportProblem(problem, leftovers);
      problems.push({ ...problem, file: file.path });
    }
    for (const account of file.accounts) ids.add(account.id);
    // A path that leads nowhere is a slip of the pen, not a file in want of mending.
    const lasting = file.problems.filter(({ reason }) => reason !== 'not-found');
    for (const id of await addFile(store, batch, { ...file, problems: lasting })) fresh.add(id);
    progress.step(file.path);
  }
  progress.stop();
  await endBatch(
    store,
    batch,
    paths.map((path) => projectPath(path, store.folder)),
  );
  problems.sort((a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0));
  return { accounts: await listAccounts(store, [...ids]), problems, new: fresh.size };
}

function readFile(found: WalkedFile, project: string): ReadFile {
  const path = projectPath(found.path, project);
  if ('problem' in found) return { path, bytes: new Uint8Array(), accounts: [], problems: [found.problem] };
  return { path, bytes: found.bytes, ...readAccounts(found.bytes, { fileName: found.path }) };
}

/** Relative to the project, so that it can be moved; parts joined by "/" on every system. */
function projectPath(path: string, project: string): string {
  return path === STANDARD_INPUT ? path : relative(project, resolve(path)).split(sep).join('/');
}

/** About as many as will be found, for the progress bar. */
function countFiles(paths: readonly string[]): number {
  return paths
    .map((path) => {
      try {
        return readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
          .length;
      } catch {
        return 1;
      }
    })
    .reduce((sum, count) => sum + count, 0);
}

function inWords(added: Added): string {
  const count = added.accounts.length;
  const superseding = added.accounts.filter(
    ({ present, supersedes }) => present && supersedes.length > 0,
  ).length;
  const parts = [`${countWords(count, 'account')}, ${added.new} new`];
  if (superseding > 0)
    parts.push(`${superseding} in the place of what the same source said before, which is kept`);
  return `${parts.join('; ')}.${added.new > 0 ? ' Next: crossbearing build' : ''}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
