import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import type { Command } from 'commander';
import { walkFiles } from '../../files/walk-files.js';
import type { Situation } from '../../situation/situation.js';
import { exitCode } from '../exit-codes.js';
import { type Leftovers, reportProblem, sayLeftovers } from '../leftovers.js';
import { warn, writeText } from '../output.js';
import { loadSituation } from '../situation-file.js';
import { UserError } from '../user-error.js';
import { loadWorld } from '../world.js';
import { inOrder } from './in-order.js';
import type { Printed, Unit, UnitResult } from './read-unit.js';
import { hasWorkers, type ReadingPool, readingPool } from './reading-pool.js';

export interface PrintOptions {
  readonly situation?: string;
  readonly workers?: string;
}

/** Adds what `extract` and `annotate` have in common to a command, and its work. */
export function printing(command: Command, printed: Printed): Command {
  return command
    .argument('<file...>', 'accounts: files, folders, or - for standard input')
    .option('-s, --situation <file>', 'situation file (default: general knowledge alone)')
    .option(
      '-w, --workers <n>',
      'threads that read (default: as many as there are cores, where it is worth it)',
    )
    .action((files: string[], options: PrintOptions) => printReadings(files, printed, options));
}

/** Bytes below which starting workers costs more than they save. */
const WORTH_WORKERS = 400_000;
const MOST_WORKERS = 64;
/**
 * By how much a thread's memory grows before it is swept, in percent of what is in use. V8 would let it grow to several
 * times that; so 100,000 accounts keep two threads under 500 MB, and are read no slower than at 50.
 */
const GROWTH = 35;
/**
 * Bytes of code a function runs through before V8 looks whether to compile it better; Node 20 would at 67,584. Every thread
 * compiles for itself what the others compile too, and has no idle core to do it on.
 */
const PATIENCE = 700_000;
/** More workers by default need more memory than many a machine has to spare. */
const USUAL_MOST = 8;

/**
 * Prints what accounts hold, in the order of the input whatever the number of workers. Files are read one after the
 * other, JSON lines some lines at a time, so memory does not grow with the number of accounts.
 */
async function printReadings(
  files: readonly string[],
  printed: Printed,
  options: PrintOptions,
): Promise<void> {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  const { situation, text, file } = loadSituation(options.situation);
  const asked = numberOf(options.workers) ?? Math.min(availableParallelism(), USUAL_MOST);
  const workers = hasWorkers ? asked : 1;
  const leftovers: Leftovers = { count: 0 };
  let reader: Promise<(unit: Unit) => UnitResult> | undefined;
  let pool: ReadingPool | undefined;
  let read = 0;
  const run = async (unit: Unit | UnitResult): Promise<UnitResult> => {
    if ('problems' in unit) return unit;
    read += unit.bytes.length;
    const early = options.workers === undefined && read < WORTH_WORKERS;
    if (!pool && (workers === 1 || early)) {
      reader ??= readerHere(printed, situation);
      return (await reader)(unit);
    }
    if (!pool) {
      setFlagsFromString(`--interrupt-budget=${PATIENCE}`);
      pool = readingPool({ text, ...(file === undefined ? {} : { file }) }, workers, warn);
    }
    return pool.read(unit, printed);
  };
  try {
    for await (const { lines, problems } of inOrder(unitsOf(files), workers * 4, run)) {
      for (const problem of problems) reportProblem(problem, leftovers);
      if (lines.length > 0) await writeText(lines);
    }
  } finally {
    await pool?.close();
  }
  sayLeftovers(leftovers);
  if (leftovers.count > 0) process.exitCode = exitCode.partial;
}

/** Reads on this thread. Loaded only where it is needed: workers have a copy of their own. */
async function readerHere(printed: Printed, situation: Situation): Promise<(unit: Unit) => UnitResult> {
  const { readUnit } = await import('./read-unit.js');
  const options = { world: loadWorld() };
  return (unit) => readUnit(unit, printed, situation, options);
}

async function* unitsOf(files: readonly string[]): AsyncGenerator<Unit | UnitResult> {
  for await (const found of walkFiles([...files], { pieces: true }))
    yield 'problem' in found ? { lines: new Uint8Array(), problems: [found.problem] } : found;
}

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > MOST_WORKERS)
    throw new UserError(`--workers is a whole number from 1 to ${MOST_WORKERS}, not "${text}"`);
  return number;
}
