import { isApostrophe, isDigit, isHyphen, isLetter, isSpace } from './characters.js';
import { FormTable } from './form.js';
import type { Token, TokenKind } from './token.js';

/**
 * Tokens of `text` from `start` to `end`, in one pass. Words keep inner hyphens and apostrophes ("al-Hol", "Dar'a")
 * but give up a possessive ('s); numbers keep inner commas and points ("20,000", "2.8"); dotted initials are one
 * token ("U.S."); any other visible character is a token of its own.
 */
export function tokenize(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    let kind: TokenKind;
    let stop: number;
    if (isDigit(code)) {
      stop = endOfNumber(text, at, end);
      kind = 'number';
    } else if (isLetter(code)) {
      stop = endOfWord(text, at, end);
      kind = 'word';
    } else {
      stop = at + (isHighSurrogate(code) && at + 1 < end ? 2 : 1);
      kind = PUNCTUATION.has(code) ? 'punctuation' : 'symbol';
      if (isApostrophe(code) && isPossessive(text, at, end)) {
        stop = at + 2;
        kind = 'word';
      }
    }
    const form = forms.of(text, at, stop, kind);
    tokens.push({ start: at, end: stop, kind, text: form.text, lower: form.lower, form });
    at = stop;
  }
  return tokens;
}

const PUNCTUATION = new Set([...'.,;:!?…()[]{}"“”„«»\'‘’`–—-/،؛؟·•*'].map((c) => c.charCodeAt(0)));

const forms = new FormTable();

function endOfNumber(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) at++;
    // [20,000] and [2.8], but not the full stop of [in 2019.]
    else if ((code === 44 || code === 46) && at + 1 < end && isDigit(text.charCodeAt(at + 1))) at++;
    else break;
  }
  return at;
}

function endOfWord(text: string, start: number, end: number): number {
  const initials = endOfInitials(text, start, end);
  if (initials > 0) return initials;
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isLetter(code) || isDigit(code)) at++;
    else if (
      isApostrophe(code) &&
      at + 1 < end &&
      isLetter(text.charCodeAt(at + 1)) &&
      !isPossessive(text, at, end)
    )
      at++;
    else if (
      isHyphen(code) &&
      at + 1 < end &&
      (isLetter(text.charCodeAt(at + 1)) || isDigit(text.charCodeAt(at + 1)))
    )
      at++;
    else break;
  }
  return at;
}

/** End of dotted initials like [U.S.] or [p.m.], or 0. */
function endOfInitials(text: string, start: number, end: number): number {
  let at = start;
  let letters = 0;
  while (at + 1 < end && isLetter(text.charCodeAt(at)) && text.charCodeAt(at + 1) === 46) {
    at += 2;
    letters++;
  }
  if (letters < 2) return 0;
  // [U.S.] and [U.S.-backed], but not the [e.g.] of "site.e.gov"
  return at < end && isLetter(text.charCodeAt(at)) ? 0 : at;
}

function isPossessive(text: string, apostrophe: number, end: number): boolean {
  const next = text.charCodeAt(apostrophe + 1);
  if (apostrophe + 1 >= end || (next !== 115 && next !== 83)) return false;
  if (apostrophe + 2 >= end) return true;
  const after = text.charCodeAt(apostrophe + 2);
  return !isLetter(after) && !isDigit(after);
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
