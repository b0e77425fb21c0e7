import { joined } from './joined.js';
import type { Printed, Unit, UnitResult } from './read-unit.js';
import { WorkerDied, WorkerPool, WorkersFailed } from './worker-pool.js';

/** What a worker begins with: the text and name of the situation file, "" for the general knowledge alone. */
export interface ReadingSetup {
  readonly text: string;
  readonly file?: string;
}

export interface ReadingJob {
  readonly unit: Unit;
  readonly printed: Printed;
}

/** Threads run compiled code only. */
export const hasWorkers = import.meta.url.endsWith('.js');

export interface ReadingPool {
  read(unit: Unit, printed: Printed): Promise<UnitResult>;
  close(): Promise<void>;
}

/** Workers that read accounts. Where one dies its unit is read anew line by line, and only what it dies of is left out. */
export function readingPool(
  setup: ReadingSetup,
  workers: number,
  onDeath: (message: string) => void,
): ReadingPool {
  const file = new URL('./reading-worker.js', import.meta.url);
  const pool = new WorkerPool<ReadingJob, UnitResult>(file, { workers, data: setup, onDeath });
  const read = async (unit: Unit, printed: Printed): Promise<UnitResult> => {
    try {
      return await pool.run({ unit, printed });
    } catch (error) {
      if (error instanceof WorkersFailed) throw error;
      const lines = error instanceof WorkerDied ? singleLines(unit) : [];
      if (lines.length < 2) return leftOut(unit, error as Error);
      const results: UnitResult[] = [];
      for (const line of lines) results.push(await read(line, printed));
      return {
        lines: joined(results.map((result) => result.lines)),
        problems: results.flatMap(({ problems }) => problems),
      };
    }
  };
  return { read, close: () => pool.close() };
}

function leftOut({ path, firstLine }: Unit, { message }: Error): UnitResult {
  const problem = {
    file: path,
    reason: 'unreadable' as const,
    message: `reading it failed (${message}); it was left out`,
  };
  return {
    lines: joined([]),
    problems: [firstLine === undefined ? problem : { ...problem, line: firstLine }],
  };
}

function singleLines({ path, bytes, firstLine }: Unit): Unit[] {
  if (firstLine === undefined) return [];
  const lines: Unit[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    const to = end < 0 ? bytes.length : end + 1;
    lines.push({ path, bytes: bytes.slice(from, to), firstLine: firstLine + lines.length });
    from = to;
  }
  return lines;
}
