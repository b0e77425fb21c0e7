import { knowledge } from '../situation/knowledge.js';
import { standingTextSchema } from './knowledge-schemas.js';
import type { Words } from './words.js';

const { cues, stretch } = knowledge('en/standing-text.yaml', standingTextSchema);
const cue = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${cues.map((words) => literal(words).replaceAll(' ', '\\s+')).join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);
const CONTACT = /[\w.+-]+@[\w-]+\.[\w.]+|https?:\/\/\S+|\bwww\.\S+/gi;

/**
 * For each word whether it belongs to a publisher's standing text: a disclaimer, an imprint, its mission, contacts.
 * That is the sentence with a cue or an address in it, at most `stretch` words to either side of it.
 */
export function standingText(text: string, words: Words): Uint8Array {
  const standing = new Uint8Array(words.starts.length);
  const finds = [...text.matchAll(cue), ...text.matchAll(CONTACT)].sort((a, b) => a.index - b.index);
  let at = 0;
  for (const { index, 0: found } of finds) {
    while (at < words.starts.length && words.ends[at]! <= index) at++;
    let last = at;
    while (last + 1 < words.starts.length && words.starts[last + 1]! < index + found.length) last++;
    spread(text, words, standing, at, -1);
    spread(text, words, standing, last, 1);
    standing.fill(1, at, last + 1);
  }
  return standing;
}

function spread(text: string, words: Words, standing: Uint8Array, from: number, step: 1 | -1): void {
  for (let i = from, n = 0; n <= stretch && i >= 0 && i < words.starts.length; i += step, n++) {
    standing[i] = 1;
    const [left, right] = step > 0 ? [i, i + 1] : [i - 1, i];
    if (left < 0 || right >= words.starts.length) return;
    if (/[.!?](?:\s|["”)])|\n\s*\n/.test(text.slice(words.ends[left]!, words.starts[right]!))) return;
  }
}

function literal(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
