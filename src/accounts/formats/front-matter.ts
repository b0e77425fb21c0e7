import { parse } from 'yaml';
import { metadataDate } from '../dates/metadata-date.js';
import type { Draft } from '../draft.js';
import type { Span } from '../span.js';

export interface FrontMatter {
  readonly span: Span;
  readonly metadata: Pick<Draft, 'title' | 'url' | 'publisher' | 'author' | 'published' | 'language'>;
}

/** Metadata between lines of "---" at a Markdown text's beginning, as note-takers and web clippers write them. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const match = /^---[ \t]*\r?\n([\s\S]{0,10000}?)\r?\n(?:---|\.\.\.)[ \t]*(?=\r?\n|$)/.exec(text);
  const fields = match && parseFields(match[1]!);
  if (!fields) return undefined;
  const first = (...names: string[]) => {
    for (const name of names) {
      const value = fields[name];
      const words = Array.isArray(value)
        ? value.filter((item) => typeof item === 'string').join(', ')
        : value;
      if (typeof words === 'string' && words.trim() !== '') return words.trim();
    }
    return undefined;
  };
  const url = first('url', 'source', 'link');
  const date = first('published', 'date', 'publication_date', 'created');
  const language = first('language', 'lang');
  return {
    span: { start: 0, end: match[0].length },
    metadata: {
      title: first('title'),
      url: url !== undefined && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : undefined,
      publisher: first('publisher', 'site'),
      author: first('author', 'authors'),
      published: date === undefined ? undefined : metadataDate(date),
      language: language === undefined ? undefined : { tag: language, sure: false },
    },
  };
}

function parseFields(yaml: string): Record<string, unknown> | undefined {
  try {
    // Dates stay words: "2021-02" is a month, not an instant.
    const value: unknown = parse(yaml, { schema: 'failsafe', maxAliasCount: 0, logLevel: 'error' });
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
