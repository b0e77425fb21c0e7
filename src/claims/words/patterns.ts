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
  /** How many of the words are no gaps. */
  readonly said: number;
  /** How many were added before it. */
  readonly order: number;
}

/** The patterns that begin with a word, found by what must come next: 150 of them begin with [in]. */
interface Beginning<T> {
  readonly alone: Pattern<T>[];
  readonly bySecond: Map<string, Pattern<T>[]>;
  readonly byWordAfterGap: Map<string, Pattern<T>[]>;
}

const LONGEST_GAP = 6;

/** Word sequences looked up by their first words. Frozen once built. */
export class PatternIndex<T> {
  private readonly byFirst = new Map<string, Beginning<T>>();
  private readonly beginning = new FormMemo(({ lower }) => this.byFirst.get(lower));
  private count = 0;

  /** Each word as the set of its forms, null for a gap; the first is no gap. */
  add(words: readonly (ReadonlySet<string> | null)[], value: T): void {
    const pattern = { words, value, said: words.filter(Boolean).length, order: this.count++ };
    for (const form of words[0] ?? []) {
      let beginning = this.byFirst.get(form);
      if (!beginning) {
        beginning = { alone: [], bySecond: new Map(), byWordAfterGap: new Map() };
        this.byFirst.set(form, beginning);
      }
      if (words.length === 1) beginning.alone.push(pattern);
      else if (words[1]) for (const second of words[1]) addTo(beginning.bySecond, second, pattern);
      else for (const after of words[2] ?? []) addTo(beginning.byWordAfterGap, after, pattern);
    }
  }

  /** Everything that matches between two token indexes, in text order; of those that start together the one of most words first, then the shorter. */
  match(tokens: readonly Token[], from: number, to: number): PatternHit<T>[] {
    const hits: PatternHit<T>[] = [];
    for (let at = from; at < to; at++) {
      const beginning = this.beginning.of(tokens[at]!.form);
      if (!beginning) continue;
      const here: { readonly to: number; readonly pattern: Pattern<T> }[] = [];
      for (const pattern of candidates(beginning, tokens, at, to)) {
        const end = matchFrom(pattern.words, tokens, at, to);
        if (end > 0) here.push({ to: end, pattern });
      }
      here.sort(
        (a, b) => b.pattern.said - a.pattern.said || a.to - b.to || a.pattern.order - b.pattern.order,
      );
      for (const { to: end, pattern } of here) hits.push({ from: at, to: end, value: pattern.value });
    }
    return hits;
  }

  /** Values of the patterns that match exactly these tokens. */
  matchWhole(tokens: readonly Token[], from: number, to: number): T[] {
    const beginning = this.byFirst.get(tokens[from]?.lower ?? '');
    if (!beginning) return [];
    return candidates(beginning, tokens, from, to)
      .filter(({ words }) => matchFrom(words, tokens, from, to) === to)
      .sort((a, b) => a.order - b.order)
      .map(({ value }) => value);
  }
}

/** The patterns whose word after the first is there. */
function candidates<T>(
  { alone, bySecond, byWordAfterGap }: Beginning<T>,
  tokens: readonly Token[],
  at: number,
  limit: number,
): readonly Pattern<T>[] {
  const seconds = at + 1 < limit && bySecond.size > 0 ? bySecond.get(tokens[at + 1]!.lower) : undefined;
  let found: readonly Pattern<T>[] = seconds ? alone.concat(seconds) : alone;
  if (byWordAfterGap.size === 0) return found;
  const stop = Math.min(limit, at + LONGEST_GAP + 2);
  for (let i = at + 1; i < stop; i++) {
    const behind = byWordAfterGap.get(tokens[i]!.lower);
    if (behind) found = [...new Set([...found, ...behind])];
    if (closes(tokens[i]!)) break;
  }
  return found;
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
      if (closes(tokens[found]!)) return -1;
      found++;
    }
    if (found >= stop) return -1;
    at = found;
  }
  return at;
}

/** Whether a token ends a clause. */
function closes({ kind, text }: Token): boolean {
  return kind === 'punctuation' && CLOSING.has(text);
}

const CLOSING: ReadonlySet<string> = new Set(['.', ';', ':', '!', '?']);

function addTo<T>(index: Map<string, Pattern<T>[]>, word: string, pattern: Pattern<T>): void {
  const list = index.get(word);
  if (list) list.push(pattern);
  else index.set(word, [pattern]);
}
