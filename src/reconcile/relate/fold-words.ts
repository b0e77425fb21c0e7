/** Words as they are compared: lower case, no accents or hyphens, each in the singular ("Women's-rights" → "woman right"). */
export function foldWords(text: string): string {
  const lower = text.toLowerCase();
  // Most are plain words, which need no closer look.
  if (/^[a-z]+(?: [a-z]+)*$/.test(lower)) return lower.split(' ').map(singular).join(' ');
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}&]+/u)
    .filter((word) => word !== '')
    .map(singular)
    .join(' ');
}

/** "women-and-children" of folded words. */
export function slug(folded: string): string {
  return folded.replace(/\s+/g, '-');
}

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['children', 'child'],
  ['women', 'woman'],
  ['men', 'man'],
  ['persons', 'people'],
  ['person', 'people'],
  ['lives', 'life'],
  ['wives', 'wife'],
]);

function singular(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (/(?:wo|police|service|fisher|gun|militia)men$/.test(word)) return `${word.slice(0, -2)}an`;
  if (!word.endsWith('s')) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 3 && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}
