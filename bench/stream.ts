/**
 * Whether `extract` streams: peak memory and speed over ever more accounts, with one thread and with two, on made-up
 * accounts of a few sentences each, the same on every machine:
 * `npm run build && npx tsx bench/stream.ts [--threads N] [ACCOUNTS...]` (default: 1000 10000 100000). Memory is the peak
 * resident set as Linux counts it, threads included. On a machine with other work only memory and processor time (of
 * all threads, those that compile and sweep too) say something.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';

const SYLLABLES = 'ka ru mel dor vi sa tan bel o ni har lo que zu fen ti'.split(' ');
const PEOPLE = ['families', 'people', 'children', 'women', 'fishermen', 'refugees', 'prisoners'];
const DEEDS = ['registered', 'detained', 'displaced', 'released', 'vaccinated', 'injured'];
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

const program = join(import.meta.dirname, '../dist/src/cli/main.js');
const { values, positionals } = parseArgs({
  options: { threads: { type: 'string' } },
  allowPositionals: true,
});
const counts = positionals.map(Number);
const folder = mkdtempSync(join(tmpdir(), 'crossbearing-stream-'));
printRow('accounts', 'threads', 'peak MB', 'seconds', 'processor', 'MB/s', '× one thread');
try {
  for (const count of counts.length > 0 ? counts : [1000, 10_000, 100_000]) {
    const file = join(folder, `${count}.jsonl`);
    await writeAccounts(file, count);
    let alone: number | undefined;
    for (const threads of values.threads ? [Number(values.threads)] : [1, 2]) {
      const { seconds, peak, processor } = await run(file, threads);
      if (threads === 1) alone = seconds;
      const speed = statSync(file).size / 1e6 / seconds;
      printRow(
        count,
        threads,
        peak.toFixed(0),
        seconds.toFixed(1),
        processor.toFixed(1),
        speed.toFixed(2),
        alone ? (alone / seconds).toFixed(2) : '',
      );
    }
    rmSync(file);
  }
} finally {
  rmSync(folder, { recursive: true });
}

function printRow(...cells: (string | number)[]): void {
  console.log(cells.map((cell) => String(cell).padStart(10)).join(''));
}

interface Used {
  /** Megabytes. */
  readonly peak: number;
  /** Seconds of processor time. */
  readonly processor: number;
}

async function run(file: string, threads: number): Promise<Used & { seconds: number }> {
  const start = performance.now();
  const child = spawn(process.execPath, [program, 'extract', '--workers', String(threads), file], {
    stdio: ['ignore', openSync('/dev/null', 'w'), 'inherit'],
  });
  let used: Used = { peak: 0, processor: 0 };
  const watch = setInterval(() => {
    used = usedBy(child) ?? used;
  }, 100);
  const code = await new Promise((done) => child.on('exit', done));
  clearInterval(watch);
  if (code !== 0) throw new Error(`extract ended with ${code}`);
  return { seconds: (performance.now() - start) / 1000, ...used };
}

/** So far; undefined where the system does not tell. */
function usedBy({ pid }: ChildProcess): Used | undefined {
  try {
    const kilobytes = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    // One that has ended has no memory any more.
    if (kilobytes === undefined) return undefined;
    // After the name in brackets: the eleven fields before the ticks, a hundred a second, of program and system.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { peak: Number(kilobytes) / 1000, processor: (Number(fields[11]) + Number(fields[12])) / 100 };
  } catch {
    return undefined;
  }
}

async function writeAccounts(file: string, count: number): Promise<void> {
  const random = randomFrom(7);
  const out = createWriteStream(file);
  for (let i = 0; i < count; i++) {
    const text = Array.from({ length: 5 }, () => sentence(random)).join(' ');
    const line = `${JSON.stringify({ id: `account-${i}`, published: '2021-06-14', text })}\n`;
    if (!out.write(line)) await once(out, 'drain');
  }
  out.end();
  await finished(out);
}

type Random = (below: number) => number;

/** A sentence of a few moulds, with numbers and invented names, so that the words seen grow with the accounts. */
function sentence(random: Random): string {
  const pick = <T>(items: readonly T[]): T => items[random(items.length)]!;
  const name = () => {
    const word = Array.from({ length: 2 + random(2) }, () => pick(SYLLABLES)).join('');
    return word[0]!.toUpperCase() + word.slice(1);
  };
  const number = () => (20 + random(40_000)).toLocaleString('en');
  const moulds = [
    () =>
      `${number()} ${pick(PEOPLE)} were ${pick(DEEDS)} in ${name()} camp on ${1 + random(28)} ${pick(MONTHS)}.`,
    () =>
      `The governor of ${name()}, ${name()} ${name()}, said that some ${number()} ${pick(PEOPLE)} had fled ${name()}.`,
    () =>
      `According to ${name()} Relief, between ${number()} and ${number()} ${pick(PEOPLE)} live in ${name()} since ${pick(MONTHS)}.`,
    () =>
      `At least ${1 + random(60)} ${pick(PEOPLE)} were killed when gunmen attacked the village of ${name()} last week.`,
    () => `“We counted ${number()} tents,” said ${name()} ${name()}, who runs the clinic in ${name()}.`,
    () => `About ${1 + random(99)}% of the ${pick(PEOPLE)} in ${name()} province have no clean water.`,
  ];
  return pick(moulds)();
}

/** Mulberry32: the same numbers on every machine. */
function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}
