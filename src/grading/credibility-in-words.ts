import type { Credibility } from '../claims/claim.js';
import { rules } from './rules.js';

/** "2, probably true: Reuters says the same...": a claim's grade and its reasons. */
export function credibilityInWords({ grade, reasons }: Credibility): string {
  return `${grade}, ${rules.credibility[grade]}: ${reasons.map(({ says }) => says).join(' ')}`;
}
