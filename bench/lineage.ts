/**
 * Copies among accounts.
 *
 *   npx tsx bench/lineage.ts [--seeds 1,2] [--show]   generated copies with 10 to 60 % of their words edited
 *   npx tsx bench/lineage.ts --texts FILE...     every link among the texts, with the passages it rests on
 *   npx tsx bench/lineage.ts --origins           independent origins of figures in synthetic worlds, by 90-day windows
 */
import { basename } from 'node:path';
import type { Account } from '../src/accounts/account.js';
import { readAccounts } from '../src/accounts/read-accounts.js';
import { walkFiles } from '../src/files/walk-files.js';
import { findFamilies } from '../src/lineage/lineage.js';
import { measureOrigins } from './copies/origins.js';
import { drawPile } from './copies/pile.js';
import { type CopyScores, f1, scoreCopies } from './copies/score.js';

const SAMPLES = new URL('../samples/northeast-syria/accounts', import.meta.url).pathname;
const SHARES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6];
/** Those the finder was made with. */
const SEEDS = [1, 2];

await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<void> {
  const [mode, ...rest] = args;
  if (mode === '--texts') await listLinks(rest);
  else if (mode === '--origins') scoreOrigins();
  else await scoreGenerated(seedsOf(args), args.includes('--show'));
}

function seedsOf(args: readonly string[]): readonly number[] {
  const at = args.indexOf('--seeds');
  return at < 0 ? SEEDS : args[at + 1]!.split(',').map(Number);
}

async function scoreGenerated(seeds: readonly number[], show: boolean): Promise<void> {
  const given = unlike((await readFolder([SAMPLES])).filter(({ language }) => language === 'en'));
  console.log('edited  pairs P     R     F1     spans P   R     F1     direction  wrong pairs');
  for (const share of SHARES) {
    const scores = seeds.map((seed) => {
      const pile = drawPile(seed, share, given);
      const families = findFamilies(pile.map(({ account }) => ({ account })));
      return scoreCopies(pile, families);
    });
    const sum = (field: Exclude<keyof CopyScores, 'missed' | 'wrong'>) =>
      scores.reduce((all, one) => all + one[field], 0);
    const line = [
      [
        sum('right') / sum('found'),
        sum('right') / sum('wanted'),
        f1(sum('right'), sum('found'), sum('wanted')),
      ],
      [
        sum('spanRight') / sum('spanFound'),
        sum('spanRight') / sum('spanWanted'),
        f1(sum('spanRight'), sum('spanFound'), sum('spanWanted')),
      ],
    ].map((three) => three.map((x) => x.toFixed(3)).join(' '));
    console.log(
      `${(100 * share).toFixed(0)} %    ${line.join('    ')}    ${sum('directed')}    ${scores.flatMap(({ wrong }) => wrong).length}`,
    );
    if (show) for (const { missed, wrong } of scores) console.log({ missed, wrong });
  }
}

function scoreOrigins(): void {
  console.log('worlds        windows  counting claims  by descent  parents of the same root');
  for (const kind of ['development', 'held-back'] as const) {
    const { windows, raw, found, right } = measureOrigins(
      kind,
      Array.from({ length: 20 }, (_, i) => i + 1),
    );
    console.log(
      `${kind.padEnd(14)}${windows}      ${raw.toFixed(2)}             ${found.toFixed(2)}        ${right.toFixed(2)}`,
    );
  }
}

async function listLinks(paths: readonly string[]): Promise<void> {
  const accounts = await readFolder(paths);
  const families = findFamilies(accounts.map((account) => ({ account })));
  const byId = new Map(accounts.map((account) => [account.id, account]));
  let count = 0;
  for (const { from, to, kind, score, spans } of families.flatMap(({ links }) => links)) {
    const [a, b] = [byId.get(from)!, byId.get(to)!];
    console.log(`\n## ${a.name} > ${b.name} ${kind} ${score}`);
    count++;
    for (const span of spans)
      console.log(
        `  ${span.words} words at ${(span.from.start / a.text.length).toFixed(2)} and ${(span.to.start / b.text.length).toFixed(2)}: ${a.text.slice(span.from.start, span.from.end).replace(/\s+/g, ' ').slice(0, 160)}`,
      );
  }
  const pairs = (accounts.length * (accounts.length - 1)) / 2;
  console.log(
    `\n${count} links among ${accounts.length} texts, ${((100 * count) / pairs).toFixed(2)} % of ${pairs} pairs`,
  );
}

async function readFolder(paths: readonly string[]) {
  const accounts = [];
  for await (const file of walkFiles(paths))
    if ('bytes' in file)
      accounts.push(...readAccounts(file.bytes, { fileName: basename(file.path) }).accounts);
  return accounts;
}

/** The sentences of texts that have none of an earlier one's beginnings: samples have copies among them already. */
function unlike(accounts: readonly Account[]): string[][] {
  const seen = new Set<string>();
  return accounts.flatMap(({ text }) => {
    const lines = sentences(text);
    const heads = lines
      .map((line) => line.split(/\s+/).slice(0, 6))
      .filter((words) => words.length === 6)
      .map(String);
    const known = heads.some((head) => seen.has(head));
    for (const head of heads) seen.add(head);
    return known || lines.length < 4 ? [] : [lines];
  });
}

function sentences(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
