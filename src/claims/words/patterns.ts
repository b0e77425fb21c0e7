import { FormMemo } from '../../language/tokens/form.js';
import type { Token } from '../../language/tokens/token.js';

/** A stretch of tokens that a pattern matched, and what the pattern stands for. */
export interface PatternHit<T> {
  /** Token indexes, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

interface Pattern<T> {
  /** Forms each word may have; null leaves up to `LONGEST_GAP` words open. */
  readonly words: readonly (ReadonlySet<string> | null)[];
  readonly value: T;
}

const LONGEST_GAP = 6;

/** Word sequences looked up by their first word. Frozen once built. */
export class PatternIndex<T> {
  private readonly byFirst = new Map<string, Pattern<T>[]>();
  private readonly beginning = new FormMemo(({ lower }) => this.byFirst.get(lower));

  /** Each word as the set of its forms, null for a gap; the first is no gap. */
  add(words: readonly (ReadonlySet<string> | null)[], value: T): void {
    for (const form of words[0] ?? []) {
      const list = this.byFirst.get(form);
      if (list) list.push({ words, value });
      else this.byFirst.set(form, [{ words, value }]);
    }
  }

  /** Everything that matches between two token indexes, in text order; of those that start together the one of most words first, then the shorter. */
  match(tokens: readonly Token[], from: number, to: number): PatternHit<T>[] {
    const hits: PatternHit<T>[] = [];
    for (let at = from; at < to; at++) {
      const patterns = this.beginning.of(tokens[at]!.form);
      if (!patterns) continue;
      const here: (PatternHit<T> & { readonly said: number })[] = [];
      for (const { words, value } of patterns) {
        const end = matchFrom(words, tokens, at, to);
        if (end > 0) here.push({ from: at, to: end, value, said: words.filter(Boolean).length });
      }
      here.sort((a, b) => b.said - a.said || a.to - b.to);
      for (const { from: first, to: end, value } of here) hits.push({ from: first, to: end, value });
    }
    return hits;
  }

  /** Values of the patterns that match exactly these tokens. */
  matchWhole(tokens: readonly Token[], from: number, to: number): T[] {
    const values: T[] = [];
    for (const pattern of this.byFirst.get(tokens[from]?.lower ?? '') ?? [])
      if (matchFrom(pattern.words, tokens, from, to) === to) values.push(pattern.value);
    return values;
  }
}

function matchFrom(
  words: readonly (ReadonlySet<string> | null)[],
  tokens: readonly Token[],
  start: number,
  limit: number,
): number {
  let at = start;
  for (let i = 0; i < words.length; i++) {
    const forms = words[i];
    if (forms) {
      if (at >= limit || !forms.has(tokens[at]!.lower)) return -1;
      at++;
      continue;
    }
    const next = words[i + 1];
    const stop = Math.min(limit, at + LONGEST_GAP + 1);
    let found = at;
    while (found < stop && !next?.has(tokens[found]!.lower)) {
      if (/^[.;:!?]$/.test(tokens[found]!.text)) return -1;
      found++;
    }
    if (found >= stop) return -1;
    at = found;
  }
  return at;
}
