import { knowledge } from '../../situation/knowledge.js';
import { sourcesSchema } from './sources-schema.js';

export interface SourceDescription {
  /** The name, else the words without an opening article ("Ian Moss", "government spokesman"). */
  readonly name: string;
  readonly role?: string;
  /** Whether the name is a person's own. */
  readonly person: boolean;
}

const data = knowledge('en/sources.yaml', sourcesSchema);
const roles = new Set(data.roles);
const doubtful = new Set(data.doubtful);
const documents = new Set(data.documents);
const address = new Set(data.address);

/** Name and role of a source's words: [Commander Aram Vural, who runs the camp] is Aram Vural, Commander. */
export function describeSource(words: string): SourceDescription {
  const text = words
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[[\]"“”]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[,\s]+$/, '');
  const pieces = text.split(/,\s+/);
  const first = splitTitle(pieces[0]!);
  const rest = pieces.slice(1).filter((piece) => !/^(?:who|which|where|whose)\b/.test(piece));
  if (first.person) {
    // [Dr. Ana Berg, head of the clinic]
    const told = first.role && !(address.has(plainTitle(first.role)) && rest.some(hasRole));
    const role = told ? first.role : rest.join(', ');
    return { name: first.name, ...(role === '' ? {} : { role }), person: true };
  }
  // [the aid coordinator, Mara Lind]
  if (rest.length > 0 && hasRole(pieces[0]!)) {
    const second = splitTitle(rest[0]!);
    if (second.person) return { name: second.name, role: withoutArticle(pieces[0]!), person: true };
  }
  const name = withoutArticle(pieces[0]!.replace(/\s+(?:who|which|that)\s.*$/, ''));
  const role = roleWithin(name);
  return { name, ...(role ? { role } : {}), person: false };
}

/** Whether a word is a role's. */
export function isRole(word: string): boolean {
  return roles.has(word.toLowerCase());
}

/** Whether a lower-case noun is that of a document that says things. */
export function isDocument(noun: string): boolean {
  return documents.has(noun);
}

/** Whether a source's own adjective weakens what it says ([unconfirmed reports]). */
export function isDoubtful(words: string): boolean {
  return words
    .toLowerCase()
    .split(/\s+/)
    .some((word) => doubtful.has(word));
}

function plainTitle(title: string): string {
  return title.toLowerCase().replace(/\.$/, '');
}

function hasRole(piece: string): boolean {
  return piece.split(' ').some(isRole);
}

const NAME = /^\p{Lu}[\p{L}'’.-]*$/u;
const PARTICLE =
  /^(?:al|el|bin|bint|ibn|abu|de|da|di|del|la|le|van|von|der|den|ter|ben|du|dos|y)$|^(?:al|el|as|ar|ad|an|at|ash)-\p{L}+$/iu;

/** A title and a name: [Deputy Minister Sara Kaya] is Sara Kaya, Deputy Minister. A bare surname is a person only after a title. */
function splitTitle(piece: string): SourceDescription {
  const words = piece.split(' ');
  let from = 0;
  for (let i = 0; i < words.length; i++) if (isRole(words[i]!)) from = i + 1;
  const name = words.slice(from);
  const plain = name.every((word) => NAME.test(word) || PARTICLE.test(word));
  const organisation = name.some((word) => ORGANISATION.test(word) || /^[\p{Lu}.]{2,}$/u.test(word));
  const person =
    plain &&
    !organisation &&
    name.length > 0 &&
    name.length <= 5 &&
    (from > 0 || name.length >= 2) &&
    NAME.test(name[0]!);
  if (!person) return { name: piece, person: false };
  const role = withoutArticle(titleBefore(words, from));
  return { name: name.join(' '), ...(role === '' ? {} : { role }), person: true };
}

/** The words of a title that end before a name, back to a verb or the clause's opening. */
function titleBefore(words: readonly string[], to: number): string {
  let from = to;
  while (from > 0 && to - from < 7 && !BREAKS.test(words[from - 1]!)) from--;
  return words.slice(from, to).join(' ');
}

const BREAKS = /^(?:that|and|but|while|\p{Ll}+ed|said|told|is|was|were|has|had|by)$/u;

const ORGANISATION =
  /^(?:News|Times|Post|Agency|Ministry|Department|Council|Union|Nations|Committee|Institute|University|Watch|House|Forces?|Army|Government|Party|Office|Organi[sz]ation|Group|Center|Centre|Bureau|Court|Police|Guard|Authority|Commission|Cross|Crescent|States?|Reports?|Journal|Press|Association|Foundation|Media|Network|Observatory|The|A|An|Several|Some|Many|Most|Officials?|Sources?|Republicans?|Democrats?|Security|Kingdom|Republic|East|West|North|South)$/;

function roleWithin(name: string): string | undefined {
  return name.split(' ').find((word) => roles.has(word));
}

function withoutArticle(words: string): string {
  return words.replace(/^(?:the|a|an)\s+/i, '').trim();
}
