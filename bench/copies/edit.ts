import type { Random } from '../worlds/random.js';
import { SUBSTITUTIONS } from './phrases.js';

/** A sentence and where it comes from: the account and its place there; no origin for one the copyist wrote. */
export interface Line {
  readonly text: string;
  readonly origin?: { readonly account: string; readonly line: number };
}

const KINDS = ['cut', 'reword', 'reword', 'reword', 'insert', 'move', 'trim'] as const;

/**
 * Edits lines until `share` of their words have been cut, reworded, put in or moved; gives the share reached. `own`
 * writes the sentences put in.
 */
export function edit(
  lines: readonly Line[],
  share: number,
  own: () => string,
  r: Random,
): { lines: Line[]; edited: number } {
  const copy = [...lines];
  const all = lines.reduce((sum, line) => sum + count(line.text), 0);
  let edited = 0;
  for (let tries = 0; edited < share * all && tries < 400; tries++) {
    const at = r.whole(0, copy.length - 1);
    const line = copy[at]!;
    const kind = r.pick(KINDS);
    if (kind === 'insert') {
      const text = own();
      copy.splice(at, 0, { text });
      edited += count(text);
    } else if (!line.origin) continue;
    else if (kind === 'cut' && copy.length > 2) {
      copy.splice(at, 1);
      edited += count(line.text);
    } else if (kind === 'move') {
      copy.splice(at, 1);
      copy.splice(r.whole(0, copy.length), 0, line);
      edited += count(line.text);
    } else if (kind === 'trim') {
      const text = line.text.replace(/,[^,]*\.$/, '.');
      edited += count(line.text) - count(text);
      copy[at] = { ...line, text };
    } else if (kind === 'reword') {
      const { text, changed } = reword(line.text, r);
      edited += changed;
      copy[at] = { ...line, text };
    }
  }
  return { lines: copy, edited: edited / all };
}

/** Rewords a sentence by the lists of phrases that say the same. */
function reword(text: string, r: Random): { text: string; changed: number } {
  let changed = 0;
  let result = text;
  for (const phrases of SUBSTITUTIONS) {
    const from = phrases.find((phrase) => new RegExp(`\\b${phrase}\\b`).test(result));
    if (!from || r.chance(0.4)) continue;
    const to = r.pick(phrases.filter((phrase) => phrase !== from));
    result = result.replace(new RegExp(`\\b${from}\\b`), to);
    changed += Math.max(count(from), count(to));
  }
  return { text: result, changed };
}

export function count(text: string): number {
  return text.split(/\s+/).length;
}
