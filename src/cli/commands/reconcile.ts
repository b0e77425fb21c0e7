import { readFileSync } from 'node:fs';
import { text as readStream } from 'node:stream/consumers';
import type { Command } from 'commander';
import { readClaimLines } from '../../reconcile/claim-lines.js';
import { reconcile } from '../../reconcile/reconcile.js';
import { exitCode } from '../exit-codes.js';
import { dateList, inWords } from '../given-dates.js';
import { say, warn, writeJson, writeLine } from '../output.js';
import { reconcileInWorkers } from '../reconcile-in-workers.js';
import { conflictTable, seriesTable } from '../reconciliation-tables.js';
import { loadSituation } from '../situation-file.js';
import { UserError } from '../user-error.js';

interface Options {
  readonly situation?: string;
  readonly at?: string;
  readonly asOf?: string;
  readonly json?: true;
}

export function register(program: Command): void {
  program
    .command('reconcile')
    .description(
      'Reconcile claims (one JSON object a line, as extract prints them) into dated series and conflicts.',
    )
    .argument('<claims>', 'file of claims, or - for standard input')
    .option('-s, --situation <file>', 'situation file')
    .option(
      '--at <dates>',
      'dates to estimate at, with commas between (2024-03-31,2024-06); default: the days the claims hold for',
    )
    .option('--as-of <date>', 'count only what had been published by this date')
    .option('--json', 'print series and conflicts as JSON')
    .action(async (path: string, options: Options) => {
      const { situation } = loadSituation(options.situation);
      const { claims, problems, lines } = readClaimLines(await readText(path));
      for (const { line, field, message } of problems)
        warn(`${path}:${line}:${field ? ` ${field}:` : ''} ${message}`);
      const at = dateList(options.at);
      const when = { ...(at ? { at } : {}), ...(options.asOf === undefined ? {} : { asOf: options.asOf }) };
      // A date that is none is told before anything long begins.
      inWords(() => reconcile([], situation, when));
      const result = await reconcileInWorkers(claims, situation, when);
      for (const { claim, field, says } of result.problems)
        warn(`${path}:${lines.get(claim)}: ${field}: ${says}`);
      if (options.json) await writeJson({ series: result.series, conflicts: result.conflicts });
      else await writeLine(`${seriesTable(result.series)}\n\n${conflictTable(result.conflicts)}`);
      const left = new Set([
        ...problems.map(({ line }) => line),
        ...result.problems.map(({ claim }) => lines.get(claim)),
      ]).size;
      if (left === 0) return;
      say(`${left} ${left === 1 ? 'claim was' : 'claims were'} left out; the rest was reconciled.`);
      process.exitCode = exitCode.partial;
    });
}

async function readText(path: string): Promise<string> {
  try {
    return path === '-' ? await readStream(process.stdin) : readFileSync(path, 'utf8');
  } catch (error) {
    throw new UserError(`cannot read ${path}: ${(error as Error).message}`);
  }
}
