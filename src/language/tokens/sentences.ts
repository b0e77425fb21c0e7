import { knowledge } from '../../situation/knowledge.js';
import { abbreviationsSchema } from './abbreviations.js';
import { isUpper } from './characters.js';
import { FormMemo } from './form.js';
import type { Token } from './token.js';

const data = knowledge('en/abbreviations.yaml', abbreviationsSchema);
const titles = new Set(data.titles.map((word) => word.toLowerCase()));
const others = new Set(data.others.map((word) => word.toLowerCase()));
const openers = new Set(data.openers.map((word) => word.toLowerCase()));

const MARKS: ReadonlySet<string> = new Set(['.', '!', '?', '…', '؟']);
const mayClose = new FormMemo(({ kind, text }) => MARKS.has(text) || (kind === 'word' && text.endsWith('.')));
const isBullet = new FormMemo(({ text }) => BULLETS.has(text));
const BULLETS: ReadonlySet<string> = new Set([
  '•',
  '●',
  '▪',
  '■',
  '◦',
  '\uF0B7',
  '\uF0A7',
  '\uF0D8',
  '►',
  '➢',
  '➤',
]);

/** Token indexes at which a sentence of the block ends (exclusive), the last one included. */
export function sentenceEnds(text: string, tokens: readonly Token[], from: number, to: number): number[] {
  const ends: number[] = [];
  for (let i = from; i < to; i++) {
    // [• Nine wells were dug • 40 families came]: items that ran together
    if (i > from + 1 && isBullet.of(tokens[i]!.form) && opensItem(text, tokens, i)) {
      if (ends.at(-1) !== i) ends.push(i);
      continue;
    }
    if (!mayClose.of(tokens[i]!.form) || !closesSentence(text, tokens, i, from, to)) continue;
    let end = i + 1;
    while (end < to && isCloser(tokens[end]!.text) && tokens[end]!.start === tokens[end - 1]!.end) end++;
    if (end >= to) break;
    if (!opensSentence(text, tokens, end)) continue;
    ends.push(end);
    i = end - 1;
  }
  if (to > from) ends.push(to);
  return ends;
}

/** Not [15 women and • The security situation]: a column cut in two, no item's end. */
function opensItem(text: string, tokens: readonly Token[], i: number): boolean {
  const { start, end } = tokens[i]!;
  if (UNFINISHED.has(tokens[i - 1]!.lower)) return false;
  return /\s/.test(text[start - 1] ?? '') && /\s/.test(text[end] ?? '');
}

const UNFINISHED: ReadonlySet<string> = new Set('and or of in to at by for with the a an , ('.split(' '));

function closesSentence(
  text: string,
  tokens: readonly Token[],
  i: number,
  from: number,
  to: number,
): boolean {
  const token = tokens[i]!;
  const mark = token.text;
  if (mark !== '.' && MARKS.has(mark)) return true;
  if (mark !== '.') {
    // [U.S.] ends a sentence only before a word that opens one.
    if (token.kind !== 'word' || !mark.endsWith('.')) return false;
    return i + 1 < to && openers.has(tokens[i + 1]!.lower) && isUpper(tokens[i + 1]!.text.charCodeAt(0));
  }
  if (i > from && tokens[i - 1]!.end === token.start) {
    const word = tokens[i - 1]!;
    if (titles.has(word.lower)) return false;
    // A lone initial, [J. Smith]
    if (word.text.length === 1 && isUpper(word.text.charCodeAt(0))) return false;
    if (others.has(word.lower)) return i + 1 < to && openers.has(tokens[i + 1]!.lower);
  }
  return (
    i + 1 >= to ||
    tokens[i + 1]!.start > token.end ||
    isCloser(tokens[i + 1]!.text) ||
    text[token.end] === undefined
  );
}

function isCloser(mark: string): boolean {
  return (
    mark === '"' ||
    mark === '”' ||
    mark === '’' ||
    mark === "'" ||
    mark === ')' ||
    mark === ']' ||
    mark === '»' ||
    mark === '.'
  );
}

function opensSentence(text: string, tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (token.start === tokens[i - 1]!.end) return false;
  const code = text.charCodeAt(token.start);
  if (token.kind === 'number') return true;
  if (token.kind === 'word') return isUpper(code) || code > 0x24f;
  return /["“‘'`([«•–—-]/.test(token.text);
}
