import type { Command } from 'commander';
import { grade } from '../../grading/grade.js';
import { rules } from '../../grading/rules.js';
import type { SourceRecord } from '../../grading/source-record.js';
import { countryFinder } from '../country-of.js';
import { writeJson, writeLine } from '../output.js';
import { reconciliationOfStore, type StoreOptions } from '../store-reconciliation.js';
import { table } from '../table.js';
import { UserError } from '../user-error.js';
import { loadWorld } from '../world.js';

interface Options extends StoreOptions {
  readonly json?: true;
}

/** `crossbearing sources`: how far to rely on those who publish and are cited, by their record. */
export function register(program: Command): void {
  program
    .command('sources')
    .description(
      'show how reliable each source is (A to F), how its figures held, how old they are, on whom it relies',
    )
    .argument('[source]', 'one source by its id or name: its record in words, with the figures behind it')
    .option(
      '-s, --situation <file>',
      "situation file (default: the project's situation.yaml, if there is one)",
    )
    .option('--store <dir>', 'folder of the project', '.')
    .option('--json', 'print as JSON')
    .action(async (name: string | undefined, options: Options) => {
      const { situation, claims, reconciliation } = await reconciliationOfStore(options);
      const all = grade(claims, situation, reconciliation, countryFinder(loadWorld())).sources;
      const sources = all.filter(
        (source) => name === undefined || [source.id, source.name.toLowerCase()].includes(name.toLowerCase()),
      );
      if (name !== undefined && sources.length === 0)
        throw new UserError(`no source is called ${name}; "crossbearing sources" names them`);
      if (options.json) await writeJson({ sources });
      else if (name !== undefined) for (const line of sources.flatMap(inWords)) await writeLine(line);
      else await writeLine(sourceTable(sources));
    });
}

function sourceTable(sources: readonly SourceRecord[]): string {
  if (sources.length === 0) return 'No sources: the accounts name neither publishers nor whom they cite.';
  const rows = [...sources].sort((a, b) => b.figures - a.figures || (a.id < b.id ? -1 : 1));
  return table(rows, [
    { title: 'Source', text: ({ name }) => name, most: 36 },
    { title: 'Kind', text: ({ kind }) => kind },
    { title: '', text: ({ reliability }) => reliability },
    { title: 'Reliability', text: ({ reliability }) => rules.reliability[reliability].label },
    { title: 'Figures', text: ({ figures }) => String(figures), right: true },
    {
      title: 'Held',
      text: ({ held }) => (held.judged > 0 ? `${held.held} of ${held.judged}` : '–'),
      right: true,
    },
    { title: 'Stale', text: ({ states }) => String(states.stale), right: true },
    { title: 'Wrong', text: ({ states }) => String(states.wrong), right: true },
    { title: 'Days old', text: ({ age }) => (age ? String(age.median) : '–'), right: true },
    { title: 'Relies on', text: ({ relies }) => relies.map((on) => on.name).join(', '), most: 40 },
  ]);
}

function inWords({ says, evidence }: SourceRecord): string[] {
  return [
    ...says,
    ...evidence.map(
      ({ held, figure, against, days }) =>
        `  ${held ? 'held' : 'did not hold'}: ${figure.account} ${figure.start}–${figure.end} “${plain(figure.text)}”; ${against.source} in ${against.account} ${against.start}–${against.end} “${plain(against.text)}”${days > 0 ? `, of ${days} ${days === 1 ? 'day' : 'days'} away` : ''}`,
    ),
  ];
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}
