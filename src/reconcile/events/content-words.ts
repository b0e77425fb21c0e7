import { knowledge } from '../../situation/knowledge.js';
import { eventLinksSchema } from './event-links-schema.js';

const idle = new Set(knowledge('en/event-links.yaml', eventLinksSchema).idle);

/** The words that tell one party from another, in lower case: no numbers, no hedges, plurals as their singular. */
export function contentWords(texts: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const text of texts)
    for (const word of text.toLowerCase().split(/[^\p{L}]+/u))
      if (word.length > 2 && !idle.has(word)) words.add(word.length > 4 ? word.replace(/s$/, '') : word);
  return words;
}

/** Those of them that the account writes with a capital, its opening words aside: [14 Norvian women]. */
export function namesIn(texts: readonly string[]): ReadonlySet<string> {
  return contentWords(texts.flatMap((text) => text.match(/(?<!^)(?<=[^\p{L}])\p{Lu}[\p{L}'’-]+/gu) ?? []));
}
