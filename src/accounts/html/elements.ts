/** Never part of what a page says. */
export const SILENT = new Set(
  'script style noscript template iframe object embed svg math canvas audio video button form input select textarea nav head title link meta dialog map'.split(
    ' ',
  ),
);

/** Stand on their own, with a blank line around them. */
export const BLOCKS = new Set(
  'address article aside blockquote body center details div dl fieldset figcaption figure footer header hgroup hr main ol p pre section summary table tbody ul'.split(
    ' ',
  ),
);

/** Heading elements. */
export const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Lower-case name of an element. */
export function nameOfElement(element: Element): string {
  return element.localName.toLowerCase();
}

/** Whether the page itself hides an element from its readers. */
export function isHidden(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '')
  );
}
