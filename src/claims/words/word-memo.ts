/**
 * A function of words that remembers what it made of the short ones, some thousands at a time. It must depend on the word
 * alone: nothing shows but the time.
 */
export function remembering<T>(make: (word: string) => T): (word: string) => T {
  const made = new Map<string, T>();
  return (word) => {
    if (word.length > LONGEST_KEPT) return make(word);
    let known = made.get(word);
    if (known === undefined) {
      if (made.size === MOST) made.clear();
      known = make(word);
      made.set(word, known);
    }
    return known;
  };
}

const MOST = 4096;
/** A longer piece cut out of a text can keep the whole text in memory (V8 copies pieces of up to 12 characters). */
const LONGEST_KEPT = 12;
