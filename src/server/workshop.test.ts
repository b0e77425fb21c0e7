import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Workshop } from './workshop.js';

describe('Workshop', () => {
  it('does one piece of work after the other, also after one that failed', async () => {
    const workshop = new Workshop();
    const done: number[] = [];
    const slow = workshop.run(async () => {
      await wait(20);
      done.push(1);
      throw new Error('failed');
    });
    const next = workshop.run(async () => done.push(2));
    await expect(slow).rejects.toThrow('failed');
    await next;
    expect(done).toEqual([1, 2]);
    await workshop.idle();
    expect(workshop.busy).toBe(false);
  });

  it('takes the next step when nobody is being answered', async () => {
    const workshop = new Workshop();
    const order: string[] = [];
    const visit = workshop.visit(async () => {
      await wait(30);
      order.push('answered');
    });
    await workshop.breathe();
    order.push('step');
    await visit;
    expect(order).toEqual(['answered', 'step']);
  });

  it('is not held up for ever by those who ask, nor by an answer that waits for it', async () => {
    const workshop = new Workshop();
    let answered = false;
    const visit = workshop.visit(async () => {
      await workshop.waitFor(workshop.run(() => workshop.breathe()));
      answered = true;
    });
    await visit;
    expect(answered).toBe(true);
    const long = workshop.visit(() => wait(600));
    const start = performance.now();
    await workshop.breathe();
    expect(performance.now() - start).toBeLessThan(550);
    await long;
  });
});
