import type { Command } from 'commander';
import { grade } from '../../grading/grade.js';
import { proposeSources, type SourceProposal } from '../../grading/propose-sources.js';
import { rules } from '../../grading/rules.js';
import type { SourceRecord } from '../../grading/source-record.js';
import { countWords } from '../../publish/words/count-words.js';
import { countryFinder } from '../country-of.js';
import { writeJson, writeLine } from '../output.js';
import { reconciliationOfStore, type StoreOptions } from '../store-reconciliation.js';
import { table } from '../table.js';
import { UserError } from '../user-error.js';
import { loadWorld } from '../world.js';

interface Options extends StoreOptions {
  readonly propose?: true;
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
    .option('--propose', 'print the sources the situation file does not know yet, ready to be put into it')
    .option('--json', 'print as JSON')
    .action(async (name: string | undefined, options: Options) => {
      const { situation, claims, reconciliation } = await reconciliationOfStore(options);
      const all = grade(claims, situation, reconciliation, countryFinder(loadWorld())).sources;
      const sources = all.filter(
        (source) => name === undefined || [source.id, source.name.toLowerCase()].includes(name.toLowerCase()),
      );
      if (name !== undefined && sources.length === 0)
        throw new UserError(`no source is called ${name}; "crossbearing sources" names them`);
      const proposed = proposeSources(claims, situation.sources);
      if (options.propose) {
        if (options.json) await writeJson({ proposed });
        else await writeLine(proposalsInYaml(proposed));
      } else if (options.json) await writeJson({ sources });
      else if (name !== undefined) for (const line of sources.flatMap(inWords)) await writeLine(line);
      else await writeLine(sourceTable(sources));
    });
}

/** As a situation file has them; those that seem another name of a known source come as a hint. */
function proposalsInYaml(proposed: readonly SourceProposal[]): string {
  if (proposed.length === 0)
    return '# The situation file knows every office and organisation the accounts name.';
  const lines = proposed.map(({ name, kind, aliases, aliasOf, claims, accounts }) => {
    const told = `# ${countWords(claims, 'claim')} in ${countWords(accounts, 'account')}`;
    if (aliasOf !== undefined)
      return `  # another name of ${aliasOf}? ${[name, ...aliases].join(', ')}  ${told}`;
    const more = aliases.length > 0 ? `, aliases: ${JSON.stringify(aliases)}` : '';
    return `  - { id: ${idOf(name)}, name: ${JSON.stringify(name)}, kind: ${kind}${more} }  ${told}`;
  });
  return ['sources:', ...lines].join('\n');
}

function idOf(name: string): string {
  const id = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/['’]s\b|\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return id === '' ? 'source' : id;
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
