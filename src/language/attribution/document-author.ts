import type { Reading } from '../annotation.js';
import { describeSource, type SourceDescription } from './describe-source.js';

const NAME = String.raw`\p{Lu}[\p{L}'’.-]+(?: (?:(?:of|for|on|and|the) )*\p{Lu}[\p{L}'’.-]+){0,7}`;

/**
 * Who made the document that words like [the report] or [the study] speak of: the author named where the account first
 * brought such a document in ([a report released last week by the Relief Board], [the Relief Board's report]), the
 * latest before `offset`.
 */
export function documentAuthor(
  { account }: Reading,
  noun: string,
  offset: number,
): SourceDescription | undefined {
  const before = account.text.slice(Math.max(0, offset - REACH), offset);
  const own = new RegExp(`(${NAME})['’]s? (?:\\p{Ll}+ ){0,2}${noun}\\b`, 'gu');
  const made = new RegExp(
    `\\b[Aa]n? (?:\\p{Ll}[\\p{L}-]* ){0,3}${noun}\\b[^.;:“”"]{0,60}?\\b(?:by|from) (?:the )?(${NAME})`,
    'gu',
  );
  let latest: { at: number; name: string } | undefined;
  for (const pattern of [own, made])
    for (const match of before.matchAll(pattern))
      if (!latest || match.index > latest.at) latest = { at: match.index, name: match[1]! };
  if (!latest) return undefined;
  const { name } = describeSource(latest.name);
  return { name, person: false };
}

/** Characters back to where a document was brought in. */
const REACH = 6000;
