import type { Annotation } from '../../../language/annotate.js';
import type { Reading } from '../../../language/annotation.js';
import type { PlaceMention } from '../../../language/mention.js';
import { firstAtOrAfter } from '../mentions-in.js';

/** An account is about a place it names this often, and as this share of all it names. */
const OFTEN = 3;
const SHARE = 0.25;

/** The place an account names most, where that stands out: not as whose something is, nor as where people come from. */
export function namedMost({
  places,
  reading,
}: Pick<Annotation, 'places' | 'reading'>): PlaceMention | undefined {
  const { text } = reading.account;
  const counts = new Map<string, number>();
  let total = 0;
  let best: PlaceMention | undefined;
  let most = 0;
  for (const mention of places) {
    if (mention.label !== 'LOC') continue;
    total++;
    // [refugees from Marra]: what is told is told elsewhere
    if (FROM.test(text.slice(Math.max(0, mention.start - LOOKED_BEFORE), mention.start))) continue;
    if (isAttribute(mention, reading)) continue;
    const count = (counts.get(keyOf(mention)) ?? 0) + 1;
    counts.set(keyOf(mention), count);
    if (count > most) {
      most = count;
      best = mention;
    }
  }
  return most >= OFTEN && most / total >= SHARE ? best : undefined;
}

/** [the Marra team], [Marra general]: whose it is, not where. */
function isAttribute({ precision, start, end }: PlaceMention, reading: Reading): boolean {
  const sentence = precision === 'country' ? reading.sentenceAt(start) : undefined;
  if (!sentence || LOCATIVE.test(reading.account.text.slice(Math.max(0, start - LOOKED_BEFORE), start)))
    return false;
  const next = firstAtOrAfter(reading.tokens, end);
  return next < sentence.to && /^(?:NOUN|PROPN)$/.test(reading.parts(sentence)[next - sentence.from]!);
}

const LOCATIVE = /\b(?:in|at|near|across|inside|around|outside) (?:the )?$/i;
const FROM = /\bfrom (?:the )?$/i;
/** Characters. */
const LOOKED_BEFORE = 14;

/** A place's id, else its name. */
export function keyOf({ place, name }: PlaceMention): string {
  return place ?? name;
}
