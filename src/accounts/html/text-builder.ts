import type { Span } from '../span.js';

/** How far apart what comes next stands from what was written: nothing, a space, a new line, a blank line. */
const GAPS = ['', ' ', '\n', '\n\n'] as const;
type Gap = 0 | 1 | 2 | 3;

/** Builds a canonical text piece by piece, with white space collapsed and the gaps between blocks made even. */
export class TextBuilder {
  private readonly pieces: string[] = [];
  private gap: Gap = 0;
  private led = false;
  private joint = false;
  private last = '';
  length = 0;

  /** Asks for at least this gap before the next words. */
  space(gap: Gap): void {
    if (!this.led && gap > this.gap) this.gap = gap;
  }

  /** Says that an element ends or begins here: a figure and the word in the next box do not belong together. */
  boundary(): void {
    this.joint = true;
  }

  /** Writes running text; any white space in it counts as one space. */
  write(text: string): void {
    const words = text.replace(/[ \t\n\r\f]+/g, ' ');
    if (words.startsWith(' ')) this.space(1);
    const core = words.trim() === '' ? '' : words.replace(/^ | $/g, '');
    if (core === '') return;
    if (this.joint && needsSpace(this.last, core)) this.space(1);
    this.raw(core);
    if (words.endsWith(' ')) this.space(1);
  }

  /** Writes text as it stands, after the gap asked for. */
  raw(text: string): void {
    if (text === '') return;
    this.flush();
    this.pieces.push(text);
    this.length += text.length;
    this.last = text.at(-1)!;
    this.led = false;
    this.joint = false;
  }

  /** Writes a sign that the next words follow at once, whatever gap they ask for ("- "). */
  lead(sign: string): void {
    this.raw(sign);
    this.led = true;
  }

  /** Writes a sign right behind the last words, whatever gap was asked for (":"). */
  attach(sign: string): void {
    this.gap = 0;
    this.raw(sign);
  }

  /** Whether the last word is a unit of length, so that a raised 2 or 3 belongs to it. */
  endsWithUnit(): boolean {
    return this.gap === 0 && /(?:^|[^\p{L}])[ckm]?m$/u.test(this.pieces.at(-1) ?? '');
  }

  /** Makes the gap now, so that what starts here starts at `length`. */
  flush(): void {
    const gap = this.length === 0 ? '' : GAPS[this.gap];
    if (gap !== '') this.pieces.push(gap);
    this.length += gap.length;
    this.gap = 0;
  }

  /** Runs `inner` and gives the span of what it wrote. */
  spanOf(inner: () => void): Span {
    this.flush();
    const start = this.length;
    inner();
    return { start, end: this.length };
  }

  toString(): string {
    return this.pieces.join('');
  }
}

/** Whether a figure would run into a word ("41,300" in one box, "people" in the next), but for "8" and "th". */
export function needsSpace(last: string, next: string): boolean {
  if (/\p{Nd}/u.test(last)) return /^\p{L}/u.test(next) && !/^(?:st|nd|rd|th|er|e|\u00e8me)\b/.test(next);
  return /\p{L}/u.test(last) && /^\p{Nd}/u.test(next);
}
