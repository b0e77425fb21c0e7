/**
 * Speed from text to claims, beside chrono-node (which does dates alone) and compromise (which does none of it), in one
 * run and one thread, each reading the same texts by turns: `npm run bench -- [FILE OR FOLDER...]` (default: the
 * bundled sample). Times are processor time, so that a busy
 * machine changes them less; the ratios are what to quote.
 */
import { join } from 'node:path';
import * as chrono from 'chrono-node';
import nlp from 'compromise';
import type { Account } from '../src/accounts/account.js';
import { readAccounts } from '../src/accounts/read-accounts.js';
import { extractClaims } from '../src/claims/extract-claims.js';
import { loadWorld } from '../src/cli/world.js';
import { walkFiles } from '../src/files/walk-files.js';
import { tagAttributions } from '../src/language/attribution/tag-attributions.js';
import { tagPlaces } from '../src/language/place/tag-places.js';
import { tagQuantities } from '../src/language/quantity/tag-quantities.js';
import { readText } from '../src/language/read-text.js';
import { tagTimes } from '../src/language/time/tag-times.js';
import { generalSituation } from '../src/situation/situation.js';

const ROUNDS = 5;
const paths = process.argv.slice(2);
const accounts = await load(paths.length > 0 ? paths : [join(import.meta.dirname, '../samples')]);
const characters = accounts.reduce((sum, account) => sum + account.text.length, 0);
const situation = generalSituation();
const world = loadWorld();
const reference = new Date(2020, 0, 1);
let sink = 0;

const readers: readonly { readonly name: string; readonly read: (account: Account) => number }[] = [
  { name: 'text to claims', read: (account) => extractClaims(account, situation, { world }).length },
  { name: '  sentences and tokens', read: (account) => readText(account).tokens.length },
  { name: '  and times', read: (account) => tagTimes(readText(account), { anchors: [] }).length },
  { name: '  and places', read: (account) => tagPlaces(readText(account), { situation, world }).length },
  { name: '  and quantities', read: (account) => tagQuantities(readText(account)).length },
  { name: '  and attributions', read: (account) => tagAttributions(readText(account)).length },
  { name: 'chrono-node (dates)', read: (account) => chrono.parse(account.text, reference).length },
  { name: 'compromise (parts of speech)', read: (account) => nlp(account.text).length },
];

const best = new Map(readers.map(({ name }) => [name, Number.POSITIVE_INFINITY]));
for (let round = 0; round <= ROUNDS; round++)
  for (const { name, read } of readers) {
    const start = process.cpuUsage();
    for (const account of accounts) sink += read(account);
    const { user, system } = process.cpuUsage(start);
    if (round > 0) best.set(name, Math.min(best.get(name)!, (user + system) / 1e6));
  }

const dates = best.get('chrono-node (dates)')!;
const parts = best.get('compromise (parts of speech)')!;
console.log(
  `${accounts.length} accounts, ${(characters / 1e6).toFixed(2)} million characters, best of ${ROUNDS} rounds after one to warm up`,
);
console.log(
  `${'reader'.padEnd(30)}${'MB/s'.padStart(8)}${'× chrono-node'.padStart(15)}${'× compromise'.padStart(14)}`,
);
for (const [name, seconds] of best)
  console.log(
    `${name.padEnd(30)}${(characters / 1e6 / seconds).toFixed(2).padStart(8)}${(dates / seconds).toFixed(2).padStart(15)}${(parts / seconds).toFixed(2).padStart(14)}`,
  );
if (sink < 0) console.log(sink);

async function load(from: readonly string[]): Promise<Account[]> {
  const found: Account[] = [];
  for await (const file of walkFiles([...from]))
    if ('bytes' in file) found.push(...readAccounts(file.bytes, { fileName: file.path }).accounts);
  return found;
}
