import { metadataDate } from '../dates/metadata-date.js';
import { readStructuredData } from './structured-data.js';

export interface PageMetadata {
  readonly title?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly author?: string;
  /** EDTF. */
  readonly published?: string;
  /** BCP 47, as the page's template has it. */
  readonly language?: string;
}

/** What a page says of itself: JSON-LD first, then OpenGraph and other `meta`, then its `time` and `title` elements. */
export function readPageMetadata(document: Document): PageMetadata {
  const data = readStructuredData(document);
  const meta = metaReader(document);
  const site = meta('og:site_name', 'application-name');
  return {
    title:
      clean(data.title ?? meta('og:title', 'twitter:title', 'dc.title', 'dcterms.title')) ??
      ownTitle(document, site),
    url: firstAddress(
      document.querySelector('link[rel=canonical]')?.getAttribute('href'),
      meta('og:url'),
      data.url,
    ),
    publisher: clean(
      data.publisher ?? site ?? meta('publisher', 'dc.publisher', 'dcterms.publisher', 'citation_publisher'),
    ),
    author: clean(
      data.author ??
        notAddress(
          meta(
            'author',
            'article:author',
            'dc.creator',
            'dcterms.creator',
            'parsely-author',
            'citation_author',
          ),
        ),
    ),
    published: firstDate([
      data.published,
      meta('article:published_time', 'og:published_time', 'parsely-pub-date', 'sailthru.date'),
      meta('date', 'pubdate', 'publishdate', 'publish-date', 'publication_date', 'datepublished'),
      meta(
        'dc.date.issued',
        'dcterms.issued',
        'dcterms.date',
        'dc.date',
        'dcterms.created',
        'citation_publication_date',
      ),
      ...timesOf(document),
    ]),
    language: languageOf(document, meta('og:locale')),
  };
}

function metaReader(document: Document): (...names: string[]) => string | undefined {
  const values = new Map<string, string>();
  for (const element of Array.from(document.querySelectorAll('meta'))) {
    const name = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop')
    )?.toLowerCase();
    const content = element.getAttribute('content')?.trim();
    if (name && content && !values.has(name)) values.set(name, content);
  }
  return (...names) => {
    for (const name of names) {
      const value = values.get(name);
      if (value !== undefined) return value;
    }
    return undefined;
  };
}

/**
 * The page's only `h1`, else its `title` without the site's name: the part the page itself repeats
 * ("Delta Radio - Army frees 75" above "Army frees 75").
 */
function ownTitle(document: Document, site: string | undefined): string | undefined {
  const headings = Array.from(document.querySelectorAll('h1'));
  if (headings.length === 1) return clean(headings[0]!.textContent ?? undefined);
  const title = clean(document.querySelector('title')?.textContent ?? undefined);
  const parts = title?.split(/\s+[|\u2013\u2014\-\u00b7\u00bb:]+\s+/) ?? [];
  if (title === undefined || parts.length < 2) return title;
  const body = clean(document.body?.textContent ?? undefined) ?? '';
  const longestFirst = [...parts].sort((a, b) => b.length - a.length);
  const repeated = longestFirst.find((part) => part !== site && part.includes(' ') && body.includes(part));
  return repeated ?? title;
}

/** Dates of `time` elements that say they are the publication's, then of the first in the article. */
function timesOf(document: Document): (string | undefined)[] {
  const marked = document.querySelector(
    'time[pubdate], time[itemprop=datePublished], [itemprop=datePublished]',
  );
  const inside = document.querySelector('article time[datetime], main time[datetime]');
  const all = document.querySelectorAll('time[datetime]');
  const only = all.length === 1 ? all[0] : undefined;
  return [marked, inside, only].map(
    (element) => element?.getAttribute('datetime') ?? element?.getAttribute('content') ?? undefined,
  );
}

function firstDate(candidates: readonly (string | undefined)[]): string | undefined {
  for (const candidate of candidates) {
    const date = candidate === undefined ? undefined : metadataDate(candidate);
    if (date !== undefined) return date;
  }
  return undefined;
}

function firstAddress(...candidates: readonly (string | null | undefined)[]): string | undefined {
  return candidates.find((value) => value && /^https?:\/\//i.test(value) && URL.canParse(value)) ?? undefined;
}

function languageOf(document: Document, locale: string | undefined): string | undefined {
  const tag = document.documentElement?.getAttribute('lang') ?? locale;
  try {
    return tag ? Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] : undefined;
  } catch {
    return undefined;
  }
}

function notAddress(value: string | undefined): string | undefined {
  return value !== undefined && /^https?:/.test(value) ? undefined : value;
}

function clean(value: string | undefined): string | undefined {
  const text = value?.replace(/\s+/g, ' ').trim();
  return text ? text : undefined;
}
