import { FINEST_FIRST, type PlaceMention } from '../../../language/mention.js';
import type { PlaceRef } from '../../claim.js';
import { claimWords } from '../../words/claim-words.js';

/** Places listed with one: [Marra, Belo and Tarka provinces]. */
export function listAround(
  mention: PlaceMention,
  mentions: readonly PlaceMention[],
  text: string,
): PlaceMention[] {
  const at = mentions.indexOf(mention);
  let from = at;
  let to = at + 1;
  while (from > 0 && isListed(text, mentions[from - 1]!, mentions[from]!)) from--;
  while (to < mentions.length && isListed(text, mentions[to - 1]!, mentions[to]!)) to++;
  return mentions.slice(from, to).filter((one) => one.label === 'LOC');
}

const JOINT =
  /^(?:\s*(?:,|and|or|&|\/|;|\(|\)|as well as|(?:the )?capital(?: city)?(?: of)?|an? (?:town|city|village|suburb|district|province|region|port|camp)(?: in| of)?|the|of|in|both|including|districts?|provinces?|governorates?|cit(?:y|ies)|camps?|area|town|villages?|regions?|counties|county|states?))*\s*$/i;

function isListed(text: string, a: PlaceMention, b: PlaceMention): boolean {
  // [Honduras and parts of Panama]
  const between = text.slice(a.end, b.start).replace(/\b(?:parts|areas|much) of\b/, '');
  // [embassies of the United States in Kenya]
  if (a.precision === 'country' && /\b(?:in|of)\b/.test(between)) return false;
  return b.start - a.end < 60 && JOINT.test(between);
}

/** The places of mentions, each once, most specific first; named as the account writes them, the id says what they are. */
export function specificFirst(mentions: readonly PlaceMention[], text: string): PlaceRef[] {
  const rank = ({ precision }: PlaceMention) =>
    precision === undefined ? 1 : FINEST_FIRST.indexOf(precision);
  const sorted = mentions
    .map((mention, index) => ({ mention, index }))
    .sort((a, b) => rank(a.mention) - rank(b.mention) || a.index - b.index);
  const refs: PlaceRef[] = [];
  for (const { mention } of sorted) {
    const name = nameOf(mention, text);
    if (refs.some((ref) => (ref.id ?? ref.name) === (mention.place ?? name))) continue;
    const origin = ORIGIN.test(text.slice(Math.max(0, mention.start - 12), mention.start));
    const ref = mention.place ? { id: mention.place, name } : { name };
    refs.push(origin ? { ...ref, origin } : ref);
  }
  return refs;
}

/** For whom it does not matter that people come from there. */
export function withoutOrigin(ref: PlaceRef): PlaceRef {
  if (ref.origin === undefined) return ref;
  const { origin: _, ...place } = ref;
  return place;
}

const ORIGIN = /\bfrom (?:the )?$/i;

/** A country by its own name, whatever its people are called; the name with the facility it is the name of: [Marra port], [Belo prison]. */
function nameOf({ start, end, label, precision, name }: PlaceMention, text: string): string {
  if (label === 'AST' && precision === 'country') return name;
  // [Marra hospital] is its town's and no place of its own, unlike [Verano hospital]
  if (precision === 'town' && text.startsWith(' hospital', end)) return text.slice(start, end);
  const [town] = text.slice(start, end).split(/ hospital$/);
  if (precision === 'town' && town!.length < end - start) return town!;
  const word = label === 'LOC' ? /^ (\p{L}+)(?=[ ,.;)])/u.exec(text.slice(end, end + 20))?.[1] : undefined;
  const kind = word && claimWords.placeNouns.get(word)?.[0];
  return text.slice(start, kind && FACILITIES.has(kind) ? end + 1 + word.length : end);
}

const FACILITIES: ReadonlySet<string> = new Set([
  'port',
  'mine',
  'plant',
  'market',
  'square',
  'stadium',
  'station',
  'prison',
  'hospital',
  'facility',
  'school',
  'bridge',
  'valley',
]);
