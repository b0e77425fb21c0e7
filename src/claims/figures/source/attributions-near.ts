import { firstEndingAfter, overlaps, type Span } from '../../../accounts/span.js';
import type { Annotation } from '../../../language/annotate.js';
import type { AttributionMention } from '../../../language/mention.js';
import { mendAttribution } from './mend-attribution.js';

/** A quotation is followed this far: no speech is longer, and a text without end must not cost its square. */
const LONGEST = 200;

/** The attributions that touch each sentence, so that a figure is compared with its own only. */
export function attributionsNear(notes: Annotation): (sentence: Span) => readonly AttributionMention[] {
  const { sentences } = notes.reading;
  const near = new Map<number, AttributionMention[]>();
  for (const one of notes.attributions) {
    const attribution = mendAttribution(one, notes);
    const first = firstEndingAfter(sentences, attribution.start);
    for (let i = first; i < sentences.length && i < first + LONGEST; i++) {
      const sentence = sentences[i]!;
      if (sentence.start >= attribution.end) break;
      const list = near.get(i);
      if (list) list.push(attribution);
      else near.set(i, [attribution]);
    }
  }
  return (sentence) => {
    const list = near.get(firstEndingAfter(sentences, sentence.start)) ?? [];
    return list.length > MANY ? list.filter((one) => overlaps(one, sentence)) : list;
  };
}

/** In a sentence with more the ones of its own piece are looked for. */
const MANY = 40;
