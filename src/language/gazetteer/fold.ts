/**
 * Comparison of place names: case, diacritics, apostrophes, hyphens and spaces don't tell two names apart, nor do the
 * Arabic letters that spellings interchange. A name's key is a hash of what is left, so that a text is looked up
 * without building a string. Keys of different names collide about once in 10^9 pairs.
 */

/** The letter or digit a UTF-16 code unit stands for in a name key; 0 where it does not count. */
export function foldLetter(code: number): number {
  if (code < 128) return ASCII[code]!;
  if (code < 0x250) return LATIN[code - 0x80]!;
  if (code >= 0x1e00 && code < 0x1f00) return EXTENDED[code - 0x1e00]!;
  if (code >= 0x600 && code < 0x700) return ARABIC[code - 0x600]!;
  if (code >= 0x300 && code < 0x370) return 0;
  if (code >= 0x2000 && code < 0x2070) return 0;
  return code === 0x2bc || code === 0x2bb || code === 0x2be || code === 0x2bf ? 0 : code;
}

export const EMPTY_KEY = 0x811c9dc5 | 0;

/** Goes on hashing a name (FNV-1a over its folded letters), so that "al Hol", "Al-Hol" and "alhol" end alike. */
export function extendKey(key: number, text: string, start: number, end: number): number {
  let hash = key;
  for (let at = start; at < end; at++) {
    const letter = foldLetter(text.charCodeAt(at));
    if (letter !== 0) hash = Math.imul(hash ^ letter, 0x01000193);
  }
  return hash;
}

export function nameKey(name: string): number {
  return extendKey(EMPTY_KEY, name, 0, name.length);
}

/** The folded letters of a name themselves: "Ad-Dur‘ayhimī" → "addurayhimi". */
export function foldName(name: string): string {
  let folded = '';
  for (let at = 0; at < name.length; at++) {
    const letter = foldLetter(name.charCodeAt(at));
    if (letter !== 0) folded += String.fromCharCode(letter);
  }
  return folded;
}

const ASCII = table(0, 128, (code) => {
  const letter = String.fromCharCode(code).toLowerCase();
  return /[a-z0-9]/.test(letter) ? letter.charCodeAt(0) : 0;
});

/** Letters that Unicode does not take apart into a base and a mark. */
const BASES: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ŋ: 'n',
  ß: 's',
  æ: 'a',
  œ: 'o',
  þ: 't',
  ə: 'e',
};
const LATIN = table(0x80, 0x250, foldLatin);
const EXTENDED = table(0x1e00, 0x1f00, foldLatin);

function foldLatin(code: number): number {
  const letter = String.fromCharCode(code).toLowerCase();
  const base = BASES[letter] ?? letter.normalize('NFD')[0]!;
  return /\p{L}|\p{N}/u.test(base) ? base.charCodeAt(0) : 0;
}

const ARABIC_BASES: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ک: 'ك',
};
const ARABIC = table(0x600, 0x700, (code) => {
  const letter = String.fromCharCode(code);
  if (!/[\p{L}\p{N}]/u.test(letter) || letter === 'ـ' || letter === 'ء') return 0;
  return (ARABIC_BASES[letter] ?? letter).charCodeAt(0);
});

function table(from: number, to: number, fold: (code: number) => number): Uint16Array {
  return Uint16Array.from({ length: to - from }, (_, i) => fold(from + i));
}
