import type { Command } from 'commander';
import { type Projection, paceOf, project } from '../../reconcile/project.js';
import { inWords } from '../given-dates.js';
import { writeJson, writeLine } from '../output.js';
import { inWords as numberWords } from '../reconciliation-tables.js';
import { reconciliationOfStore, type StoreOptions } from '../store-reconciliation.js';
import { table } from '../table.js';
import { UserError } from '../user-error.js';

interface Options extends StoreOptions {
  readonly until: string;
  readonly perMonth?: string;
  readonly target?: string;
  readonly json?: true;
}

/** `crossbearing project`: a stock under a stated or its present pace; clearly a projection. */
export function register(program: Command): void {
  program
    .command('project')
    .description(
      'project a stock under a stated pace, or that of its last year; a projection, not an estimate',
    )
    .argument('<id>', 'id of a series (crossbearing series --json)')
    .requiredOption('--until <date>', 'last date to project to')
    .option(
      '--per-month <number>',
      'how many come a month; negative for those who leave (default: the pace of the last year)',
    )
    .option('--target <number>', 'say when the stock reaches this number')
    .option(
      '-s, --situation <file>',
      "situation file (default: the project's situation.yaml, if there is one)",
    )
    .option('--store <dir>', 'folder of the project', '.')
    .option('--json', 'print as JSON')
    .action(async (id: string, options: Options) => {
      const { reconciliation } = await reconciliationOfStore(options);
      const series = reconciliation.series.find((one) => one.id === id);
      if (!series) throw new UserError(`no series ${id}; "crossbearing series --json" lists the ids`);
      if (series.aspect !== 'stock')
        throw new UserError(`${id} is a ${series.aspect}; only a stock can be projected`);
      const perMonth = numberOf(options.perMonth, '--per-month');
      const supposed = perMonth === undefined ? paceOf(series) : { perMonth };
      if (!supposed)
        throw new UserError(`${id} has too few dates to tell its pace; give one with --per-month`);
      const projection = inWords(() =>
        project(series, supposed, options.until, numberOf(options.target, '--target')),
      );
      if (options.json) await writeJson(projection);
      else await writeLine(inTable(projection));
    });
}

function numberOf(text: string | undefined, option: string): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text.replaceAll(',', ''));
  if (text.trim() === '' || !Number.isFinite(number))
    throw new UserError(`${option} takes a number, not "${text}"`);
  return number;
}

function inTable({ series, from, supposed, dates, reached }: Projection): string {
  const pace = `${supposed.perMonth > 0 ? '+' : ''}${numberWords(supposed.perMonth)} a month`;
  const head = `PROJECTION, not an estimate: ${series} from ${from} at ${pace}`;
  const rows = table(dates, [
    { title: 'Date', text: ({ date }) => date },
    { title: 'Best', text: ({ best }) => numberWords(best), right: true },
    { title: '90 %', text: ({ interval }) => interval['90'].map(numberWords).join('–'), right: true },
  ]);
  if (!reached) return `${head}\n${rows}`;
  const when = reached.best
    ? `reached about ${reached.best}${reached.earliest && reached.latest ? ` (${reached.earliest} to ${reached.latest})` : ''}`
    : 'not reached at this pace';
  return `${head}\n${rows}\n${numberWords(reached.target)} is ${when}.`;
}
