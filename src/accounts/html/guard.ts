/** Deeper nesting than pages have (the deepest are near 60); readers slow down with its square. */
const DEEPEST = 150;
/** Elements and character references a page may have at all: some ten times those of the largest articles. */
const MOST_PIECES = 100_000;
/** A page with more elements is written out whole, since reducing it to its article would take seconds. */
export const MOST_REDUCED = 12_000;
const MOST_ATTRIBUTES = 4_000;

const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th thead tbody tfoot colgroup'.split(
    ' ',
  ),
);

export type Guarded =
  | { readonly ok: true; readonly html: string; readonly elements: number }
  | { readonly ok: false; readonly message: string };

/**
 * A page made safe to parse, in one pass: scripts (other than JSON-LD), styles, drawings and comments are taken out,
 * tags with absurdly long attributes lose them, and a page nested beyond reason is refused.
 */
export function guardHtml(html: string): Guarded {
  const lean = withoutBulk(html);
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

const BULK = new Set(['script', 'style', 'svg', 'noscript', 'template', 'iframe']);

/** Cuts what never shows, in one pass from tag to tag. */
function withoutBulk(html: string): string {
  const kept: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    if (open > at) kept.push(html.slice(at, open));
    at = afterTag(html, open, kept);
  }
  kept.push(html.slice(at));
  return kept.join('');
}

/** Keeps or drops what begins at a "<"; gives where to go on. */
function afterTag(html: string, open: number, kept: string[]): number {
  if (html.startsWith('<!--', open)) return end(html, '-->', open + 4);
  const name = /^[a-zA-Z][a-zA-Z0-9:-]{0,40}/.exec(html.slice(open + 1, open + 43))?.[0]?.toLowerCase();
  if (name === undefined) {
    if (/[!/?]/.test(html[open + 1] ?? '')) {
      const close = end(html, '>', open);
      kept.push(html.slice(open, close));
      return close;
    }
    kept.push('&lt;');
    return open + 1;
  }
  const close = endOfTag(html, open);
  const tag = html.slice(open, close);
  if (BULK.has(name) && !tag.endsWith('/>')) {
    const after = endOfElement(html, name, close);
    if (name === 'script' && /ld\+json/i.test(tag)) kept.push(html.slice(open, after));
    return after;
  }
  kept.push(tag.length > MOST_ATTRIBUTES ? `<${name}>` : tag);
  return close;
}

function endOfTag(html: string, open: number): number {
  let quote = '';
  for (let at = open + 1; at < html.length; at++) {
    const char = html[at]!;
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '>') return at + 1;
    else if ((char === '"' || char === "'") && html[at - 1] === '=') quote = char;
  }
  return html.length;
}

function endOfElement(html: string, name: string, from: number): number {
  const pattern = new RegExp(`</${name}\\b[^>]{0,100}>`, 'gi');
  pattern.lastIndex = from;
  return pattern.exec(html) ? pattern.lastIndex : html.length;
}

function end(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}
