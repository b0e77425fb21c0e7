import type { Claim, FigureClaim } from '../../claims/claim.js';
import { valueWords } from './number-words.js';

/** Who says it, outermost first: "Sky News, citing the camp's director". */
export function sourceWords(claim: Claim, publisher: string): string {
  const chain = claim.sources.map((source) =>
    source.role ? `${source.name} (${source.role})` : source.name,
  );
  return chain.length === 0 ? publisher : `${publisher}, citing ${chain.join(', citing ')}`;
}

/** What a figure claims, in a few words: "about 22,000 children, al-Hol". */
export function figureWords(claim: FigureClaim): string {
  const unit = unitWords(claim);
  const where = claim.places.map((place) => place.name).join(', ');
  const size = valueWords(claim.value, claim.unit);
  return [`${size}${unit ? ` ${unit}` : ''}`, where].filter(Boolean).join(', ');
}

/** Whom or what it counts: the group in the account's words, else the unit. */
export function unitWords(claim: FigureClaim): string {
  if (claim.unit === 'percent') return claim.group.label ? `are ${claim.group.label}` : '';
  if (claim.group.label) return claim.group.label;
  return claim.unit === 'person' ? 'people' : claim.unit === 'household' ? 'households' : claim.unit;
}
