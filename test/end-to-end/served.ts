import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crossbearing, root } from './command.js';

/** A project of the bundled sample, served; `stop` ends the server and removes the project. */
export interface Served {
  readonly url: string;
  readonly folder: string;
  stop(): Promise<void>;
}

export async function serveSample(): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'crossbearing-workbench-'));
  const ran = crossbearing(['demo', '--no-open', '--folder', folder]);
  if (ran.code !== 0) throw new Error(ran.err);
  const server = spawn(
    process.execPath,
    [
      join(root, 'dist/src/cli/main.js'),
      'serve',
      '--project',
      folder,
      '--port',
      '0',
      '--no-open',
      '--json',
      '--who',
      'Tester',
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const url = await addressOf(server);
  return {
    url,
    folder,
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout!.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const url = /"url":\s*"([^"]+)"/.exec(said)?.[1];
      if (url) resolve(url.replace(/\/$/, ''));
    });
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
}
