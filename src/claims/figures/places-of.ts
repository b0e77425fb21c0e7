import type { Annotation } from '../../language/annotate.js';
import type { PlaceMention } from '../../language/mention.js';
import type { Situation } from '../../situation/situation.js';
import type { PlaceRef } from '../claim.js';
import type { SentenceView } from '../syntax/sentence-view.js';
import { claimWords } from '../words/claim-words.js';
import type { Draft } from './draft.js';
import { firstAtOrAfter, mentionsIn } from './mentions-in.js';

/** Where a figure holds, and how near in the text that was found. */
export interface PlacesReading {
  readonly places: readonly PlaceRef[];
  readonly from: 'clause' | 'sentence' | 'anaphor' | 'heading' | 'paragraph' | 'account' | 'none';
  readonly mention?: PlaceMention;
}

/** Finds a figure's places: in its clause, its sentence, its section's heading, the sentences before; most specific first. */
export function placesOf(draft: Draft, notes: Annotation, situation: Situation): PlacesReading {
  const here = inSentence(draft, notes, situation);
  if (here) return here;
  const heading = underHeading(draft, notes);
  if (heading) return heading;
  const before = inParagraph(draft, notes);
  if (before) return before;
  return { places: [], from: 'none' };
}

function inSentence(draft: Draft, notes: Annotation, situation: Situation): PlacesReading | undefined {
  const { view } = draft;
  const mentions = mentionsIn(notes.places, view.sentence);
  let best: { mention: PlaceMention; score: number; anaphor: boolean } | undefined;
  for (const mention of mentions) {
    if (mention.label !== 'LOC') continue;
    const score = nearness(draft, mention.start, mention.end);
    if (score > -Infinity && (!best || score > best.score)) best = { mention, score, anaphor: false };
  }
  for (const anaphor of anaphors(view)) {
    const mention = antecedent(anaphor, view, notes, situation);
    if (!mention) continue;
    const token = view.tokens[anaphor.at]!;
    const score = nearness(draft, token.start, token.end) - 0.4;
    if (!best || score > best.score) best = { mention, score, anaphor: true };
  }
  if (!best) return undefined;
  const list = best.anaphor ? [best.mention] : listAround(best.mention, mentions, notes.reading.account.text);
  return {
    places: specificFirst(list, notes.reading.account.text),
    from: best.anaphor ? 'anaphor' : best.score > 3 ? 'clause' : 'sentence',
    mention: best.mention,
  };
}

const LOCATIVE = new Set([
  'in',
  'at',
  'inside',
  'across',
  'within',
  'near',
  'around',
  'throughout',
  'outside',
  'of',
]);
const AWAY = new Set(['outside', 'from', 'to', 'into', 'against', 'with', 'by', 'than', 'like']);

/** How closely a place belongs to the counted phrase; -Infinity where it cannot. */
function nearness(draft: Draft, start: number, end: number): number {
  const { view, phrase } = draft;
  const from = view.tokenAt(start);
  const to = Math.max(from + 1, view.tokenAt(end));
  if (from >= phrase.numberFrom && to <= phrase.numberTo) return Number.NEGATIVE_INFINITY;
  let before = from - 1;
  while (before > view.from && (view.part(before) === 'DET' || view.part(before) === 'ADJ')) before--;
  const preposition = view.lower(before);
  let score = LOCATIVE.has(preposition) ? 0.6 : AWAY.has(preposition) ? -1.2 : 0;
  if (preposition === 'outside' || (view.lower(before) === 'of' && view.lower(before - 1) === 'outside'))
    score -= 3;
  const after = from >= phrase.to;
  const [low, high] = after ? [phrase.to, from] : [to, phrase.from];
  score += (after ? 6 : 5.2) - 0.08 * Math.max(0, high - low);
  let finite = 0;
  for (let i = low; i < high; i++) {
    const word = view.lower(i);
    if (word === ';' || word === ':') score -= 2.5;
    else if (view.part(i) === 'SCONJ' || word === 'which' || word === 'who') score -= 1.2;
    else if (view.part(i) === 'NUM' && i + 1 < high) score -= 0.5;
    const verb = view.verbAt(i);
    if (verb && verb.from === i && (verb.form === 'finite' || verb.form === 'participle')) finite++;
  }
  score -= Math.max(0, finite - 1) * 1.3;
  // [In Hilmand, ...] holds for the whole sentence
  if (!after && from <= view.from + 3 && preposition === 'in') score += 1;
  return score;
}

interface Anaphor {
  readonly at: number;
  readonly kinds: readonly string[];
}

