import type { SentenceView } from './sentence-view.js';

/** Words that open a relative clause. */
export const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whom']);

export const DASHES: ReadonlySet<string> = new Set(['–', '—', '_', '--']);

/** End of an aside between two dashes, or 0 where the dash opens none. */
export function dashAgain(view: SentenceView, start: number): number {
  for (let at = start + 1; at < Math.min(view.to, start + 30); at++)
    if (view.lower(at) === view.lower(start)) return at + 1;
  return 0;
}

/** The dash that opens the aside which the one at `start` closes, or -1. */
export function dashBefore(view: SentenceView, start: number): number {
  for (let at = start - 1; at > Math.max(view.from, start - 30); at--)
    if (view.lower(at) === view.lower(start)) return at;
  return -1;
}

/** Token after the next comma, or the mark that comes before one. */
export function nextComma(view: SentenceView, start: number): number {
  let at = start;
  while (at < view.to && !/^[,.;:!?–—]$/.test(view.lower(at))) at++;
  return view.lower(at) === ',' ? at + 1 : at;
}

/** Token after the bracket that closes the one at `start`. */
export function closing(view: SentenceView, start: number): number {
  let depth = 0;
  for (let at = start; at < view.to; at++) {
    const word = view.lower(at);
    if (word === '(' || word === '[') depth++;
    else if ((word === ')' || word === ']') && --depth === 0) return at + 1;
  }
  return view.to;
}

/** The bracket that opens the one at `start`, or the token before the sentence. */
export function opening(view: SentenceView, start: number): number {
  let depth = 0;
  for (let at = start; at >= view.from; at--) {
    const word = view.lower(at);
    if (word === ')' || word === ']') depth++;
    else if ((word === '(' || word === '[') && --depth === 0) return at;
  }
  return view.from - 1;
}
