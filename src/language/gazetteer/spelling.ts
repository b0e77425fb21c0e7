import { foldLetter, foldName } from './fold.js';

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

/** How many letters of one name must change to make another of it: "Jasshore", "Jessore" → 2. */
export function lettersApart(a: string, b: string): number {
  return distance(foldName(a), foldName(b));
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

/**
 * Hash of a name's consonants straight from a text, 0 where they are fewer than three: what `spellingOf(...).bones`
 * says, with all vowels at the start alike. Equal for all spellings that sound alike; the reverse is for
 * `soundAlike` to check.
 */
export function bonesKey(text: string, start: number, end: number): number {
  let hash = 0x7e7e7e7e;
  let consonants = 0;
  let previous = 0;
  for (let at = start; at < end; at++) {
    const letter = foldLetter(text.charCodeAt(at));
    if (letter === 0) continue;
    const next = at + 1 < end ? foldLetter(text.charCodeAt(at + 1)) : 0;
    let sound = letter < 128 ? SOUNDS[letter]! : letter;
    if (letter === H) {
      if (previous === VOWEL && !(next < 128 && SOUNDS[next] === VOWEL && next !== W && next !== Y)) continue;
    } else if (next === H && DIGRAPHS[letter] !== undefined && letter < 128) {
      sound = DIGRAPHS[letter]!;
      at++;
    } else if (letter === D && next === J) {
      continue;
    }
    if (sound === previous) continue;
    if (sound !== VOWEL || previous === 0) hash = Math.imul(hash ^ sound, 0x01000193);
    if (sound !== VOWEL) consonants++;
    previous = sound;
  }
  return consonants < 3 ? 0 : hash;
}

const VOWEL = 1;
const [H, W, Y, D, J] = ['h', 'w', 'y', 'd', 'j'].map((letter) => letter.charCodeAt(0));
const SOUNDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code);
  if ('aeiouwy'.includes(letter)) return VOWEL;
  const alike: Record<string, string> = { q: 'k', c: 'k', v: 'f' };
  return (alike[letter] ?? letter).charCodeAt(0);
});
/** Consonants that an h after them turns into another: [kh] → k, [sh] → s. */
const DIGRAPHS: Readonly<Record<number, number>> = Object.fromEntries(
  ['cs', 'ss', 'kk', 'gg', 'dd', 'tt', 'zz', 'pf'].map(([from, to]) => [
    from!.charCodeAt(0),
    to!.charCodeAt(0),
  ]),
);
