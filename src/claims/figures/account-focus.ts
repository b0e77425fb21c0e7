import type { Annotation } from '../../language/annotate.js';
import type { Reading } from '../../language/annotation.js';
import type { PlaceMention } from '../../language/mention.js';
import type { Sentence } from '../../language/tokens/token.js';
import type { PlaceRef } from '../claim.js';
import { datelineOf } from './dateline.js';
import { mentionsIn } from './mentions-in.js';
import { listAround, specificFirst } from './place-lists.js';

/** An account is about a place it names this often, and as this share of all it names. */
const OFTEN = 3;
const SHARE = 0.25;

/**
 * The places an account is about: those of its title, finer than a country; else the one it names most, where it
 * stands out; else those its first full sentence names; else where it was written. Found by itself it is a weak answer.
 */
export function accountFocus(notes: Pick<Annotation, 'reading' | 'places' | 'titlePlaces'>): PlaceRef[] {
  const { text } = notes.reading.account;
  const title = titleOf(notes);
  const titled = title.places.filter((mention) => mention.label === 'LOC');
  // [US general visits Belo]
  const finer = titled.filter((mention) => mention.precision !== 'country');
  if (finer.length > 0) return specificFirst(finer, title.text);
  const most = namedMost(notes.places);
  if (most) return specificFirst([most], text);
  if (titled.length > 0) return specificFirst(titled, title.text);
  const led = leadPlaces(notes);
  return specificFirst(led.length > 0 ? led : writtenIn(notes), text);
}

/** The places of the title, and the text their offsets are in: the account's own, where that begins with its title. */
function titleOf({ reading, places, titlePlaces }: Pick<Annotation, 'reading' | 'places' | 'titlePlaces'>): {
  readonly places: readonly PlaceMention[];
  readonly text: string;
} {
  const { text, title = '' } = reading.account;
  const [top] = reading.blocks;
  if (titlePlaces.length > 0 || !top?.heading) return { places: titlePlaces, text: title };
  return { places: mentionsIn(places, top), text };
}

function namedMost(places: readonly PlaceMention[]): PlaceMention | undefined {
  const counts = new Map<string, number>();
  let total = 0;
  let best: PlaceMention | undefined;
  let most = 0;
  for (const mention of places) {
    if (mention.label !== 'LOC') continue;
    total++;
    const count = (counts.get(keyOf(mention)) ?? 0) + 1;
    counts.set(keyOf(mention), count);
    if (count > most) {
      most = count;
      best = mention;
    }
  }
  return most >= OFTEN && most / total >= SHARE ? best : undefined;
}

function keyOf({ place, name }: PlaceMention): string {
  return place ?? name;
}

/** News says where in its first sentence; a dateline, where it was written, is too short to be one. */
function leadPlaces({ reading, places }: Pick<Annotation, 'reading' | 'places'>): readonly PlaceMention[] {
  for (const sentence of reading.sentences.slice(0, LEAD)) {
    if (sentence.to - sentence.from < FULL_SENTENCE) continue;
    const mentions = mentionsIn(places, sentence);
    const first = mentions.find((mention) => isWhere(mention, sentence, reading));
    if (first) return listAround(first, mentions, reading.account.text);
  }
  return [];
}

/** A local story need not say again where it was written. */
function writtenIn({ reading, places }: Pick<Annotation, 'reading' | 'places'>): readonly PlaceMention[] {
  const dateline = datelineOf({ reading });
  if (!dateline) return [];
  return mentionsIn(places, dateline)
    .filter((mention) => mention.label === 'LOC')
    .slice(0, 1);
}

/** [an attack in Belo], not [talks with Marra] or [at Marran embassies]. */
function isWhere({ label, start, end }: PlaceMention, sentence: Sentence, reading: Reading): boolean {
  const { text } = reading.account;
  if (label !== 'LOC' || !LOCATIVE.test(text.slice(sentence.start, start))) return false;
  const next = reading.tokens.findIndex((token, i) => i >= sentence.from && token.start >= end);
  return next < 0 || next >= sentence.to || reading.parts(sentence)[next - sentence.from] !== 'NOUN';
}

const LOCATIVE = /\b(?:in|at|near|across|inside|around|outside) (?:the )?$/i;
const LEAD = 4;
/** Tokens. */
const FULL_SENTENCE = 12;
