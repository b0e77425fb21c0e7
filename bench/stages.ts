/**
 * What each stage of text to claims takes, of the product as built: `npm run build && npx tsx bench/stages.ts [--built
 * DIR] FILE OR FOLDER...`. `--built` (default: dist) names another build, so that two can be compared. Milliseconds are
 * the sums over the accounts of the least of some rounds, so that a busy machine changes them less.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Account } from '../src/accounts/account.js';
import { walkFiles } from '../src/files/walk-files.js';

const ROUNDS = 8;
const { values, positionals } = parseArgs({ options: { built: { type: 'string' } }, allowPositionals: true });
const built = resolve(values.built ?? join(import.meta.dirname, '../dist'));
const load = <T>(path: string): Promise<T> => import(join(built, 'src', path));

const { readAccounts } =
  await load<typeof import('../src/accounts/read-accounts.js')>('accounts/read-accounts.js');
const { generalSituation } =
  await load<typeof import('../src/situation/situation.js')>('situation/situation.js');
const { loadWorldGazetteer } = await load<typeof import('../src/language/gazetteer/load-world-gazetteer.js')>(
  'language/gazetteer/load-world-gazetteer.js',
);
const { readText } = await load<typeof import('../src/language/read-text.js')>('language/read-text.js');
const { readTimes } = await load<typeof import('../src/language/document-date/read-times.js')>(
  'language/document-date/read-times.js',
);
const { tagPlaces } = await load<typeof import('../src/language/place/tag-places.js')>(
  'language/place/tag-places.js',
);
const { tagQuantities } = await load<typeof import('../src/language/quantity/tag-quantities.js')>(
  'language/quantity/tag-quantities.js',
);
const { tagAttributions } = await load<typeof import('../src/language/attribution/tag-attributions.js')>(
  'language/attribution/tag-attributions.js',
);
const { figureClaims } = await load<typeof import('../src/claims/figures/figure-claims.js')>(
  'claims/figures/figure-claims.js',
);
const { extractEvents } = await load<typeof import('../src/claims/events/extract-events.js')>(
  'claims/events/extract-events.js',
);
const { extractStatements } = await load<typeof import('../src/claims/statements/extract-statements.js')>(
  'claims/statements/extract-statements.js',
);

const situation = generalSituation();
const world = loadWorldGazetteer(readFileSync(join(built, 'assets/world-gazetteer.bin')));
const least = new Map<string, number[]>();
const accounts: Account[] = [];
for await (const file of walkFiles(positionals))
  if ('bytes' in file) accounts.push(...readAccounts(file.bytes, { fileName: file.path }).accounts);

for (let round = 0; round < ROUNDS; round++)
  for (const [index, account] of accounts.entries()) readInStages(account, index);
print();

function readInStages(account: Account, index: number): void {
  const timed = <T>(stage: string, work: () => T): T => {
    const start = performance.now();
    const made = work();
    const times = least.get(stage) ?? [];
    least.set(stage, times);
    times[index] = Math.min(times[index] ?? Infinity, performance.now() - start);
    return made;
  };
  const reading = timed('sentences and tokens', () => readText(account));
  timed('parts of speech, of all sentences', () =>
    reading.sentences.map((sentence) => reading.parts(sentence)),
  );
  const { times, published } = timed('times, date of the document', () => readTimes(reading, situation));
  const places = timed('places', () => tagPlaces(reading, { situation, world }));
  const quantities = timed('quantities', () => tagQuantities(reading, times));
  const attributions = timed('attributions', () => tagAttributions(reading));
  const notes = { reading, times, places, titlePlaces: [], quantities, attributions, published };
  const figures = timed('figures', () => figureClaims(account, notes, situation));
  const events = timed('events', () => extractEvents(notes, situation, figures));
  timed('statements', () => extractStatements(notes, situation, events));
}

function print(): void {
  const sums = [...least].map(([stage, times]) => ({ stage, sum: times.reduce((all, one) => all + one, 0) }));
  const all = sums.reduce((total, { sum }) => total + sum, 0);
  const row = (stage: string, sum: number) =>
    console.log(
      `${stage.padEnd(36)}${sum.toFixed(0).padStart(8)} ms${((100 * sum) / all).toFixed(1).padStart(7)} %`,
    );
  for (const { stage, sum } of sums) row(stage, sum);
  row('all', all);
}
