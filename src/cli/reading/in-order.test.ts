import { expect, test } from 'vitest';
import { inOrder } from './in-order.js';

test('keeps the order of the jobs, and begins no more than asked for', async () => {
  let running = 0;
  let most = 0;
  const found: number[] = [];
  const jobs = [30, 1, 20, 5, 0, 10, 2];
  for await (const result of inOrder(jobs, 3, async (wait) => {
    most = Math.max(most, ++running);
    await new Promise((done) => setTimeout(done, wait));
    running--;
    return wait;
  }))
    found.push(result);
  expect(found).toEqual(jobs);
  expect(most).toBeLessThanOrEqual(3);
});

test('a job that fails does so in its turn', async () => {
  const found: number[] = [];
  const run = async () => {
    for await (const result of inOrder([1, 2, 3], 3, async (n) => {
      if (n === 2) throw new Error('no two');
      return n;
    }))
      found.push(result);
  };
  await expect(run()).rejects.toThrow('no two');
  expect(found).toEqual([1]);
});
