import { leanPage } from './lean-page.js';

/** Deeper nesting than pages have (the deepest are near 60); readers slow down with its square. */
const DEEPEST = 150;
/** Elements and character references a page may have at all: some ten times those of the largest articles. */
const MOST_PIECES = 100_000;
/** A page with more elements is written out whole, since reducing it to its article would take seconds. */
export const MOST_REDUCED = 12_000;
const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th thead tbody tfoot colgroup'.split(
    ' ',
  ),
);

export type Guarded =
  | { readonly ok: true; readonly html: string; readonly elements: number }
  | { readonly ok: false; readonly message: string };

/** A page made lean (see `leanPage`) and found to be within what can be parsed in good time, or why it is not. */
export function guardHtml(html: string): Guarded {
  const lean = leanPage(html);
  let depth = 0;
  let elements = 0;
  const references = lean.split('&', MOST_PIECES + 1).length;
  for (const [, closing, name] of lean.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9:-]*)/g)) {
    if (VOID.has(name!.toLowerCase())) {
      elements++;
    } else if (closing === '/') {
      if (depth > 0) depth--;
    } else {
      elements++;
      if (++depth > DEEPEST) {
        return {
          ok: false,
          message: `the page is nested more than ${DEEPEST} elements deep; save its text instead`,
        };
      }
    }
  }
  if (elements + references > MOST_PIECES) {
    return {
      ok: false,
      message: `the page has more than ${MOST_PIECES} elements; split it or save its text instead`,
    };
  }
  return { ok: true, html: lean, elements };
}
