import type { Account } from '../accounts/account.js';
import type { Span } from '../accounts/span.js';
import { knowledge } from '../situation/knowledge.js';
import type { Source } from '../situation/schema.js';
import { creditsSchema } from './knowledge-schemas.js';

const data = knowledge('en/credits.yaml', creditsSchema);
const owned = data.credits.filter((credit) => !credit.includes('...'));
const named = [...data.credits.filter((credit) => credit.includes('...')), ...data.wires];
const OWNED = wordsOf(owned.map(literal));

/** How a text says from whom it has its words: the words, in the text. */
export interface Credits {
  /** That it has them from somebody: "adapted from its original source". */
  readonly any?: Span;
  /** By the names of those it has them from, in lower case: "(AP)", "Sky News reports". */
  readonly named: ReadonlyMap<string, Span>;
}

/** Reads the credits of accounts to the publishers and sources given. */
export function creditReader(
  publishers: Iterable<string>,
  sources: readonly Source[],
): (account: Account) => Credits {
  const people = callers(publishers, sources).map(({ key, names }) => ({ key, ...creditTo(names) }));
  return ({ text, publisher }) => {
    const found = OWNED.exec(text);
    const spans = new Map<string, Span>();
    const own = publisher === undefined ? undefined : keyOf(publisher, sources);
    for (const { key, pattern, short } of people) {
      if (key === own) continue;
      for (const match of text.matchAll(pattern)) {
        if (
          short.some(
            (name) => match[0].toLowerCase().includes(name.toLowerCase()) && !match[0].includes(name),
          )
        )
          continue;
        spans.set(key, { start: match.index, end: match.index + match[0].length });
        break;
      }
    }
    return {
      ...(found ? { any: { start: found.index, end: found.index + found[0].length } } : {}),
      named: spans,
    };
  };
}

/** The name credits to a publisher are found under. */
export function keyOf(publisher: string, sources: readonly Source[]): string {
  const name = publisher.toLowerCase();
  const source = sources.find((one) =>
    [one.name, ...one.aliases, ...one.domains].some((known) => known.toLowerCase() === name),
  );
  return (source?.name ?? publisher).toLowerCase();
}

function callers(
  publishers: Iterable<string>,
  sources: readonly Source[],
): { key: string; names: string[] }[] {
  const found = new Map(
    sources.map(({ name, aliases }) => [
      name.toLowerCase(),
      { key: name.toLowerCase(), names: [name, ...aliases] },
    ]),
  );
  for (const publisher of publishers) {
    const key = keyOf(publisher, sources);
    if (!found.has(key)) found.set(key, { key, names: [publisher] });
  }
  return [...found.values()];
}

/** Short names are told from words by their capitals: WHO, AP. */
function creditTo(names: readonly string[]): { pattern: RegExp; short: string[] } {
  const any = `(?:${names.map(literal).join('|')})`;
  return {
    pattern: wordsOf(
      named.map((credit) => literal(credit).replace('\\.\\.\\.', any)),
      'giu',
    ),
    short: names.filter((name) => name.length <= 5 && name === name.toUpperCase()),
  };
}

function wordsOf(patterns: readonly string[], flags = 'iu'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, flags);
}

function literal(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '\\s+');
}
