import type { Span } from '../span.js';

/** How far apart what comes next stands from what was written: nothing, a space, a new line, a blank line. */
const GAPS = ['', ' ', '\n', '\n\n'] as const;
type Gap = 0 | 1 | 2 | 3;

/** Builds a canonical text piece by piece, with white space collapsed and the gaps between blocks made even. */
export class TextBuilder {
  private readonly pieces: string[] = [];
  private gap: Gap = 0;
  length = 0;

  /** Asks for at least this gap before the next words. */
  space(gap: Gap): void {
    if (gap > this.gap) this.gap = gap;
  }

  /** Writes running text; any white space in it counts as one space. */
  write(text: string): void {
    const words = text.replace(/[ \t\n\r\f]+/g, ' ');
    if (words === '' || words === ' ') {
      if (words === ' ') this.space(1);
      return;
    }
    if (words.startsWith(' ')) this.space(1);
    const ends = words.endsWith(' ');
    this.raw(words.slice(words.startsWith(' ') ? 1 : 0, ends ? -1 : undefined));
    if (ends) this.space(1);
  }

  /** Writes text as it stands, after the gap asked for. */
  raw(text: string): void {
    if (text === '') return;
    this.flush();
    this.pieces.push(text);
    this.length += text.length;
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
