import type { Command } from 'commander';
import { pictureOfStore } from '../../publish/picture-of-store.js';
import { type ToldEvent, toldEvents } from '../../publish/told-events.js';
import { dateWords } from '../../publish/words/date-words.js';
import { excerpt } from '../../publish/words/excerpt.js';
import { isOnTimeline } from '../../reconcile/events/on-timeline.js';
import { parseEdtf } from '../../situation/edtf.js';
import { writeJson, writeLine } from '../output.js';
import { withStore } from '../project-store.js';
import { loadSituation } from '../situation-file.js';
import type { StoreOptions } from '../store-reconciliation.js';
import { UserError } from '../user-error.js';

interface Options extends StoreOptions {
  readonly type?: string;
  readonly place?: string;
  readonly from?: string;
  readonly to?: string;
  readonly disputed?: true;
  readonly all?: true;
  readonly json?: true;
}

/** `crossbearing events`: what happened, when and where, as the accounts tell it. */
export function register(program: Command): void {
  program
    .command('events')
    .description('show what happened as a timeline: each event once, with who tells it and who denies it')
    .option('--type <type>', 'only of this type (escape, attack, release...)')
    .option('--place <place>', 'only at this place (its id or its name) or within it')
    .option('--from <date>', 'only what happened on or after this date (an EDTF date: 2019-09)')
    .option('--to <date>', 'only what happened on or before this date')
    .option('--disputed', 'only what one source tells and another denies')
    .option('--all', 'also what is planned, feared, threatened or denied, and what has no date or place')
    .option(
      '-s, --situation <file>',
      "situation file (default: the project's situation.yaml, if there is one)",
    )
    .option('--store <dir>', 'folder of the project', '.')
    .option('--json', 'print as JSON: every event, also those without date or place')
    .action(async (options: Options) => {
      const { situation } = loadSituation(options.situation, options.store);
      if (options.type !== undefined && !situation.eventTypes.some(({ id }) => id === options.type))
        throw new UserError(
          `no event type is called ${options.type}; there are ${situation.eventTypes.map(({ id }) => id).join(', ')}`,
        );
      const first = dayOf(options.from, 'first', Number.NEGATIVE_INFINITY);
      const last = dayOf(options.to, 'last', Number.POSITIVE_INFINITY);
      const picture = await withStore(options.store, { create: false }, (store) =>
        pictureOfStore(store, situation),
      );
      const within = placesWithin(options.place, situation.places);
      const events = toldEvents(picture).filter(
        (event) =>
          (options.type === undefined || event.type === options.type) &&
          (within === undefined ||
            event.places.some(({ id, name }) => within.has(id ?? name.toLowerCase()))) &&
          isBetween(event.when, first, last) &&
          (!options.disputed || event.disputed),
      );
      if (options.json) await writeJson({ events });
      else await writeLine(timeline(options.all ? events : events.filter(isOnTimeline)));
    });
}

/** One event a line under the month it began in, the words of the most telling account below. */
function timeline(events: readonly ToldEvent[]): string {
  if (events.length === 0) return 'No events.';
  const lines: string[] = [];
  let month = '';
  for (const event of events) {
    const own = event.when === '' ? 'Undated' : dateWords(event.when.slice(0, 7).replace(/[^\d-].*$/, ''));
    if (own !== month) lines.push(...(month === '' ? [] : ['']), own);
    month = own;
    const place = event.places.map(({ name }) => name).join(', ');
    const told = event.voices === 1 ? '' : `, ${event.voices} voices`;
    const sure = event.factuality === 'asserted' ? '' : `, ${event.factuality}`;
    const dispute = event.disputed ? `, denied by ${deniers(event).join(', ')}` : '';
    const date = event.when === '' ? '' : `${dateWords(event.when)}  `;
    lines.push(`  ${date}${event.label}${place === '' ? '' : ` · ${place}`}${sure}${told}${dispute}`);
    const words = event.words[0];
    if (words) lines.push(`      “${excerpt(words.sentence, words.text, 150)}” (${words.account})`);
  }
  return lines.join('\n');
}

function deniers({ positions }: ToldEvent): string[] {
  return positions.filter(({ factuality }) => factuality === 'denied').map(({ source }) => source);
}

function isBetween(when: string, first: number, last: number): boolean {
  if (first === Number.NEGATIVE_INFINITY && last === Number.POSITIVE_INFINITY) return true;
  const days = parseEdtf(when);
  return days !== undefined && days.last >= first && days.first <= last;
}

function dayOf(date: string | undefined, end: 'first' | 'last', otherwise: number): number {
  if (date === undefined) return otherwise;
  const days = parseEdtf(date);
  if (!days) throw new UserError(`not an EDTF date: ${date}`);
  return days[end];
}

/** The ids of a place and of all within it; a name that no place has stands for itself. */
function placesWithin(
  wanted: string | undefined,
  places: readonly { id: string; parent?: string | undefined; names: Record<string, string[]> }[],
): ReadonlySet<string> | undefined {
  if (wanted === undefined) return undefined;
  const lower = wanted.toLowerCase();
  const found = places.find(
    ({ id, names }) =>
      id === lower || Object.values(names).some((list) => list.some((name) => name.toLowerCase() === lower)),
  );
  const within = new Set([found?.id ?? lower]);
  let size = 0;
  while (size < within.size) {
    size = within.size;
    for (const { id, parent } of places) if (parent !== undefined && within.has(parent)) within.add(id);
  }
  return within;
}
