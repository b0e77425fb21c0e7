import type { Span } from './span.js';

/**
 * The lines of a text, without their line breaks (LF, CR LF or a lone CR). A text that ends in a line break
 * has an empty last line.
 */
export function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 10 && code !== 13) continue;
    lines.push({ start, end: at });
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
    start = at + 1;
  }
  lines.push({ start, end: text.length });
  return lines;
}

/** The span without white space at its ends; empty at its start where there is nothing else. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** White space, no-break spaces and the invisible marks of direction among it. */
function isSpace(code: number): boolean {
  return (
    code <= 32 ||
    code === 0xa0 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x3000
  );
}
