import { LANGUAGE_MODEL } from './language-model.generated.js';

const { bytes } = LANGUAGE_MODEL;
const separators = new RegExp(LANGUAGE_MODEL.separators, 'gu');

/** The first word that ends past so many bytes is the last, and no word goes on past so many. */
const ENOUGH = 350;
const MOST = 380;
/** Bytes of a word that are cut up. */
const LONGEST_WORD = 70;

/**
 * The pieces of a text's words by which languages are told: four bytes of UTF-8 each, every third byte anew, with a
 * space where a word begins or ends. A byte past ASCII is a letter of the model's own (`bytes`). ["a camp" gives " a ",
 * " camp "]
 */
export function piecesOf(text: string): Set<string> {
  const pieces = new Set<string>();
  for (const word of wordsOf(text.replace(separators, ' ').trim().toLowerCase())) {
    const length = Math.min(word.length, LONGEST_WORD);
    let at = 0;
    for (; at + 4 < length; at += 3) pieces.add((at === 0 ? ' ' : '') + word.substring(at, at + 4));
    pieces.add(`${(at === 0 ? ' ' : '') + word.substring(length - 4)} `);
  }
  return pieces;
}

function wordsOf(text: string): string[] {
  const words: string[] = [];
  let word = '';
  let count = 0;
  for (let i = 0; i < text.length && count <= MOST; i++) {
    const code = text.charCodeAt(i);
    if (code === SPACE) {
      if (word !== '') words.push(word);
      word = '';
      if (count > ENOUGH) break;
      count++;
    } else if (code < 0x80) {
      word += text[i];
      count++;
    } else if (code < 0x800) {
      word += bytes[0xc0 | (code >> 6)]! + bytes[0x80 | (code & 0x3f)]!;
      count += 2;
    } else {
      word +=
        bytes[0xe0 | (code >> 12)]! + bytes[0x80 | ((code >> 6) & 0x3f)]! + bytes[0x80 | (code & 0x3f)]!;
      count += 3;
    }
  }
  if (word !== '') words.push(word);
  return words;
}

const SPACE = 32;
