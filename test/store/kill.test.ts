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
import { hasStore, openStore } from '../../src/store/open-store.js';
import { readStatus } from '../../src/store/queries/status.js';
import { bulletins } from './bulletins.js';
import { everythingIn } from './everything-in.js';
import { temporaryFolder } from './project.js';
import { seeded } from './seeded.js';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const situation = generalSituation();
const extractor = extractorFor(situation);

describe('a run killed at any moment', () => {
  it('of build leaves a store that opens and a next run that completes it', async () => {
    const added = projectWithFiles(120);
    await run(['add', 'files', '--store', '.'], added);
    const undisturbed = copyOf(added);
    const took = await run(['build'], undisturbed);
    const expected = await finished(undisturbed);

    const moments = evenlyOver(took, 20);
    const unfinished = new Set<number>();
    for (const moment of moments) {
      const project = copyOf(added);
      await run(['build'], project, moment);
      unfinished.add(await toRead(project));
      expect(await finished(project), `killed after ${moment} of ${took} ms`).toBe(expected);
    }
    // The moments are spread over the work: killed before the first account, among them, and after the last.
    expect(unfinished.size).toBeGreaterThan(5);
  }, 240_000);

  it('of add, too, be the store there or not', async () => {
    const files = projectWithFiles(60);
    const undisturbed = copyOf(files);
    const took = await run(['add', 'files'], undisturbed);
    const expected = await finished(undisturbed);
    for (const moment of evenlyOver(took, 6)) {
      const project = copyOf(files);
      await run(['add', 'files'], project, moment);
      await run(['add', 'files'], project);
      expect(await finished(project), `killed after ${moment} of ${took} ms`).toBe(expected);
    }
  }, 120_000);
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

async function toRead(project: string): Promise<number> {
  const store = await openStore(project);
  const { accounts } = await readStatus(store, extractor.extractor);
  await store.close();
  return accounts.toRead;
}

/** All that a store shows once a build has been let finish. */
async function finished(project: string): Promise<string> {
  expect(hasStore(project)).toBe(true);
  const store = await openStore(project);
  await buildStore(store, situation, extractor);
  const outputs = await everythingIn(store, extractor.extractor);
  await store.close();
  return outputs;
}
