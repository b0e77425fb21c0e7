/**
 * How well accounts are dated whose known date is hidden: TimeML documents (.tml) or accounts (.json with "published").
 *
 *   npx tsx bench/document-dates.ts FOLDER [--part look|held|all] [--each]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from '../src/accounts/account.js';
import { readTimes } from '../src/language/document-date/read-times.js';
import { readText } from '../src/language/read-text.js';
import { dayNumber, parseEdtf } from '../src/situation/edtf.js';
import { partOf, readTimeMlFolder } from './timeml.js';

interface Dated {
  readonly id: string;
  readonly published: string;
  readonly text: string;
}

const args = process.argv.slice(2);
const folder = args.find((arg, i) => !arg.startsWith('--') && args[i - 1] !== '--part');
if (folder) main(folder);
else {
  console.error('usage: npx tsx bench/document-dates.ts FOLDER [--part look|held|all] [--each]');
  process.exitCode = 2;
}

function main(path: string): void {
  const part = args.includes('--part') ? args[args.indexOf('--part') + 1] : 'all';
  const documents = [...readTimeMlFolder(path), ...readJson(path)].filter(
    ({ id }) => part === 'all' || part === partOf(id),
  );
  const errors: number[] = [];
  let [inside, bounded] = [0, 0];
  for (const { id, published, text } of documents) {
    const known = dayOf(published);
    const { published: found } = readTimes(readText(accountOf(id, text)), { anchors: [] });
    if (!found?.best) continue;
    const error = dayOf(found.best) - known;
    errors.push(Math.abs(error));
    if (covers(found.edtf, known)) inside++;
    if (covers(found.bounds ?? found.edtf, known)) bounded++;
    if (args.includes('--each'))
      console.log(`${published.slice(0, 10)}\t${found.edtf}\t${found.best}\t${error}\t${id}`);
  }
  errors.sort((a, b) => a - b);
  const quantile = (share: number) => errors[Math.floor(share * (errors.length - 1))] ?? Number.NaN;
  const share = (count: number) => `${((100 * count) / errors.length).toFixed(0)} %`;
  console.log(
    '| documents | dated | error in days: median | upper quartile | in the interval | in the bounds |',
  );
  console.log('|---|---|---|---|---|---|');
  console.log(
    `| ${[documents.length, errors.length, quantile(0.5), quantile(0.75), share(inside), share(bounded)].join(' | ')} |`,
  );
}

function covers(edtf: string, day: number): boolean {
  const days = parseEdtf(edtf);
  return days !== undefined && days.first <= day && day <= days.last;
}

function dayOf(iso: string): number {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  return dayNumber(year!, month!, day!);
}

function readJson(path: string): Dated[] {
  return readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(path, name), 'utf8')) as Dated)
    .filter((account) => /^\d{4}-\d\d-\d\d/.test(account.published ?? ''));
}

function accountOf(id: string, text: string): Account {
  return { name: id, id, text, language: 'en', furniture: [], headings: [], tables: [] };
}
