import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { furnitureVocabulary } from '../furniture/vocabulary.js';
import { nameOfElement } from './elements.js';
import { MOST_REDUCED } from './guard.js';

/**
 * The element that holds a page's article: what Mozilla's Readability leaves of the page, after parts that call
 * themselves related stories, comments or newsletters are gone; the page's main part where it leaves nothing.
 */
export function articleOf(html: string, elements: number): Element | undefined {
  const document = parse(html);
  if (elements > MOST_REDUCED) return mainPart(document);
  dropOtherParts(document);
  try {
    const content = new Readability<Node>(document, { serializer: (node) => node }).parse()?.content;
    if (content) return content as Element;
  } catch {
    // A page too broken for the reducer is still a page.
  }
  // Readability has taken that page apart.
  return mainPart(parse(html));
}

function mainPart(document: Document): Element | undefined {
  return document.querySelector('article, main, [role=main]') ?? document.body ?? undefined;
}

function parse(html: string): Document {
  return parseHTML(html).document as unknown as Document;
}

/** A part larger than this share of the page is rather the page under a careless name. */
const LARGEST_PART = 0.6;

function dropOtherParts(document: Document): void {
  const { elements } = furnitureVocabulary();
  const all = document.body?.textContent?.length ?? 0;
  for (const element of Array.from(document.querySelectorAll('[class], [id]'))) {
    if (!document.contains(element) || /^(?:html|body|main|article)$/.test(nameOfElement(element))) continue;
    const words = `${element.getAttribute('class') ?? ''} ${element.id}`.toLowerCase().split(/[^a-z]+/);
    if (!words.some((word) => elements.has(word))) continue;
    if (element.querySelector('h1, main') || (element.textContent?.length ?? 0) > all * LARGEST_PART)
      continue;
    element.remove();
  }
}
