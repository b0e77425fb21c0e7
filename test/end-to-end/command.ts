import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line as a user would. */
export function crossbearing(
  args: readonly string[],
  options: { cwd?: string; input?: string | Buffer } = {},
): Ran {
  return runCommand(process.execPath, [join(root, 'dist/src/cli/main.js'), ...args], options);
}

export function runCommand(
  command: string,
  args: readonly string[],
  options: { cwd?: string; input?: string | Buffer } = {},
): Ran {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: options.cwd ?? root,
    input: options.input ?? '',
    maxBuffer: 1 << 28,
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (error) throw error;
  return { code: status, out: stdout.toString('utf8'), err: stderr.toString('utf8') };
}

export function lines(text: string): unknown[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
