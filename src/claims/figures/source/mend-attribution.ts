import { overlaps, type Span } from '../../../accounts/span.js';
import type { Annotation } from '../../../language/annotate.js';
import type { AttributionMention } from '../../../language/mention.js';
import { claimWords } from '../../words/claim-words.js';
import { mentionsIn } from '../mentions-in.js';
import { cutAtNumber } from './cut-at-number.js';

/**
 * An attribution as it is of figures: what is said before [, the ministry said] begins with the sentence, whatever aside
 * cuts it; a time or a number of places that a cue seems to name is nobody ([expected by the end of May], [reported from six
 * districts]); after a semicolon another speaks.
 */
export function mendAttribution(attribution: AttributionMention, notes: Annotation): AttributionMention {
  const named = withContentBefore(withoutNobody(cutAtNumber(attribution, notes), notes), notes);
  return fromClauseStart(cutAtOther(fromSentenceStart(named, notes), notes), notes);
}

/** [900 families came in May, the leaders tell us]: what stands before a speaker with nothing else to say. */
function withContentBefore(attribution: AttributionMention, { reading }: Annotation): AttributionMention {
  const { source, cue, content, contents } = attribution;
  if (!source || contents || source.end > cue.start) return attribution;
  const sentence = reading.sentenceAt(source.start);
  if (!sentence) return attribution;
  const { text } = reading.account;
  if (content && content.start < cue.end) return attribution;
  const heard = ADDRESSEE.test(text.slice(cue.end, sentence.end));
  if (content && content.end - content.start > PRONOUN && !heard) return attribution;
  if (sentence.end - cue.end > REST && !heard) return attribution;
  const before = /,\s+(?:the |an? )?$/i.exec(text.slice(sentence.start, source.start));
  if (!before || before.index === 0) return attribution;
  const end = sentence.start + before.index;
  return { ...attribution, start: sentence.start, content: { start: sentence.start, end } };
}

/** [told reporters in Belo.], but not [told reporters in Belo that nine had died.] */
const ADDRESSEE =
  /^ (?:the |our |a )?(?:reporters|journalists|press|media|newspaper|agency|broadcaster|radio|court|parliament|lawmakers|us|me)(?: (?:in|at|on|by|from|after|during|outside|near) [^"“,;:]*)?[.,]?\s*$/u;

/** Characters that may follow a cue that ends its sentence, and of whom it is told: [tell us.] */
const REST = 12;
const PRONOUN = 4;

/** [Nine fell ill on Friday; when it rained, three died, the nurse said]: she speaks of the three. */
function fromClauseStart(attribution: AttributionMention, { reading }: Annotation): AttributionMention {
  const { source, cue, content, contents } = attribution;
  if (!content || contents || content.end > Math.min(cue.start, source?.start ?? cue.start))
    return attribution;
  const words = reading.account.text.slice(content.start, content.end);
  const at = words.lastIndexOf('; ');
  if (at < 0 || QUOTED.test(words)) return attribution;
  const start = content.start + at + 2;
  return {
    ...attribution,
    content: { start, end: content.end },
    start: Math.min(start, cue.start, source?.start ?? start),
  };
}

function withoutNobody(attribution: AttributionMention, notes: Annotation): AttributionMention {
  const { source, name, role, ...rest } = attribution;
  if (!source || !isNobody(source, attribution, notes)) return attribution;
  return rest;
}

function isNobody(source: Span, { cue }: AttributionMention, { times, reading }: Annotation): boolean {
  const { text } = reading.account;
  if (mentionsIn(times, source).some((time) => time.end >= source.end && time.start - source.start < ARTICLE))
    return true;
  if (source.start < cue.start) return false;
  const words = text.slice(source.start, source.end).toLowerCase().split(/\s+/);
  return (
    /\bfrom (?:the )?$/i.test(text.slice(cue.end - 5, source.start)) && words.some((word) => isPlaces(word))
  );
}

/** Characters of [the ]. */
const ARTICLE = 5;

/** [districts], [camps] */
function isPlaces(word: string): boolean {
  return (
    word.endsWith('s') && (claimWords.placeNouns.has(word) || claimWords.placeNouns.has(word.slice(0, -1)))
  );
}

function fromSentenceStart(
  attribution: AttributionMention,
  { reading, attributions }: Annotation,
): AttributionMention {
  const { source, cue, content, contents } = attribution;
  if (!source || !content || contents || content.end > Math.min(source.start, cue.start)) return attribution;
  const sentence = reading.sentenceAt(content.start);
  if (!sentence || sentence.start >= content.start || cue.end > sentence.end || source.end > sentence.end)
    return attribution;
  const { text } = reading.account;
  const last = Math.max(cue.end, source.end);
  if (sentence.end - last > SHORT) return attribution;
  const before = { start: sentence.start, end: content.start };
  if (before.end - before.start > LONG || QUOTED.test(text.slice(before.start, content.end)))
    return attribution;
  // [900 people, most of them women, | have crossed], but not [..., but two are missing]
  if (
    !/,\s*$/.test(text.slice(before.start, before.end)) ||
    !GOES_ON.test(text.slice(content.start, content.end))
  )
    return attribution;
  if (
    mentionsIn(attributions, sentence).some((other) => other !== attribution && overlaps(other.cue, before))
  )
    return attribution;
  return { ...attribution, start: sentence.start, content: { start: sentence.start, end: content.end } };
}

/** Characters that may follow [the ministry said], and that may stand before what it is taken to have said. */
const GOES_ON = /^(?:has|have|had|is|are|was|were|will|would|could|may|might|\p{Ll}+ed)\b/u;
const SHORT = 40;
const LONG = 200;
const QUOTED = /["“”«»]|''|``/;

/** [officials counted 900; Marra reports 40]: the second is not the officials'. */
function cutAtOther(
  attribution: AttributionMention,
  { reading, attributions }: Annotation,
): AttributionMention {
  const { cue, content, contents } = attribution;
  if (!content || contents || content.start < cue.end) return attribution;
  const { text } = reading.account;
  for (const { start, source } of mentionsIn(attributions, content)) {
    if (!source || start !== source.start || start <= content.start) continue;
    if (
      /;\s*$/.test(text.slice(Math.max(content.start, start - 3), start)) &&
      !QUOTED.test(text[content.start]!)
    )
      return { ...attribution, content: { start: content.start, end: start }, end: start };
  }
  return attribution;
}
