import { FormMemo } from '../../language/tokens/form.js';
import type { Token } from '../../language/tokens/token.js';
import type { Factuality } from '../claim.js';

export interface PhraseHit {
  readonly factuality: Factuality;
  readonly from: number;
  /** Token index, exclusive. */
  readonly to: number;
}

/** Phrases by first word, longest first. */
export type PhraseTable = FormMemo<
  readonly { readonly words: readonly string[]; readonly factuality: Factuality }[] | undefined
>;

export function phraseTable(
  groups: readonly { readonly factuality: Factuality; readonly words: readonly string[] }[],
): PhraseTable {
  const table = new Map<string, { words: string[]; factuality: Factuality }[]>();
  for (const { factuality, words } of groups)
    for (const phrase of words) {
      const parts = phrase.split(' ');
      const list = table.get(parts[0]!) ?? [];
      list.push({ words: parts, factuality });
      table.set(parts[0]!, list);
    }
  for (const list of table.values()) list.sort((a, b) => b.words.length - a.words.length);
  return new FormMemo(({ lower }) => table.get(lower));
}

/** The longest phrase of the table that begins at a token and ends by `limit`. */
export function phraseAt(
  table: PhraseTable,
  tokens: readonly Token[],
  i: number,
  limit: number,
): PhraseHit | undefined {
  for (const { words, factuality } of table.of(tokens[i]!.form) ?? NONE) {
    if (i + words.length > limit) continue;
    if (words.every((word, at) => tokens[i + at]!.lower === word))
      return { factuality, from: i, to: i + words.length };
  }
  return undefined;
}

const NONE: readonly never[] = [];
