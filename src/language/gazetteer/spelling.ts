import { foldName } from './fold.js';

/**
 * What the transliterations of one name share: `sound` evens out the vowels and consonants that spellers of Arabic
 * names interchange ("Hasakah", "Hassakeh" → "hasaka"; "Hol", "Hawl" → "hul"), `bones` keeps its consonants only.
 */
export interface Spelling {
  readonly sound: string;
  readonly bones: string;
}

export function spellingOf(name: string): Spelling {
  let sound = foldName(name);
  for (const [pattern, by] of STEPS) sound = sound.replace(pattern, by);
  return { sound, bones: sound[0] === undefined ? '' : sound[0] + sound.slice(1).replace(/[aiu]/g, '') };
}

/** Whether two spellings can be of one name: the same consonants, and all but the same vowels. */
export function soundAlike(a: Spelling, b: Spelling): boolean {
  if (a.sound === b.sound) return true;
  return a.bones === b.bones && a.bones.length >= 3 && distance(a.sound, b.sound) <= 1;
}

const STEPS: readonly (readonly [RegExp, string])[] = [
  [/ch|sh/g, 's'],
  [/kh|q/g, 'k'],
  [/gh/g, 'g'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/zh/g, 'z'],
  [/ph/g, 'f'],
  [/dj/g, 'j'],
  [/c/g, 'k'],
  [/v/g, 'f'],
  [/(?<=[aeiouy])h(?![aeiou])/g, ''],
  [/ou|oo|au|aw|ow|uw/g, 'u'],
  [/[ow]/g, 'u'],
  [/ai|ay|ei|ey|ee|ie|iy/g, 'i'],
  [/y/g, 'i'],
  [/e/g, 'a'],
  [/(.)\1+/g, '$1'],
];

/** Levenshtein distance; names are short. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
