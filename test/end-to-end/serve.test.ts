import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crossbearing, root } from './command.js';

interface Served {
  readonly process: ChildProcess;
  readonly url: string;
}

const project = mkdtempSync(join(tmpdir(), 'crossbearing-serve-'));
const running = new Set<ChildProcess>();

beforeAll(() => {
  crossbearing(['init', project, '--template', 'northeast-syria']);
  crossbearing(['add', join(root, 'samples/northeast-syria/accounts/news'), '--store', project]);
  crossbearing(['build', '--store', project]);
}, 180_000);

afterAll(() => {
  for (const process of running) process.kill('SIGKILL');
  rmSync(project, { recursive: true, force: true });
});

async function serve(): Promise<Served> {
  const main = join(root, 'dist/src/cli/main.js');
  const child = spawn(
    process.execPath,
    [main, 'serve', '--project', project, '--port', '0', '--no-open', '--json'],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  running.add(child);
  child.once('exit', () => running.delete(child));
  let out = '';
  for await (const chunk of child.stdout!) {
    out += String(chunk);
    if (out.includes('}')) break;
  }
  return { process: child, url: (JSON.parse(out) as { url: string }).url };
}

async function json<T>(url: string): Promise<T> {
  return (await (await fetch(url)).json()) as T;
}

describe('a server killed in the middle of a review', () => {
  it('has lost nothing that it acknowledged, and nothing stands in the way of the next', async () => {
    const acknowledged = new Map<string, string>();
    for (const moment of [150, 1_200]) {
      const server = await serve();
      const { items } = await json<{ items: { claim: { id: string; version: number } }[] }>(
        `${server.url}api/review?limit=100`,
      );
      const reviewed = (async () => {
        for (const [i, { claim }] of items.entries()) {
          const decision = i % 2 === 0 ? 'accept' : 'reject';
          const response = await fetch(`${server.url}api/claims/${claim.id}/assessments`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'if-match': `"${claim.version}"` },
            body: JSON.stringify({ decision }),
          });
          if (response.status === 201) acknowledged.set(claim.id, decision);
        }
      })().catch(() => undefined);
      await wait(moment);
      server.process.kill('SIGKILL');
      await once(server.process, 'exit');
      await reviewed;
    }
    const server = await serve();
    const { items } = await json<{ items: { claim: string; decision: string }[] }>(
      `${server.url}api/assessments?limit=500`,
    );
    const kept = new Map(items.map(({ claim, decision }) => [claim, decision]));
    expect(acknowledged.size).toBeGreaterThan(0);
    for (const [claim, decision] of acknowledged) expect(kept.get(claim)).toBe(decision);
    // At most the one underway at each kill was written without being told.
    expect(kept.size - acknowledged.size).toBeLessThanOrEqual(2);
    server.process.kill('SIGTERM');
    const [code] = (await once(server.process, 'exit')) as [number];
    expect(code).toBe(0);
  }, 180_000);
});

describe('the server', () => {
  it('listens on the loopback address alone and knows its own name', async () => {
    const server = await serve();
    const { port } = new URL(server.url);
    const response = await fetch(`http://127.0.0.1:${port}/api/session`, {
      headers: { origin: `http://127.0.0.1:${port}` },
    });
    expect(response.status).toBe(200);
    const foreign = await fetch(`http://127.0.0.1:${port}/api/session`, {
      headers: { origin: 'http://127.0.0.1:1' },
    });
    expect(foreign.status).toBe(403);
    server.process.kill('SIGTERM');
    await once(server.process, 'exit');
  });
});
