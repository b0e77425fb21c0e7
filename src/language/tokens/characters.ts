/** Character classes by UTF-16 code unit; a table for the Latin range, regular expressions beyond it. */

const LATIN = 0x250;
const letters = classOf(/\p{L}|\p{M}/u);
const spaces = classOf(/\s/u);

export function isLetter(code: number): boolean {
  if (code < LATIN) return letters[code] === 1;
  // A surrogate is half of a character: emoji and rare scripts, of which no word we know is made.
  if (code >= 0xd800 && code <= 0xdfff) return false;
  return /\p{L}|\p{M}/u.test(String.fromCharCode(code));
}

/** ASCII, Arabic-Indic and Extended Arabic-Indic digits. */
export function isDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9);
}

export function isSpace(code: number): boolean {
  if (code < LATIN) return spaces[code] === 1;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff ||
    (code >= 0x2066 && code <= 0x2069)
  );
}

export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2018 || code === 0x02bc;
}

export function isHyphen(code: number): boolean {
  return code === 45 || code === 0x2010 || code === 0x2011;
}

export function isUpper(code: number): boolean {
  if (code >= 65 && code <= 90) return true;
  if (code < 128) return false;
  const character = String.fromCharCode(code);
  return isLetter(code) && character.toLowerCase() !== character;
}

function classOf(pattern: RegExp): Uint8Array {
  const table = new Uint8Array(LATIN);
  for (let code = 0; code < LATIN; code++) if (pattern.test(String.fromCharCode(code))) table[code] = 1;
  return table;
}
