import type { Words } from './words.js';

/**
 * For each word whether it stands in quotation marks, by pairing double marks within a paragraph; an unpaired one
 * reaches to the paragraph's end, as in a quotation that runs over paragraphs.
 */
export function quotedWords(text: string, words: Words): Uint8Array {
  const inside = new Uint8Array(words.starts.length);
  let open = false;
  let at = 0;
  for (let i = 0; i < words.starts.length; i++) {
    for (; at < words.starts[i]!; at++) {
      const mark = text[at]!;
      if (mark === '\n' && text[at + 1] === '\n') open = false;
      else if (mark === '“' || mark === '«') open = true;
      else if (mark === '”' || mark === '»') open = false;
      else if (mark === '"') open = !open;
    }
    if (open) inside[i] = 1;
    at = Math.max(at, words.ends[i]!);
  }
  return inside;
}
