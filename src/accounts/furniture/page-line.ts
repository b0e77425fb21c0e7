import { linesOf, trimSpan } from '../lines.js';
import type { Span } from '../span.js';
import { type Word, wordsOf } from './phrase.js';

/** A line of a text that is not blank, as its shape shows it. */
export interface PageLine extends Span {
  readonly text: string;
  /** Its words without bullets and markup; only the first few hundred characters of a long line are looked at. */
  readonly words: readonly Word[];
  /** Whether a blank line (or the text's beginning) stands before it. */
  readonly apart: boolean;
  /** Reads like a sentence or paragraph of a story rather than like a label, headline or button. */
  readonly prose: boolean;
}

const LOOK_AT = 600;

/** The lines of a text that hold something, in order. */
export function pageLines(text: string): PageLine[] {
  const lines: PageLine[] = [];
  let apart = true;
  for (const span of linesOf(text)) {
    const { start, end } = trimSpan(text, span);
    if (start === end) {
      apart = true;
      continue;
    }
    const content = text.slice(start, end);
    const words = wordsOf(withoutMarkup(content.slice(0, LOOK_AT)));
    lines.push({ start, end, text: content, words, apart, prose: isProse(content, words.length) });
    apart = false;
  }
  return lines;
}

/** Whether a line reads like a headline: some words, not many, no full stop at its end. */
export function isHeadline(line: PageLine): boolean {
  return (
    line.words.length > 0 &&
    line.words.length <= 22 &&
    !/[.;,:\u060c\u061b]["'\u201d\u2019\u00bb)\]]*$/.test(line.text)
  );
}

/** Whether a line breaks off, as teasers do ("... This is largely due \u2026"). */
export function breaksOff(line: PageLine): boolean {
  return /(?:\u2026|\.\.\.|\[(?:\u2026|\.\.\.)\])["'\u201d\u2019\u00bb)\]]*$/.test(line.text);
}

/** Sentences: enough words and a full stop, or so many words that it is no label. */
function isProse(text: string, words: number): boolean {
  return (
    words >= 30 ||
    (words >= 7 && /[.!?\u061f\u3002]["'\u201d\u2019\u00bb)\]*_]*$/.test(text) && !/\.\.\.$/.test(text))
  );
}

/** A line without list bullets, heading signs, emphasis and link addresses of Markdown. */
function withoutMarkup(line: string): string {
  return line
    .replace(/^(?:[#>\-*+\u2022\u00b7\u25aa|]\s*)+/, '')
    .replace(/!?\[([^[\]]{0,300})\]\([^()\s]{0,300}\)/g, '$1')
    .replace(/[*_`]{1,3}/g, '');
}
