import type { Reading } from '../annotation.js';
import { FormMemo } from '../tokens/form.js';
import type { TokenAttribution, TokenRange } from './attribution-tokens.js';
import { clauseOpeners, pronouns } from './cues.js';
import { describeSource, isDocument, isRole, type SourceDescription } from './describe-source.js';
import { documentAuthor } from './document-author.js';

/**
 * Who each source is: pronouns and definite roles stand for a source named before ("he", "the envoy", "the institute"),
 * a surname for the full name it was given with. One description for each attribution, in the same order; undefined
 * where there is no source or nobody it can stand for.
 */
export function resolveSources(
  reading: Reading,
  attributions: readonly TokenAttribution[],
): (SourceDescription | undefined)[] {
  const resolved: (SourceDescription | undefined)[] = new Array(attributions.length).fill(undefined);
  const order = attributions
    .map((_, index) => index)
    .filter((index) => attributions[index]!.source)
    .sort((a, b) => attributions[a]!.source!.from - attributions[b]!.source!.from);
  const known: SourceDescription[] = [];
  let names: NameIndex | undefined;
  for (const index of order) {
    const source = attributions[index]!.source!;
    const words = wordsOf(reading, source);
    const found =
      fromPronoun(words, known) ??
      fromDocument(reading, words, source) ??
      fromRole(words, known) ??
      fromSurname(words, known, () => (names ??= new NameIndex(reading))) ??
      describeSource(words);
    const bare = POSSESSIVES.get(words.toLowerCase()) ?? words.toLowerCase();
    if (pronouns.has(bare) && found.name.toLowerCase() === words.toLowerCase()) continue;
    resolved[index] = found;
    known.push(found);
  }
  return resolved;
}

function wordsOf(reading: Reading, range: TokenRange): string {
  const { tokens, account } = reading;
  return account.text.slice(tokens[range.from]!.start, tokens[range.to - 1]!.end).replace(/\s+/g, ' ');
}

function fromPronoun(words: string, known: readonly SourceDescription[]): SourceDescription | undefined {
  const lower = words.toLowerCase();
  const kind = pronouns.get(POSSESSIVES.get(lower) ?? lower);
  if (kind === 'masculine' || kind === 'feminine')
    return (
      last(known, (source) => source.person) ??
      last(known, (source) => source.role !== undefined || isRole(source.name.split(' ').at(-1)!))
    );
  if (kind === 'plural') return last(known, (source) => !source.person);
  // [The union counts 300. It said that ...]
  if (lower === 'it') return last(known, (source) => !source.person && source.role === undefined);
  return undefined;
}

const POSSESSIVES = new Map([
  ['his', 'he'],
  ['her', 'she'],
  ['their', 'they'],
]);

/** [the report] of an author named before. */
function fromDocument(reading: Reading, words: string, { from }: TokenRange): SourceDescription | undefined {
  const noun = /^(?:the|this|that|its) (?:new |same |latest )?(\p{Ll}+)$/iu.exec(words)?.[1]?.toLowerCase();
  if (noun === undefined || !isDocument(noun)) return undefined;
  return documentAuthor(reading, noun, reading.tokens[from]!.start);
}

/** [the envoy], [the ministry]: the last source whose name or role has that noun. */
function fromRole(words: string, known: readonly SourceDescription[]): SourceDescription | undefined {
  const match = /^(?:the|this|that|these|those|his|her) (?:same )?(\p{Ll}[\p{L}-]+)$/u.exec(
    words.replace(/^[TH]/, (letter) => letter.toLowerCase()),
  );
  if (!match) return undefined;
  const noun = match[1]!.toLowerCase();
  const fits = (text: string | undefined) =>
    text
      ?.toLowerCase()
      .split(/[^\p{L}-]+/u)
      .includes(noun) ?? false;
  return last(known, (source) => fits(source.role) || fits(source.name)) ?? undefined;
}

/** [Vural] or [Commander Vural]: the full name that ends in it. */
function fromSurname(
  words: string,
  known: readonly SourceDescription[],
  names: () => NameIndex,
): SourceDescription | undefined {
  const parts = words.split(' ');
  const surname = parts.at(-1)!;
  if (!/^\p{Lu}/u.test(surname) || parts.length > 2 || (parts.length === 2 && !isRole(parts[0]!)))
    return undefined;
  const earlier = last(known, (source) => source.person && source.name.endsWith(` ${surname}`));
  if (earlier) return earlier;
  const full = names().get(surname);
  if (full) return full;
  return parts.length === 2 ? { name: surname, role: parts[0]!, person: true } : undefined;
}

/** Full names of an account by surname, with a title before them where there is one: the first of each. */
class NameIndex {
  /** Where the words of a name stand that others stand before: first and last token. */
  private readonly stretches = new Map<string, TokenRange[]>();
  private readonly found = new Map<string, SourceDescription | undefined>();

  constructor(private readonly reading: Reading) {
    const { tokens } = reading;
    for (let i = 1; i < tokens.length; i++) {
      if (!isCapitalised.of(tokens[i]!.form)) continue;
      let from = i;
      while (from > 0 && i - from < 5 && isName.of(tokens[from - 1]!.form) && adjacent(reading, from)) from--;
      if (from === i) continue;
      const word = tokens[i]!.text;
      const list = this.stretches.get(word);
      if (list) list.push({ from, to: i + 1 });
      else this.stretches.set(word, [{ from, to: i + 1 }]);
    }
  }

  get(surname: string): SourceDescription | undefined {
    if (!this.found.has(surname)) this.found.set(surname, this.find(surname));
    return this.found.get(surname);
  }

  private find(surname: string): SourceDescription | undefined {
    for (const stretch of this.stretches.get(surname) ?? []) {
      const described = describeSource(wordsOf(this.reading, stretch));
      if (described.person && described.name.includes(' ')) return described;
    }
    return undefined;
  }
}

const isCapitalised = new FormMemo(({ kind, text }) => kind === 'word' && /^\p{Lu}\p{Ll}/u.test(text));
/** Not the [And] of a sentence's beginning. */
const isName = new FormMemo(
  ({ kind, text, lower }) =>
    kind === 'word' && /^\p{Lu}/u.test(text) && !OPENERS.has(lower) && !clauseOpeners.has(lower),
);
const OPENERS = new Set(['and', 'but', 'yet', 'so', 'meanwhile', 'still', 'also', 'later']);

function adjacent(reading: Reading, i: number): boolean {
  const gap = reading.account.text.slice(reading.tokens[i - 1]!.end, reading.tokens[i]!.start);
  return gap === ' ' || gap === '';
}

function last<T>(items: readonly T[], fits: (item: T) => boolean): T | undefined {
  for (let i = items.length - 1; i >= 0; i--) if (fits(items[i]!)) return items[i];
  return undefined;
}
