/**
 * Reads random and adversarial texts of up to 10,000 characters and says which were slow, which failed and which spans
 * are wrong: times and places, or with --claims all from a file's bytes to its claims.
 *
 *   npx tsx bench/fuzz.ts [--count 100000] [--first 0] [--seed 1] [--claims] [--only NUMBER]
 *
 * Milliseconds are processor time for the text, the best of several where it took longer than the limit (50), and beside
 * it the time by the clock, which holds what else the machine did. With --first the texts before that one are passed over,
 * so that many can be read in pieces.
 */
import { performance } from 'node:perf_hooks';
import { loadWorld } from '../src/cli/world.js';
import { type HostileText, hostileText, textToClaims, timesAndPlaces } from './fuzz/read-hostile.js';

const LIMIT = 50;
const TRIES = 4;
const SHOWN = 15;

const args = process.argv.slice(2);
const option = (name: string, otherwise: number) => {
  const at = args.indexOf(name);
  return at < 0 ? otherwise : Number(args[at + 1]);
};
const seed = option('--seed', 1);
const only = option('--only', -1);
const first = only >= 0 ? only : option('--first', 0);
const count = only >= 0 ? 1 : option('--count', 100_000);
const read = (args.includes('--claims') ? textToClaims : timesAndPlaces)(loadWorld());

interface Run {
  readonly number: number;
  readonly hostile: HostileText;
  readonly milliseconds: number;
  /** Milliseconds by the clock in the same reading. */
  readonly clock: number;
}

for (let i = 0; i < 300; i++) outcomeOf(hostileText(seed + 1, i));
const slowest: Run[] = [];
const byShape = new Map<string, { texts: number; characters: number; milliseconds: number }>();
let [characters, slow, slowByClock, wrong] = [0, 0, 0, 0];
const begun = performance.now();
for (let number = first; number < first + count; number++) {
  const hostile = hostileText(seed, number);
  const { problems, ...time } = outcomeOf(hostile);
  let { milliseconds, clock } = time;
  for (let again = 1; again < TRIES && milliseconds > LIMIT; again++) {
    const next = outcomeOf(hostile);
    milliseconds = Math.min(milliseconds, next.milliseconds);
    clock = Math.min(clock, next.clock);
  }
  for (const problem of problems) {
    wrong++;
    if (wrong <= SHOWN) console.log(`${number} (${hostile.shape}, ${hostile.language}): ${problem}`);
  }
  characters += hostile.text.length;
  if (milliseconds > LIMIT) slow++;
  if (clock > LIMIT) slowByClock++;
  addTo(hostile, milliseconds);
  slowest.push({ number, hostile, milliseconds, clock });
  if (slowest.length > 4 * SHOWN) keepSlowest();
  if (number % 5000 === 4999) console.error(`${number + 1} texts, ${slow} slow, ${wrong} wrong`);
}
keepSlowest();
report();

function outcomeOf(hostile: HostileText): { milliseconds: number; clock: number; problems: string[] } {
  const start = performance.now();
  const from = process.cpuUsage();
  let problems: string[];
  try {
    problems = read(hostile);
  } catch (error) {
    problems = [
      `threw ${error instanceof Error ? (error.stack ?? error.message).split('\n', 3).join(' ') : error}`,
    ];
  }
  const { user, system } = process.cpuUsage(from);
  return { milliseconds: (user + system) / 1000, clock: performance.now() - start, problems };
}

function addTo({ shape, text }: HostileText, milliseconds: number): void {
  const sum = byShape.get(shape) ?? { texts: 0, characters: 0, milliseconds: 0 };
  sum.texts++;
  sum.characters += text.length;
  sum.milliseconds += milliseconds;
  byShape.set(shape, sum);
}

function keepSlowest(): void {
  slowest.sort((a, b) => b.milliseconds - a.milliseconds);
  slowest.length = Math.min(slowest.length, SHOWN);
}

function report(): void {
  const seconds = (performance.now() - begun) / 1000;
  console.log(
    `\n${count} texts from ${first}, ${characters} characters, ${seconds.toFixed(0)} s; seed ${seed}`,
  );
  console.log(
    `${wrong} errors and wrong spans; over ${LIMIT} ms ${slow} texts, by the clock ${slowByClock}\n`,
  );
  console.log('| shape | texts | characters | ms per 10,000 characters |\n|---|---|---|---|');
  for (const [name, sum] of [...byShape].sort())
    console.log(
      `| ${name} | ${sum.texts} | ${sum.characters} | ${((1e4 * sum.milliseconds) / sum.characters).toFixed(2)} |`,
    );
  console.log(
    '\nslowest texts:\n\n| ms | by the clock | number | shape | language | characters | begins |\n|---|---|---|---|---|---|---|',
  );
  for (const { milliseconds, clock, number, hostile } of slowest)
    console.log(
      `| ${[milliseconds.toFixed(1), clock.toFixed(1), number, hostile.shape, hostile.language, hostile.text.length, JSON.stringify(hostile.text.slice(0, 50))].join(' | ')} |`,
    );
}
