/**
 * What a function makes of a word, kept for the next time it comes. Past `most` words all are forgotten, so that
 * memory does not grow with the texts read. The function must depend on the word alone: nothing shows but the time.
 */
export class WordMemo<T> {
  private readonly kept = new Map<string, T>();

  constructor(
    private readonly make: (word: string) => T,
    private readonly most = 50_000,
  ) {}

  of(word: string): T {
    let made = this.kept.get(word);
    if (made === undefined) {
      if (this.kept.size >= this.most) this.kept.clear();
      made = this.make(word);
      this.kept.set(word, made);
    }
    return made;
  }
}
