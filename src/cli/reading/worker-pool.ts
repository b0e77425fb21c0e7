import { Worker } from 'node:worker_threads';

/** A worker that ended while at a job, by a crash or for want of memory. */
export class WorkerDied extends Error {
  override name = 'WorkerDied';
}

/** The workers cannot do anything at all: none of them so much as starts. */
export class WorkersFailed extends Error {
  override name = 'WorkersFailed';
}

interface Waiting<Job, Result> {
  readonly job: Job;
  readonly done: (result: Result) => void;
  readonly failed: (error: Error) => void;
}

interface Hand<Job, Result> {
  readonly number: number;
  readonly worker: Worker;
  ready: boolean;
  at?: Waiting<Job, Result> | undefined;
}

interface Answer<Result> {
  readonly ready?: true;
  readonly result?: Result;
  readonly error?: string;
}

/**
 * Megabytes for what was just made: what a job makes it also forgets, and the usual 48 a thread are memory that buys no
 * speed.
 */
const YOUNG = 16;

export interface PoolOptions {
  readonly workers: number;
  readonly data: unknown;
  /** Called with a sentence when a worker dies; another takes its place. */
  readonly onDeath: (message: string) => void;
}

/**
 * Threads that each do one job after the other. A worker says `{ ready: true }` once, then answers each message with
 * `{ result }` or `{ error }`; where it dies instead, its job fails with `WorkerDied` and another takes its place.
 */
export class WorkerPool<Job, Result> {
  private readonly hands = new Set<Hand<Job, Result>>();
  private readonly waiting: Waiting<Job, Result>[] = [];
  private closed = false;
  private failure: WorkersFailed | undefined;

  constructor(
    private readonly file: URL,
    private readonly options: PoolOptions,
  ) {
    for (let number = 1; number <= options.workers; number++) this.hire(number);
  }

  run(job: Job): Promise<Result> {
    return new Promise((done, failed) => {
      if (this.failure) throw this.failure;
      this.waiting.push({ job, done, failed });
      this.deal();
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all([...this.hands].map(({ worker }) => worker.terminate()));
  }

  private hire(number: number): void {
    const worker = new Worker(this.file, {
      workerData: this.options.data,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    });
    const hand: Hand<Job, Result> = { number, worker, ready: false };
    this.hands.add(hand);
    let reason = '';
    worker.on('message', (answer: Answer<Result>) => {
      if (hand.at) {
        const { done, failed } = hand.at;
        hand.at = undefined;
        if (answer.error === undefined) done(answer.result as Result);
        else failed(new Error(answer.error));
      }
      hand.ready = true;
      this.deal();
    });
    worker.on('error', (error) => {
      reason = error instanceof Error ? error.message : String(error);
    });
    worker.on('exit', (code) => this.bury(hand, reason || `exit code ${code}`));
  }

  private bury(hand: Hand<Job, Result>, reason: string): void {
    this.hands.delete(hand);
    if (this.closed) return;
    const { at } = hand;
    // One that dies before it has begun anything would die again.
    if (!hand.ready) {
      this.failure = new WorkersFailed(`the threads that read cannot start: ${reason}`);
      for (const { failed } of this.waiting.splice(0)) failed(this.failure);
      return;
    }
    this.options.onDeath(`worker ${hand.number} died (${reason}) and was replaced`);
    this.hire(hand.number);
    at?.failed(new WorkerDied(reason));
    this.deal();
  }

  private deal(): void {
    for (const hand of this.hands) {
      if (this.waiting.length === 0) return;
      if (hand.at || !hand.ready) continue;
      hand.at = this.waiting.shift()!;
      hand.worker.postMessage(hand.at.job);
    }
  }
}
