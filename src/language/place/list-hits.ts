import type { Span } from '../../accounts/span.js';
import type { Reading } from '../annotation.js';
import { EMPTY_KEY, extendKey } from '../gazetteer/fold.js';
import type { ListedName, NameList } from '../gazetteer/name-list.js';
import { soundAlike, spellingOf } from '../gazetteer/spelling.js';
import { isHyphen, isUpper } from '../tokens/characters.js';
import { FormMemo } from '../tokens/form.js';
import type { Token } from '../tokens/token.js';
import { countryNames } from './countries.js';
import { articles, kindWords, tokenKey } from './place-words.js';
import { type SituationNames, type SpelledName, withoutArticle } from './situation-names.js';

/** Words of the text that are a listed name: the situation's, a country's, a people's. */
export interface ListHit extends Span {
  /** Tokens: `from` inclusive, `to` exclusive; a hit inside a hyphenated token has the whole token. */
  readonly from: number;
  readonly to: number;
  readonly names: readonly ListedName[];
  readonly ofSituation: boolean;
}

/** The longest listed names of a reading, in text order, disjoint. */
export function findListHits(reading: Reading, situation: SituationNames): ListHit[] {
  const { tokens } = reading;
  const hits: ListHit[] = [];
  const search = new Search(reading, situation);
  for (const sentence of reading.sentences) {
    for (let i = sentence.from; i < sentence.to; ) {
      const hit = tokens[i]!.kind === 'word' ? search.at(i, sentence.to) : undefined;
      if (hit) hits.push(hit);
      i = hit ? hit.to : i + 1;
    }
  }
  return hits;
}

class Search {
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private readonly spelled = new Map<string, readonly SpelledName[]>();

  constructor(
    reading: Reading,
    private readonly situation: SituationNames,
  ) {
    this.text = reading.account.text;
    this.tokens = reading.tokens;
  }

  at(i: number, to: number): ListHit | undefined {
    const token = this.tokens[i]!;
    if (plain.of(token.form)) return undefined;
    const code = token.text.charCodeAt(0);
    if (isArabic(code)) return this.arabic(i, to);
    const article = this.articleEnd(i, to);
    if (!isUpper(code) && article === undefined) return this.afterHyphen(i);
    const own = this.longest(this.situation.exact, i, to, token.start, true);
    const country = this.longest(countryNames, i, to, token.start, false);
    const best = country && (!own || country.end > own.end) ? country : own;
    if (best) return best;
    if (article) {
      const bare = this.longest(this.situation.exact, article.token, to, article.start, true);
      if (bare) return { ...bare, start: token.start, from: i };
    }
    return this.bySpelling(i, to, article) ?? this.beforeHyphen(i) ?? this.afterHyphen(i);
  }

  /** The longest name of a list that begins at character `start` of token `i`. */
  private longest(
    list: NameList,
    i: number,
    to: number,
    start: number,
    ofSituation: boolean,
  ): ListHit | undefined {
    let key = EMPTY_KEY;
    let best: ListHit | undefined;
    for (let j = i; j < to; j++) {
      const token = this.tokens[j]!;
      if (token.kind !== 'word' && token.kind !== 'number' && token.text !== '.') break;
      const from = j === i ? start : token.start;
      key = extendKey(key, this.text, from, token.end);
      const names = list.names.get(key)?.filter((name) => this.isWritten(name, start, token.end));
      if (names && names.length > 0 && token.text !== '.')
        best = { start, end: token.end, from: i, to: j + 1, names, ofSituation };
      if (!list.prefixes.has(key)) break;
    }
    return best;
  }

  /** [US] but not [us], [Us]; [Roj] and [ROJ] but not [roj]. */
  private isWritten(name: ListedName, start: number, end: number): boolean {
    if (!name.acronym) return true;
    for (let at = start; at < end; at++) {
      const code = this.text.charCodeAt(at);
      if (code >= 97 && code <= 122) return false;
    }
    return true;
  }

  /** Where the name after an Arabic article begins: [al-Hol], [al Hol], [Al Hol]. */
  private articleEnd(i: number, to: number): { token: number; start: number } | undefined {
    const token = this.tokens[i]!;
    const { text } = token;
    for (let at = 2; at <= 3 && at < text.length - 1; at++) {
      if (isHyphen(text.charCodeAt(at)) || text[at] === "'" || text[at] === '’') {
        const key = extendKey(EMPTY_KEY, text, 0, at);
        if (articles.has(key)) return { token: i, start: token.start + at + 1 };
      }
    }
    if (text.length > 3 || i + 1 >= to || !articles.has(tokenKey(token))) return undefined;
    const next = this.tokens[i + 1]!;
    if (next.kind !== 'word' || !isUpper(next.text.charCodeAt(0))) return undefined;
    // [as Kobani fell], [at Hol]: English words unless they are the commonest articles or capital
    const sure = token.lower === 'al' || token.lower === 'el' || isUpper(text.charCodeAt(0));
    return sure ? { token: i + 1, start: next.start } : undefined;
  }

