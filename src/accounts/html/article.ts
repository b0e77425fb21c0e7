import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { MOST_ELEMENTS } from './guard.js';

/** The element that holds a page's article: reduced by Readability where it finds one, else the page's main part. */
export function articleOf(document: Document, elements: number): Element | undefined {
  const whole = document.querySelector('article, main, [role=main]') ?? document.body ?? undefined;
  if (elements > MOST_ELEMENTS) return whole;
  const copy = parseHTML(document.toString()).document as unknown as Document;
  try {
    const content = new Readability<Node>(copy, { serializer: (node) => node }).parse()?.content;
    return (content as Element | null | undefined) ?? whole;
  } catch {
    // A page too broken for the reducer is still a page.
    return whole;
  }
}