/** [the camp], [this city], [the camp's population]. */
function anaphors(view: SentenceView): Anaphor[] {
  const found: Anaphor[] = [];
  for (let i = view.from + 1; i < view.to; i++) {
    const kinds = claimWords.placeNouns.get(view.lower(i));
    if (kinds && /^(?:the|this|that|these|those|both)$/.test(view.lower(i - 1))) found.push({ at: i, kinds });
  }
  return found;
}

/** The place of one of the kinds that the account last named before the words. */
function antecedent(
  anaphor: Anaphor,
  view: SentenceView,
  notes: Annotation,
  situation: Situation,
): PlaceMention | undefined {
  const offset = view.tokens[anaphor.at]!.start;
  const limit = firstAtOrAfter(notes.places, offset);
  for (let i = limit - 1; i >= 0 && i > limit - 60; i--) {
    const mention = notes.places[i]!;
    if (kindsOf(mention, notes, situation).some((kind) => anaphor.kinds.includes(kind))) return mention;
  }
  return undefined;
}

/** What kinds of place a mention names, by the gazetteer and by the words beside it ("Moria camp"). */
function kindsOf(mention: PlaceMention, notes: Annotation, situation: Situation): string[] {
  const kinds: string[] = [];
  const known = situation.places.find((place) => place.id === mention.place);
  if (known) kinds.push(known.kind);
  else if (mention.precision === 'country') kinds.push('country');
  else if (mention.precision === 'town') kinds.push('city');
  else if (mention.precision === 'region') kinds.push('province');
  const { text } = notes.reading.account;
  const beside = text.slice(Math.max(0, mention.start - 24), mention.end + 28).toLowerCase();
  for (const [word, named] of claimWords.placeNouns) if (beside.includes(word)) kinds.push(named[0]!);
  return kinds;
}

/** Places listed with one: [Kabul, Khost and Paktya provinces]. */
function listAround(mention: PlaceMention, mentions: readonly PlaceMention[], text: string): PlaceMention[] {
  const at = mentions.indexOf(mention);
  let from = at;
  let to = at + 1;
  while (from > 0 && isListed(text, mentions[from - 1]!, mentions[from]!)) from--;
  while (to < mentions.length && isListed(text, mentions[to - 1]!, mentions[to]!)) to++;
  return mentions.slice(from, to).filter((one) => one.label === 'LOC');
}

const JOINT =
  /^(?:\s*(?:,|and|or|&|\/|;|\(|\)|as well as|the|of|in|both|including|districts?|provinces?|governorates?|city|camps?|area|town|villages?|regions?))*\s*$/i;

function isListed(text: string, a: PlaceMention, b: PlaceMention): boolean {
  return b.start - a.end < 60 && JOINT.test(text.slice(a.end, b.start));
}

const FINEST: readonly string[] = ['exact', 'town', 'district', 'region', 'country'];

/** Named as the account writes them; the id says what they are. */
function specificFirst(mentions: readonly PlaceMention[], text: string): PlaceRef[] {
  const rank = (mention: PlaceMention) =>
    mention.precision === undefined ? 1 : FINEST.indexOf(mention.precision);
  const sorted = mentions
    .map((mention, index) => ({ mention, index }))
    .sort((a, b) => rank(a.mention) - rank(b.mention) || a.index - b.index);
  const refs: PlaceRef[] = [];
  for (const { mention } of sorted) {
    const name = text.slice(mention.start, mention.end);
    if (refs.some((ref) => (ref.id ?? ref.name) === (mention.place ?? name))) continue;
    refs.push({ ...(mention.place ? { id: mention.place } : {}), name });
  }
  return refs;
}

/** The place in the heading of the section, on its own line or before a colon. */
function underHeading(draft: Draft, notes: Annotation): PlacesReading | undefined {
  const { reading, places } = notes;
  for (let b = draft.view.sentence.block - 1, steps = 0; b >= 0 && steps < 12; b--, steps++) {
    const block = reading.blocks[b]!;
    if (!block.heading) continue;
    const named = mentionsIn(places, block).filter((mention) => mention.label === 'LOC');
    if (named.length > 0)
      return {
        places: specificFirst(named, notes.reading.account.text),
        from: 'heading',
        mention: named[0]!,
      };
    return undefined;
  }
  return undefined;
}

/** The place the sentences before in the paragraph last spoke of. */
function inParagraph(draft: Draft, notes: Annotation): PlacesReading | undefined {
  const { reading, places } = notes;
  const block = reading.blocks[draft.view.sentence.block]!;
  const limit = firstAtOrAfter(places, draft.view.sentence.start);
  for (let i = limit - 1; i >= 0 && places[i]!.start >= block.start; i--) {
    const mention = places[i]!;
    if (mention.label !== 'LOC') continue;
    const list = listAround(mention, places.slice(Math.max(0, i - 8), limit), reading.account.text);
    return { places: specificFirst(list, notes.reading.account.text), from: 'paragraph', mention };
  }
  return undefined;
}
