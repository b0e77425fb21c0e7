import type { Claim, SourceKind } from '../claims/claim.js';
import type { Source } from '../situation/schema.js';

/** Who answers for what is said: an office or an organisation, never a private person. */
export interface Speaker {
  /** Id in the situation, else the name in lower case. */
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  /** As the situation knows it. */
  readonly source?: Source;
}

export interface Speakers {
  /** Who publishes a claim's account; undefined where nobody is named, or a person. */
  publisherOf(claim: Claim): Speaker | undefined;
  /** Offices and organisations a claim is attributed to, outermost first. */
  citedIn(claim: Claim): readonly Speaker[];
  /** Whom the claim goes back to: the innermost it is attributed to; the publisher where it names nobody at all. */
  originOf(claim: Claim): Speaker | undefined;
}

/** Kinds of voice that are offices or organisations, whatever they are called. */
const ORGANISED: ReadonlySet<SourceKind> = new Set([
  'un',
  'ngo',
  'government',
  'armed-group',
  'camp-administration',
  'media',
  'researcher',
]);

/** Tells who speaks in claims, by the sources of a situation. */
export function speakersOf(sources: readonly Source[]): Speakers {
  const known = new Map<string, Source>();
  for (const source of sources)
    for (const name of [source.id, source.name, ...source.aliases, ...source.domains])
      if (!known.has(name.toLowerCase())) known.set(name.toLowerCase(), source);
  const speaker = (name: string, kind: SourceKind, id?: string): Speaker | undefined => {
    const source =
      (id === undefined ? undefined : known.get(id.toLowerCase())) ?? known.get(name.toLowerCase());
    if (source)
      return source.kind === 'person'
        ? undefined
        : { id: source.id, name: source.name, kind: source.kind, source };
    // [its administration] is somebody's, [administration of Marib camp] has a name.
    return ORGANISED.has(kind) && /\p{Lu}|\p{Lo}/u.test(name)
      ? { id: name.toLowerCase(), name, kind }
      : undefined;
  };
  const publisherOf = ({ publisher }: Claim) => (publisher ? speaker(publisher, 'media') : undefined);
  const citedIn = ({ sources }: Claim) =>
    sources.flatMap(({ name, role, kind, id }) => {
      // A name with a role is a person's; the office it speaks for stands beside it where the account names it.
      return role !== undefined && id === undefined ? [] : (speaker(name, kind, id) ?? []);
    });
  return {
    publisherOf,
    citedIn,
    originOf: (claim) =>
      citedIn(claim).at(-1) ?? (claim.sources.length === 0 ? publisherOf(claim) : undefined),
  };
}
