import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { extractorFor } from '../../src/cli/extractor.js';
import { generalSituation } from '../../src/situation/situation.js';
import { buildStore } from '../../src/store/build.js';
import { openStore } from '../../src/store/open-store.js';
import { readStatus } from '../../src/store/queries/status.js';
import { bulletins } from './bulletins.js';
import { everythingIn } from './everything-in.js';
import { removeFolder, temporaryFolder } from './project.js';
import { seeded } from './seeded.js';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const situation = generalSituation();
const extractor = extractorFor(situation);

describe('a run killed at any moment', () => {
  it('of build leaves a store that opens and a next run that completes it', async () => {
    const added = projectWithFiles(60);
    await run(['add', 'files'], added);
    const undisturbed = copyOf(added);
    const took = await run(['build'], undisturbed);
    const { outputs: expected } = await finish(undisturbed);

    const left = new Set<number>();
    // Two at a time run slower than one: the last moments are to come after the end, on a busy machine too.
    await inPairs(evenlyOver(2 * took, 20), async (moment) => {
      const project = copyOf(added);
      await run(['build'], project, moment);
      const { toRead, outputs } = await finish(project);
      left.add(toRead);
      expect(outputs, `killed after ${moment} of ${took} ms`).toBe(expected);
      removeFolder(project);
    });
    // Some were killed before the first account was read and some after the last, whatever lay between.
    expect(left.size).toBeGreaterThan(1);
  }, 600_000);

  it('of add, too, be the store there or not', async () => {
    const files = projectWithFiles(30);
    const undisturbed = copyOf(files);
    const took = await run(['add', 'files'], undisturbed);
    const { outputs: expected } = await finish(undisturbed);
    await inPairs(evenlyOver(took, 4), async (moment) => {
      const project = copyOf(files);
      await run(['add', 'files'], project, moment);
      await run(['add', 'files'], project);
      expect((await finish(project)).outputs, `killed after ${moment} of ${took} ms`).toBe(expected);
      removeFolder(project);
    });
  }, 600_000);
});

/** A folder with accounts in `files`. */
function projectWithFiles(count: number): string {
  const project = temporaryFolder();
  for (const [path, content] of Object.entries(bulletins(count))) {
    const file = join(project, 'files', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return project;
}

function copyOf(project: string): string {
  const copy = temporaryFolder();
  cpSync(project, copy, { recursive: true });
  return copy;
}

/** One random moment in each of so many equal parts of a span of time. */
function evenlyOver(span: number, count: number): number[] {
  const random = seeded(2026);
  return Array.from({ length: count }, (_, i) => Math.round(((i + random()) / count) * span));
}

/**
 * Runs the command line in a project and gives the milliseconds from the lock to the end;
 * with `killAfter`, it is killed so long after it has taken the lock.
 */
async function run(args: readonly string[], project: string, killAfter?: number): Promise<number> {
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), join(repository, 'src/cli/main.ts'), ...args],
    { cwd: project, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = once(child, 'exit');
  await lockTaken(child, project);
  const began = performance.now();
  if (killAfter !== undefined) {
    await Promise.race([wait(killAfter), ended]);
    child.kill('SIGKILL');
  }
  await ended;
  return performance.now() - began;
}

async function lockTaken(child: ChildProcess, project: string): Promise<void> {
  const lock = join(project, '.crossbearing/lock');
  while (!existsSync(lock) && child.exitCode === null) await wait(2);
}

/** Lets a build finish; what the run before had left to read, and all that the store shows then. */
async function finish(project: string): Promise<{ toRead: number; outputs: string }> {
  const store = await openStore(project);
  const { accounts } = await readStatus(store, extractor.extractor);
  await buildStore(store, situation, extractor);
  const outputs = await everythingIn(store, extractor.extractor);
  await store.close();
  return { toRead: accounts.toRead, outputs };
}

/** Two at a time: more would only wait for one another. */
async function inPairs(moments: readonly number[], work: (moment: number) => Promise<void>): Promise<void> {
  const waiting = moments.values();
  const one = async () => {
    for (const moment of waiting) await work(moment);
  };
  await Promise.all([one(), one()]);
}
