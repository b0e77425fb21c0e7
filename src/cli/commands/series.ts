import type { Command } from 'commander';
import type { Series } from '../../reconcile/series.js';
import { countsInWords } from '../counts-in-words.js';
import { dateList } from '../given-dates.js';
import { writeJson, writeLine } from '../output.js';
import { estimateTable, seriesTable } from '../reconciliation-tables.js';
import { reconciliationOfStore, type StoreOptions } from '../store-reconciliation.js';

interface Options extends StoreOptions {
  readonly place?: string;
  readonly measure?: string;
  readonly group?: string;
  readonly at?: string;
  readonly asOf?: string;
  readonly json?: true;
}

/** `crossbearing series`: what is known of each place, measure and group through time. */
export function register(program: Command): void {
  program
    .command('series')
    .description(
      'show the series of the store: best value and interval of each place, measure and group through time',
    )
    .argument('[id]', 'one series by its id: all its dates')
    .option('--place <place>', 'only series of this place (id or name)')
    .option('--measure <measure>', 'only series of this measure')
    .option('--group <group>', 'only series of this group; "all" for everyone')
    .option(
      '--at <dates>',
      'dates to estimate at, with commas between (default: the days the claims hold for)',
    )
    .option('--as-of <date>', 'what could be known by this date')
    .option(
      '-s, --situation <file>',
      "situation file (default: the project's situation.yaml, if there is one)",
    )
    .option('--store <dir>', 'folder of the project', '.')
    .option('--json', 'print as JSON')
    .action(async (id: string | undefined, options: Options) => {
      const at = dateList(options.at);
      const { reconciliation } = await reconciliationOfStore(options, {
        ...(at ? { at } : {}),
        ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
      });
      const series = reconciliation.series.filter(
        (one) => (id === undefined || one.id === id) && fits(one, options),
      );
      if (options.json) await writeJson({ series });
      else if (id !== undefined && series[0])
        await writeLine([estimateTable(series[0]), ...countsInWords(series[0])].join('\n\n'));
      else await writeLine(seriesTable(series));
    });
}

function fits(series: Series, { place, measure, group }: Options): boolean {
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  return (
    (place === undefined || same(series.place, place) || same(series.placeName, place)) &&
    (measure === undefined || same(series.measure, measure)) &&
    (group === undefined || same(series.group === '' ? 'all' : series.group, group))
  );
}
