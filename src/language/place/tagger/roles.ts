import { bodies, directions, firstNames, kindWords, never, prepositions, titles } from '../place-words.js';

/** What a word can be beside a name. */
export const ROLE_NONE = 0;
export const ROLE_KIND = 1;
export const ROLE_KINDS = 2;
/** A kind word that is no part of the mention ("area"). */
export const ROLE_AREA = 3;
export const ROLE_DIRECTION = 4;
export const ROLE_BODY = 5;
export const ROLE_TITLE = 6;
export const ROLE_PREPOSITION = 7;
/** No part of a place's name, whatever its capital. */
export const ROLE_NEVER = 8;
export const ROLE_FIRST_NAME = 9;

/** Role of a word by its folded key. */
export function roleOf(key: number): number {
  return roles.get(key) ?? ROLE_NONE;
}

const roles = new Map<number, number>();
for (const key of firstNames) roles.set(key, ROLE_FIRST_NAME);
for (const key of prepositions) roles.set(key, ROLE_PREPOSITION);
for (const key of bodies) roles.set(key, ROLE_BODY);
for (const key of titles) roles.set(key, ROLE_TITLE);
for (const [key, word] of kindWords)
  roles.set(key, !word.joins ? ROLE_AREA : word.plural ? ROLE_KINDS : ROLE_KIND);
for (const key of directions) roles.set(key, ROLE_DIRECTION);
for (const key of never) roles.set(key, ROLE_NEVER);
