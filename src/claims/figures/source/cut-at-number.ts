import type { Annotation } from '../../../language/annotate.js';
import { describeSource } from '../../../language/attribution/describe-source.js';
import type { AttributionMention, QuantityMention } from '../../../language/mention.js';
import { mentionsIn } from '../mentions-in.js';

/**
 * Nobody's name counts: where a source runs into a count, what begins there is what is said. [According to the relief office |
 * 31,000 people left], [said hydrologist Mara Lind, | another 40,000 could].
 */
export function cutAtNumber(attribution: AttributionMention, notes: Annotation): AttributionMention {
  const { source, cue, content } = attribution;
  if (!source || source.start < cue.end) return attribution;
  const count = mentionsIn(notes.quantities, source).find(
    (one) => COUNTS.has(one.sort) && one.start > source.start + SHORT && !isAside(one, notes),
  );
  if (!count) return attribution;
  const { reading } = notes;
  const { text } = reading.account;
  const sentence = reading.sentenceAt(source.start);
  const name = text
    .slice(source.start, count.start)
    .replace(/(?:,?\s+(?:the|that|some|a|an|and|in|on|at))?[,\s]+$/iu, '');
  // [said the inspector, who brought 34 men]
  if (RELATIVE.test(name)) return attribution;
  if (!sentence || name.length < SHORT || !/\p{L}{2}/u.test(name)) return attribution;
  const { role: _, name: __, contents: ___, ...rest } = attribution;
  const told = describeSource(name);
  const start = Math.min(content?.start ?? count.start, count.start);
  const end = Math.max(content?.end ?? 0, sentence.end);
  return {
    ...rest,
    name: told.name,
    ...(told.role === undefined ? {} : { role: told.role }),
    source: { start: source.start, end: source.start + name.length },
    content: { start, end },
    start: Math.min(attribution.start, start),
    end: Math.max(attribution.end, end),
  };
}

const RELATIVE = /\b(?:who|whose|whom|which|that)\b/iu;
const COUNTS: ReadonlySet<string> = new Set(['count', 'share', 'money']);

/** [said Karim Salo, 43, a farmer] */
function isAside({ number, unit }: QuantityMention, { reading }: Annotation): boolean {
  return unit === undefined && /^[,.;)"”]/.test(reading.account.text.slice(number.end, number.end + 1));
}

/** Characters of a name. */
const SHORT = 3;