  /** A spelling of a situation's name that nobody listed: [al-Houl], [Hassakeh], [Dayr az-Zawr]. */
  private bySpelling(
    i: number,
    to: number,
    article: { token: number; start: number } | undefined,
  ): ListHit | undefined {
    if (this.situation.bySpelling.size === 0) return undefined;
    const first = this.tokens[i]!;
    const from = article?.token ?? i;
    const start = article?.start ?? first.start;
    let best: ListHit | undefined;
    for (let last = from; last < to && last < from + LONGEST_SPELLED; last++) {
      const token = this.tokens[last]!;
      if (token.kind !== 'word' || (last > from && !isUpper(firstOfName(token)))) break;
      const names = this.spellingOf(this.text.slice(start, token.end)).filter(
        // Short names sound like many words, so they need the article or the kind of place beside them.
        (found) => found.spelling.bones.length >= 3 || article || this.besideKind(i, last, to, found.name),
      );
      if (names.length > 0)
        best = {
          start: first.start,
          end: token.end,
          from: i,
          to: last + 1,
          names: names.map((found) => found.name),
          ofSituation: true,
        };
    }
    return best;
  }

  private spellingOf(words: string): readonly SpelledName[] {
    let found = this.spelled.get(words);
    if (!found) {
      const spelling = spellingOf(withoutArticle(words));
      found =
        spelling.bones.length < 2
          ? []
          : (this.situation.bySpelling.get(spelling.bones) ?? []).filter((name) =>
              soundAlike(name.spelling, spelling),
            );
      this.spelled.set(words, found);
    }
    return found;
  }

  private besideKind(from: number, last: number, to: number, name: ListedName): boolean {
    const after = last + 1 < to ? kindWords.get(tokenKey(this.tokens[last + 1]!)) : undefined;
    const before = from > 0 ? kindWords.get(tokenKey(this.tokens[from - 1]!)) : undefined;
    return [after, before].some((word) => word && (word.kind === name.entry.kind || word.kind === name.kind));
  }

  /** [US-backed] → US, [non-Iraqi] → Iraqi */
  private beforeHyphen(i: number): ListHit | undefined {
    const token = this.tokens[i]!;
    const hyphen = token.text.search(/[-‐‑]/);
    return hyphen < 2 ? undefined : this.part(i, token.start, token.start + hyphen);
  }

  private afterHyphen(i: number): ListHit | undefined {
    const token = this.tokens[i]!;
    const hyphen = Math.max(token.text.lastIndexOf('-'), token.text.lastIndexOf('‑'));
    return hyphen < 0 || hyphen + 1 >= token.text.length || !isUpper(token.text.charCodeAt(hyphen + 1))
      ? undefined
      : this.part(i, token.start + hyphen + 1, token.end);
  }

  private part(i: number, start: number, end: number): ListHit | undefined {
    const key = extendKey(EMPTY_KEY, this.text, start, end);
    for (const list of [this.situation.exact, countryNames]) {
      const names = list.names.get(key)?.filter((name) => this.isWritten(name, start, end));
      if (names && names.length > 0)
        return { start, end, from: i, to: i + 1, names, ofSituation: list === this.situation.exact };
    }
    return undefined;
  }

  /** Arabic names, with the particles written together with them: [والهول], [بالهول], [للهول]. */
  private arabic(i: number, to: number): ListHit | undefined {
    const token = this.tokens[i]!;
    for (const start of arabicStarts(token.text)) {
      const at = token.start + start;
      const own = this.longest(this.situation.exact, i, to, at, true);
      const country = this.longest(countryNames, i, to, at, false);
      const best = country && (!own || country.end > own.end) ? country : own;
      if (best) return best;
    }
    return undefined;
  }
}

/** Most words: small letters without a hyphen, too long for an article. */
const plain = new FormMemo(({ text }) => /^[a-z]/.test(text) && text.length > 3 && !/[-‐‑'’]/.test(text));

/** Words a name found by its spelling may have. */
const LONGEST_SPELLED = 3;

/** The letter that must be a capital: [Zawr], the Z of [az-Zawr]. */
function firstOfName(token: Token): number {
  const hyphen = token.text.search(/[-‐‑]/);
  return token.text.charCodeAt(hyphen > 0 && hyphen <= 3 ? hyphen + 1 : 0);
}

function isArabic(code: number): boolean {
  return code >= 0x600 && code < 0x700;
}

/** Where the name can begin in an Arabic word: at its start, after و or ف, after ب, ل or ك, after the article. */
function arabicStarts(word: string): number[] {
  const starts = [0];
  const conjunction = /^[وف]/.test(word) ? 1 : 0;
  if (conjunction) starts.push(1);
  if (/^[بلك]/.test(word.slice(conjunction))) starts.push(conjunction + 1);
  const article = /^[وف]?(?:[بك]?ال|لل)/.exec(word);
  if (article) starts.push(article[0].length);
  return starts.filter((start) => word.length - start >= 3);
}
