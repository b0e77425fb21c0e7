import { contains, overlaps, type Span } from '../../accounts/span.js';
import type { Annotation } from '../../language/annotate.js';
import { cueEntry } from '../../language/attribution/cue-entry.js';
import type { AttributionMention, PlaceMention } from '../../language/mention.js';
import type { Situation } from '../../situation/situation.js';
import type { AsOf, EventClaim, PlaceRef, StatementClaim } from '../claim.js';
import { claimId } from '../claim-id.js';
import { sourceRef } from '../factuality/attribution-facts.js';
import { chainOf } from '../factuality/chain-of.js';
import { committedTo } from '../factuality/factuality-of.js';
import { mentionsIn } from '../figures/mentions-in.js';

/**
 * What is judged, feared, demanded, denied, promised or said, by whom and about what, in text order. A plain "said" is
 * a statement only where it speaks of a place or an event; other stances always are, where somebody holds them.
 */
export function extractStatements(
  notes: Annotation,
  situation: Situation,
  events: readonly EventClaim[] = [],
): StatementClaim[] {
  const statements: StatementClaim[] = [];
  const seen = new Set<string>();
  for (const attribution of notes.attributions) {
    const statement = statementOf(attribution, notes, situation, events);
    if (!statement || seen.has(statement.id)) continue;
    seen.add(statement.id);
    statements.push(statement);
  }
  return statements.sort((a, b) => a.start - b.start || b.end - a.end);
}

function statementOf(
  attribution: AttributionMention,
  notes: Annotation,
  situation: Situation,
  events: readonly EventClaim[],
): StatementClaim | undefined {
  const { reading, published } = notes;
  const { account } = reading;
  const content = attribution.content;
  const sentence = content && reading.sentenceAt(content.start);
  if (!content || !sentence || !sourceRef(attribution, account.text, situation)) return undefined;
  const stance = cueEntry(attribution.cue, reading)?.stance ?? 'said';
  const pieces = attribution.contents ?? [content];
  const places = mentionsIn(notes.places, attribution).filter(
    (place) => place.label === 'LOC' && within(pieces, place),
  );
  const told = events.filter((event) => pieces.some((piece) => overlaps(piece, event)));
  if (PLAIN.has(stance) && places.length === 0 && told.length === 0) return undefined;
  const words = account.text.slice(content.start, content.end);
  return {
    id: claimId(account.id, 'statement', content, `${stance} ${attribution.cue.start}`),
    account: account.name,
    ...(account.publisher === undefined ? {} : { publisher: account.publisher }),
    ...(published ? { published: published.edtf, publishedBasis: published.basis } : {}),
    kind: 'statement',
    text: words,
    start: content.start,
    end: content.end,
    sentence: { start: sentence.start, end: sentence.end },
    stance,
    about: told[0]?.type ?? places[0]?.name ?? opening(words),
    places: placeRefs(places, told),
    when: told[0]?.when ?? dateIn(attribution, pieces, notes),
    sources: chainOf(content, notes.attributions, account.text, situation),
    factuality: committedTo(content, reading, notes.attributions),
    confidence: 0.7,
  };
}

/** Stances that only say that something was said. */
const PLAIN: ReadonlySet<string> = new Set(['said', 'reported']);

function within(pieces: readonly Span[], span: Span): boolean {
  return pieces.some((piece) => contains(piece, span));
}

function placeRefs(places: readonly PlaceMention[], told: readonly EventClaim[]): PlaceRef[] {
  const refs: PlaceRef[] = [];
  const add = (ref: PlaceRef) => {
    if (!refs.some((other) => (other.id ?? other.name) === (ref.id ?? ref.name))) refs.push(ref);
  };
  for (const { place: id, name } of places) add(id ? { id, name } : { name });
  if (refs.length === 0) for (const ref of told[0]?.places ?? []) add(ref);
  return refs;
}

function dateIn(whole: Span, pieces: readonly Span[], { times, published }: Annotation): AsOf {
  const time = mentionsIn(times, whole).find(
    (mention) => mention.edtf !== undefined && within(pieces, mention),
  );
  if (time?.edtf) return { edtf: time.edtf, basis: time.basis };
  return published ? { edtf: published.edtf, basis: 'published' } : { edtf: '', basis: 'none' };
}

/** The first words of a content, for what no place or event names. */
function opening(words: string): string {
  const [...parts] = words.replace(/^["“'‘[\s]+|^that\s+/, '').split(/\s+/);
  return parts
    .slice(0, 8)
    .join(' ')
    .replace(/[,.;:]+$/, '');
}
