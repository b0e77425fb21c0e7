/** What stands between two tokens. */
const GAP = { space: 0, spaces: 1, line: 2, paragraph: 3, none: 4 } as const;

/** Before an account's or a sentence's first token, and after its last. */
export const GAP_EDGE = GAP.paragraph;

/** A line's end; the next number is a paragraph's. */
export const GAP_LINE = GAP.line;

/** The gap between the characters `from` and `to` of a text, which are all white: tabs count as several spaces. */
export function gapOf(text: string, from: number, to: number): number {
  let lines = 0;
  let spaces = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) lines++;
    else spaces += code === 9 ? 2 : 1;
  }
  if (lines > 0) return lines > 1 ? GAP.paragraph : GAP.line;
  if (spaces === 0) return GAP.none;
  return spaces > 1 ? GAP.spaces : GAP.space;
}
