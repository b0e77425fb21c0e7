import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { StoreError } from './store-error.js';

export interface Lock {
  release(): void;
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, where the system tells: a number given to a later process does not pass for it. */
  readonly began: string | null;
  readonly token: string;
}

const mine = new Set<string>();

/**
 * Takes the lock file, so that no other process opens the same data (PGlite itself takes none, and two would spoil it:
 * electric-sql/pglite#1106). The lock of a process that is gone is taken over.
 * Throws `StoreError` naming the process that holds it.
 */
export function takeLock(file: string): Lock {
  const me: Holder = {
    pid: process.pid,
    host: hostname(),
    began: beginning(process.pid),
    token: randomBytes(8).toString('hex'),
  };
  const own = `${file}.${me.token}`;
  writeFileSync(own, JSON.stringify(me));
  try {
    while (!place(own, file)) {
      const holder = read(file);
      if (holder !== undefined && isAlive(holder))
        throw new StoreError(
          `the store is in use by process ${holder.pid}${holder.host === me.host ? '' : ` on ${holder.host}`}; wait for it to end (if there is no such process, remove ${file})`,
        );
      takeAway(file, holder, `${own}.stale`);
    }
  } finally {
    rmSync(own, { force: true });
  }
  mine.add(me.token);
  const release = () => {
    if (!mine.delete(me.token)) return;
    process.off('exit', release);
    if (read(file)?.token === me.token) rmSync(file, { force: true });
  };
  process.on('exit', release);
  return { release };
}

/** Whole or not at all: a link to a finished file, so that nobody reads half a lock. */
function place(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(codeOf(error))) throw error;
  }
  // File systems without hard links (exFAT, some network drives).
  try {
    writeFileSync(file, readFileSync(own), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a dead lock aside; where another process was faster and the one moved is its new lock, puts that back. */
function takeAway(file: string, dead: Holder | undefined, aside: string): void {
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if (read(aside)?.token !== dead?.token) place(aside, file);
  rmSync(aside, { force: true });
}

function read(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function isAlive(holder: Holder): boolean {
  // What runs on another machine cannot be seen from here.
  if (holder.host !== hostname()) return true;
  if (holder.pid === process.pid) return mine.has(holder.token);
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false;
  }
  return holder.began === null || holder.began === beginning(holder.pid);
}

/** Start of a process in clock ticks since boot: field 22 of proc(5) stat; null where there is no /proc. */
function beginning(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}
