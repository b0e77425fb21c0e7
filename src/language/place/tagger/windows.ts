import type { Sentence } from '../../tokens/token.js';
import { SEEN_LOWER } from './document-marks.js';
import { ROLE_DIRECTION } from './roles.js';
import { isCapitalised, SHAPE } from './shapes.js';
import type { TokenFacts } from './token-facts.js';

/** Tokens `from` to `to` (exclusive) of a sentence where a place can stand. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/**
 * Stretches of a sentence around its capitalised words: a direction before ("northern Idlib"), the kind after
 * ("Borno state") and what joins them. All else is outside without being looked at.
 */
export function windowsOf(facts: TokenFacts, sentence: Sentence): Window[] {
  const windows: Window[] = [];
  const { shape, role } = facts;
  let from = -1;
  let end = -1;
  for (let i = sentence.from; i < sentence.to; i++) {
    if (!canBegin(facts, i, sentence)) continue;
    if (from >= 0 && i > end + GAP) {
      windows.push({ from, to: Math.min(sentence.to, end + GAP) });
      from = -1;
    }
    if (from < 0) {
      from = i;
      while (from > sentence.from && from > i - 2 && isBefore(role[from - 1]!, shape[from - 1]!)) from--;
    }
    end = i + 1;
  }
  if (from >= 0) windows.push({ from, to: Math.min(sentence.to, end + GAP) });
  return windows;
}

/** Plain words a place's name may have inside or after it. */
const GAP = 3;

function canBegin(facts: TokenFacts, i: number, sentence: Sentence): boolean {
  const shape = facts.shape[i]!;
  if (!isCapitalised(shape)) return false;
  if (facts.list[i] !== 0 || i > sentence.from || shape === SHAPE.capitals) return true;
  // A sentence's first word is a name only where the account never writes it small.
  return (facts.document[i]! & SEEN_LOWER) === 0;
}

function isBefore(role: number, shape: number): boolean {
  return role === ROLE_DIRECTION || shape === SHAPE.dash;
}
