/** Work on the picture is done one piece after the other, in the order it came. */
export class Workshop {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

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

  /** Resolves when nothing is left to do. */
  async idle(): Promise<void> {
    while (this.busy) await this.#last;
  }
}
