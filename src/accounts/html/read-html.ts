import { parseHTML } from 'linkedom';
import type { Draft } from '../draft.js';
import { articleOf } from './article.js';
import { guardHtml } from './guard.js';
import { readPageMetadata } from './page-metadata.js';
import { writeText } from './write-text.js';

export type HtmlRead =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly reason: 'bad-html' | 'no-text'; readonly message: string };

/** Reads a page: its metadata, and its article as canonical text. */
export function readHtml(html: string, known: { name: string; url?: string }): HtmlRead {
  const guarded = guardHtml(html);
  if (!guarded.ok) return { ok: false, reason: 'bad-html', message: guarded.message };
  try {
    return readGuarded(guarded.html, guarded.elements, known);
  } catch {
    return { ok: false, reason: 'bad-html', message: 'the page could not be parsed; save its text instead' };
  }
}

function readGuarded(html: string, elements: number, known: { name: string; url?: string }): HtmlRead {
  const document = parseHTML(html).document as unknown as Document;
  const { language, ...metadata } = readPageMetadata(document);
  const url = known.url ?? metadata.url;
  const article = articleOf(html, elements);
  const written = article && writeText(article, metadata.title);
  if (!written || written.text.trim() === '' || written.text === metadata.title) {
    return { ok: false, reason: 'no-text', message: 'the page holds no article text; save its text instead' };
  }
  return {
    ok: true,
    draft: {
      name: known.name,
      ...metadata,
      url,
      language: language === undefined ? undefined : { tag: language, sure: false },
      ...written,
    },
  };
}
