import { overlaps, type Span } from '../../accounts/span.js';
import type { Annotation } from '../../language/annotate.js';
import type { AttributionMention } from '../../language/mention.js';
import type { Sentence } from '../../language/tokens/token.js';

/** A quotation is followed this far: no speech is longer, and a text without end must not cost its square. */
const LONGEST = 200;

/** The attributions that touch each sentence, so that a figure is compared with its own only. */
export function attributionsNear(notes: Annotation): (sentence: Span) => readonly AttributionMention[] {
  const { sentences } = notes.reading;
  const near = new Map<number, AttributionMention[]>();
  for (const attribution of notes.attributions) {
    const first = firstTouching(sentences, attribution.start);
    for (let i = first; i < sentences.length && i < first + LONGEST; i++) {
      const sentence = sentences[i]!;
      if (sentence.start >= attribution.end) break;
      const list = near.get(i);
      if (list) list.push(attribution);
      else near.set(i, [attribution]);
    }
  }
  return (sentence) => {
    const list = near.get(firstTouching(sentences, sentence.start)) ?? [];
    return list.length > MANY ? list.filter((one) => overlaps(one, sentence)) : list;
  };
}

/** In a sentence with more the ones of its own piece are looked for. */
const MANY = 40;

function firstTouching(sentences: readonly Sentence[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
