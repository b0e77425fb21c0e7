/** A share of implausible characters among those outside ASCII that a right reading does not pass. */
const MOST_IMPLAUSIBLE = 0.04;

/**
 * Whether a text read in a guessed encoding (of two bytes a character: `twoBytes`) reads like one: its characters outside ASCII are letters within
 * words of one script and sane case, or punctuation and signs where those stand. "caf\u00e9 \u2014 \u201cyes\u201d" does;
 * "caf\u00c3(" and "\u00ff\u00fe word" do not.
 */
export function isPlausible(text: string, twoBytes = false): boolean {
  let seen = 0;
  let wrong = 0;
  let eastAsian = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) return false;
    if (code < 128) continue;
    seen++;
    if (!fits(text[at]!, text[at - 1] ?? ' ', text[at + 1] ?? ' ')) wrong++;
    if (EAST_ASIAN.test(text[at]!)) eastAsian++;
  }
  // A stray pair of bytes makes a character of a two-byte encoding; whole sentences do not come by chance.
  if (twoBytes && eastAsian < Math.max(10, seen / 2)) return false;
  return wrong <= seen * MOST_IMPLAUSIBLE;
}

/** Letters that stand as words alone, in French, Italian, Spanish, Portuguese, Polish and Russian. */
const LONE_LETTERS = /[àâäéêèíóôúyÀÉÓèìòùÈÀaikosuwzęąАВИКОСУЯавикосуяїєі]/;

function fits(char: string, before: string, after: string): boolean {
  if (/\p{L}|\p{M}/u.test(char)) return letterFits(char, before, after);
  if (/[\p{P}\p{Zs}\p{Cf}]/u.test(char)) return true;
  // Signs stand beside numbers and spaces, not inside words.
  return /[\p{Sc}©®™°±½¼¾²³·•№×÷†‡ªº¦§¶¯¨´¸¬]/u.test(char) && !(isLetter(before) && isLetter(after));
}

function letterFits(char: string, before: string, after: string): boolean {
  const script = scriptOf(char);
  if (script === undefined) return false;
  // Bytes 0xFE and 0xFF are what broken files have most; the letters they stand for are hardly ever written.
  if (char === '\u00ff' || (char === '\u00fe' && /\p{Ll}/u.test(before))) return false;
  if (script === 'Latin' && /\d/.test(before + after)) return false;
  if (!isLetter(before) && !isLetter(after)) {
    return script !== 'Latin' || LONE_LETTERS.test(char) || /['’-]/.test(before + after);
  }
  if ([before, after].some((neighbour) => isLetter(neighbour) && scriptOf(neighbour) !== script))
    return false;
  return !(isLower(before) && isUpper(char)) && !(isLower(char) && isUpper(after) && isUpper(before));
}

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u30fc]/u;

const SCRIPTS = [
  ['Latin', /\p{Script=Latin}/u],
  ['Arabic', /[\p{Script=Arabic}\u0640\u064b-\u065f]/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['East Asian', EAST_ASIAN],
] as const;

function scriptOf(char: string): string | undefined {
  return SCRIPTS.find(([, pattern]) => pattern.test(char))?.[0];
}

const isLetter = (char: string) => /[\p{L}\p{M}]/u.test(char);
const isLower = (char: string) => /\p{Ll}/u.test(char);
const isUpper = (char: string) => /\p{Lu}/u.test(char);
