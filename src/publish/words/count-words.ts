import { numberWords } from './number-words.js';

/** "1 claim", "2 claims", "12,500 claims". */
export function countWords(n: number, one: string, many = `${one}s`): string {
  return `${numberWords(n)} ${n === 1 ? one : many}`;
}
