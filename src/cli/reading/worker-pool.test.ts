import { expect, test } from 'vitest';
import { WorkerPool } from './worker-pool.js';

function workerOf(code: string): URL {
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}

const DOUBLES = workerOf(`
  import { parentPort, workerData } from 'node:worker_threads';
  parentPort.postMessage({ ready: true });
  parentPort.on('message', (job) => {
    if (job === 'die') process.exit(7);
    if (job === 'throw') setImmediate(() => { throw new Error('out of tents'); });
    else if (job === 'fail') parentPort.postMessage({ error: 'no such tent' });
    else parentPort.postMessage({ result: job * workerData });
  });
`);

function poolOf(file: URL, deaths: string[] = []) {
  return new WorkerPool<unknown, number>(file, { workers: 2, data: 2, onDeath: (said) => deaths.push(said) });
}

test('does every job, more than there are workers', async () => {
  const pool = poolOf(DOUBLES);
  const jobs = Array.from({ length: 20 }, (_, i) => i);
  expect(await Promise.all(jobs.map((job) => pool.run(job)))).toEqual(jobs.map((job) => job * 2));
  await pool.close();
});

test('a job that fails costs itself; a worker that dies is named and replaced', async () => {
  const deaths: string[] = [];
  const pool = poolOf(DOUBLES, deaths);
  const results = await Promise.allSettled(
    ['fail', 1, 'die', 2, 'throw', 3, 'die', 4].map((job) => pool.run(job)),
  );
  expect(
    results.map((result) => (result.status === 'fulfilled' ? result.value : result.reason.message)),
  ).toEqual(['no such tent', 2, 'exit code 7', 4, 'out of tents', 6, 'exit code 7', 8]);
  expect(deaths).toHaveLength(3);
  expect(deaths.join()).toMatch(/worker [12] died \(exit code 7\) and was replaced/);
  await pool.close();
});

test('workers that cannot start fail every job instead of dying on and on', async () => {
  const pool = poolOf(workerOf('throw new Error("no such file")'));
  await expect(pool.run(1)).rejects.toThrow('cannot start: no such file');
  await expect(pool.run(1)).rejects.toThrow('cannot start');
  await pool.close();
});
