/** What a page's JSON-LD says of its article. */
export interface StructuredData {
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly published?: string;
  readonly url?: string;
}

const ARTICLE = /(?:Article|Report|Posting|Review|CreativeWork|WebPage)$/;
const DEEPEST = 8;

/** Reads schema.org JSON-LD; an article counts before the page that holds it. Broken blocks are passed over. */
export function readStructuredData(document: Document): StructuredData {
  const things = Array.from(document.querySelectorAll('script[type*="ld+json" i]')).flatMap((script) =>
    thingsIn(parse(script.textContent ?? ''), DEEPEST),
  );
  const works = things.filter((thing) => typesOf(thing).some((type) => ARTICLE.test(type)));
  const ranked = [...works].sort((a, b) => rank(a) - rank(b));
  const first = <T>(pick: (thing: Thing) => T | undefined) => {
    for (const thing of ranked) {
      const value = pick(thing);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  return {
    title: first((thing) => text(thing.headline) ?? (rank(thing) === 0 ? text(thing.name) : undefined)),
    publisher: first((thing) => names(thing.publisher)),
    author: first((thing) => names(thing.author ?? thing.creator)),
    published: first((thing) => text(thing.datePublished) ?? text(thing.dateCreated)),
    url: first((thing) => text(thing.url) ?? text(thing.mainEntityOfPage)),
  };
}

type Thing = Readonly<Record<string, unknown>>;

function thingsIn(value: unknown, depth: number): Thing[] {
  if (depth === 0 || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => thingsIn(item, depth - 1));
  const thing = value as Thing;
  return [thing, ...thingsIn(thing['@graph'], depth - 1), ...thingsIn(thing.mainEntity, depth - 1)];
}

function rank(thing: Thing): number {
  return typesOf(thing).some((type) => /(?:Article|Report|Posting)$/.test(type)) ? 0 : 1;
}

function typesOf(thing: Thing): string[] {
  return [thing['@type']].flat().filter((type) => typeof type === 'string');
}

function names(value: unknown): string | undefined {
  const found = [value]
    .flat()
    .map(
      (item) =>
        text(item) ?? (typeof item === 'object' && item !== null ? text((item as Thing).name) : undefined),
    )
    .filter((name) => name !== undefined && !/^https?:/.test(name));
  return found.length === 0 ? undefined : found.join(', ');
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
