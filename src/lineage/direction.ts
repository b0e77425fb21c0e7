import type { Account } from '../accounts/account.js';
import { parseEdtf } from '../situation/edtf.js';
import { knowledge } from '../situation/knowledge.js';
import type { Direction } from './family.js';
import { creditsSchema } from './knowledge-schemas.js';

const data = knowledge('en/credits.yaml', creditsSchema);
const owned = data.credits.filter((credit) => !credit.includes('...'));
const named = [...data.credits.filter((credit) => credit.includes('...')), ...data.wires];

/** Which of two accounts has the words from the other: -1 the first had them first, 1 the second, 0 it cannot be told. */
export function directionOf(
  a: Account,
  b: Account,
  dates: { readonly a?: string; readonly b?: string },
): { first: -1 | 0 | 1; by: Direction } {
  const credit = Number(credits(a, b)) - Number(credits(b, a));
  if (credit !== 0) return { first: credit > 0 ? 1 : -1, by: 'credit' };
  const [first, second] = [
    dates.a ? parseEdtf(dates.a) : undefined,
    dates.b ? parseEdtf(dates.b) : undefined,
  ];
  if (first && second) {
    if (first.last < second.first) return { first: -1, by: 'date' };
    if (second.last < first.first) return { first: 1, by: 'date' };
  }
  if (a.text.length !== b.text.length) return { first: a.text.length > b.text.length ? -1 : 1, by: 'length' };
  return { first: 0, by: 'none' };
}

/** Whether `a` owns that it has its words from `b`, by name or, failing a name, from anybody. */
function credits(a: Account, b: Account): boolean {
  const text = a.text.toLowerCase();
  const name = b.publisher?.toLowerCase();
  if (name && named.some((credit) => standsIn(text, credit.replace('...', name)))) return true;
  return owned.some((credit) => text.includes(credit));
}

/** Whether the words stand in the text as whole words: "told ap", not "told apart". */
function standsIn(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
    if (!LETTER.test(text[at - 1] ?? '') && !LETTER.test(text[at + words.length] ?? '')) return true;
  return false;
}

const LETTER = /[\p{L}\p{N}]/u;
