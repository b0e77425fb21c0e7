/** A word of a phrase or line, and as it stood, for what depends on capitals. */
export interface Word {
  readonly key: string;
  readonly raw: string;
}

/** A cue phrase as keys of words, with "*" for up to a dozen words, "#" for a number and "@" for a name of two to four words. */
export type Phrase = readonly string[];

/** Words a "*" stands for at most, in lines; paragraphs know no limit. */
const WIDEST = 12;

/**
 * Words of a line with their keys: lower case, one kind of apostrophe, Arabic without vowel signs and with one alef,
 * no punctuation at the edges; a colon or bar between words is a word of its own.
 * ["Published: 3 May" gives published, ":", 3, may]
 */
export function wordsOf(line: string): Word[] {
  const words: Word[] = [];
  for (const piece of line.replace(/\(c\)/gi, '\u00a9').split(/\s+/)) {
    const key = keyOf(piece);
    if (key !== '') words.push({ key, raw: piece });
    if (/[:|]$/.test(piece)) words.push({ key: piece.at(-1)!, raw: piece });
  }
  while (words.length > 0 && /^[:|]$/.test(words.at(-1)!.key)) words.pop();
  return words;
}

/** A phrase as the knowledge files have it ("share on *", "# comments"). */
export function compilePhrase(phrase: string): Phrase {
  return phrase
    .replace(/([:|])(?=\s)/g, ' $1')
    .split(/\s+/)
    .map((word) => (/^[*#@:|]$/.test(word) ? word : keyOf(word.replace(/^\(c\)$/i, '\u00a9'))))
    .filter((word) => word !== '');
}

/** Whether a whole line is the phrase. `widest`: how many words a "*" takes at most. */
export function matchesPhrase(words: readonly Word[], phrase: Phrase, widest = WIDEST): boolean {
  return matchFrom(words, 0, phrase, 0, widest);
}

function matchFrom(
  words: readonly Word[],
  at: number,
  phrase: Phrase,
  from: number,
  widest: number,
): boolean {
  let next = at;
  for (let i = from; i < phrase.length; i++) {
    const wanted = phrase[i]!;
    if (wanted === '*') return matchStar(words, next, phrase, i, widest);
    if (wanted === '@') return matchName(words, next, phrase, i, widest);
    let word = words[next];
    if (word && /^[:|]$/.test(word.key) && wanted !== word.key) word = words[++next];
    if (!word) return false;
    if (wanted === '#' ? !/^\p{Nd}[\p{Nd}.,]*[km]?$/u.test(word.key) : word.key !== wanted) return false;
    next++;
  }
  return next === words.length;
}

function matchStar(
  words: readonly Word[],
  at: number,
  phrase: Phrase,
  star: number,
  widest: number,
): boolean {
  if (star === phrase.length - 1) return words.length > at && words.length - at <= widest;
  for (let take = 1; take <= widest && at + take <= words.length; take++) {
    if (matchFrom(words, at + take, phrase, star + 1, widest)) return true;
  }
  return false;
}

function matchName(
  words: readonly Word[],
  at: number,
  phrase: Phrase,
  name: number,
  widest: number,
): boolean {
  for (let take = 1; take <= 4 && at + take <= words.length; take++) {
    if (!/^\p{P}*[\p{Lu}\p{Lo}]/u.test(words[at + take - 1]!.raw)) return false;
    if (take > 1 && matchFrom(words, at + take, phrase, name + 1, widest)) return true;
  }
  return false;
}

function keyOf(piece: string): string {
  return piece
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u0640\u064b-\u0652]/g, '')
    .replace(/[\u0622\u0623\u0625]/g, '\u0627')
    .replace(/^[^\p{L}\p{N}\u00a9]+|[^\p{L}\p{N}\u00a9]+$/gu, '');
}
