/** Work on the picture is done one piece after the other, in the order it came, and makes way for whoever asks something. */
export class Workshop {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #visitors = 0;
  readonly #alone: (() => void)[] = [];

  get busy(): boolean {
    return this.#waiting > 0;
  }

  run<T>(work: () => Promise<T>): Promise<T> {
    this.#waiting++;
    const next = this.#last.then(work, work);
    const done = () => {
      this.#waiting--;
    };
    this.#last = next.then(done, done);
    return next;
  }

  /** Answers a request; work waits meanwhile before its next step. */
  async visit(answer: () => Promise<void>): Promise<void> {
    this.#visitors++;
    try {
      await answer();
    } finally {
      this.#leave();
    }
  }

  /** What an answer waits for is not kept waiting by it. */
  async waitFor<T>(work: Promise<T>): Promise<T> {
    this.#leave();
    try {
      return await work;
    } finally {
      this.#visitors++;
    }
  }

  /** Resolves when nobody is being answered, or after a while in which somebody always was. */
  readonly breathe = async (): Promise<void> => {
    // What has arrived meanwhile is heard first.
    await new Promise<void>((resolve) => setImmediate(resolve));
    if (this.#visitors === 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, PATIENCE);
      this.#alone.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  };

  #leave(): void {
    this.#visitors--;
    if (this.#visitors === 0) for (const go of this.#alone.splice(0)) go();
  }

  /** Resolves when nothing is left to do. */
  async idle(): Promise<void> {
    while (this.busy) await this.#last;
  }
}

/** Milliseconds. */
const PATIENCE = 200;
