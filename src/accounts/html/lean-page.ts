/** Never shown, or nothing to read in. */
const BULK = new Set(['script', 'style', 'svg', 'noscript', 'template', 'iframe']);
/** About the page; the parser wants them in its head, wherever the page has them. */
const HEAD = new Set(['meta', 'link', 'base', 'title']);
const FRAME = new Set(['html', 'head', 'body']);
/** A tag longer than this loses its attributes. */
const LONGEST_TAG = 4_000;

/**
 * A page as one whole of head and body, however it was written, without scripts (other than JSON-LD), styles,
 * drawings and comments. One pass from tag to tag.
 */
export function leanPage(html: string): string {
  const page: Page = { head: [], body: [], html: '<html>' };
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    if (open > at) page.body.push(html.slice(at, open));
    at = afterTag(html, open, page);
  }
  page.body.push(html.slice(at));
  return `<!DOCTYPE html>${page.html}<head>${page.head.join('')}</head><body>${page.body.join('')}</body></html>`;
}

interface Page {
  readonly head: string[];
  readonly body: string[];
  /** The opening tag, for its language. */
  html: string;
}

/** Sorts what begins at a "<" into the page or drops it; gives where to go on. */
function afterTag(html: string, open: number, page: Page): number {
  if (html.startsWith('<!--', open)) return after(html, '-->', open + 4);
  const name = /^\/?[a-zA-Z][a-zA-Z0-9:-]{0,40}/.exec(html.slice(open + 1, open + 43))?.[0]?.toLowerCase();
  if (name === undefined) {
    // "<!doctype", "<?xml" and "</>" say nothing; any other "<" is a sign in the text.
    if (/[!/?]/.test(html[open + 1] ?? '')) return after(html, '>', open);
    page.body.push('&lt;');
    return open + 1;
  }
  const close = endOfTag(html, open);
  const tag = html.slice(open, close);
  if (FRAME.has(name.replace('/', ''))) {
    if (name === 'html' && tag.length < LONGEST_TAG && tag.endsWith('>')) page.html = tag;
    return close;
  }
  if (BULK.has(name) || name === 'title') {
    const end = tag.endsWith('/>') ? close : endOfElement(html, name, close);
    if (name === 'title' || (name === 'script' && /ld\+json/i.test(tag)))
      page.head.push(html.slice(open, end));
    return end;
  }
  const short = tag.length > LONGEST_TAG ? `<${name}>` : tag;
  (HEAD.has(name) ? page.head : page.body).push(short);
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

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}
