import { isPrivatePerson } from '../../claims/shown-source.js';
import type { ClaimView } from '../../server/schemas/claim.js';
import type { Words } from '../texts/use-text.js';
import { valueWords } from './number-words.js';

/** Whom or what a figure counts: the group in the account's words, else the unit. */
export function unitWords(unit: string, groupLabel: string, { t }: Words): string {
  if (unit === 'percent') return groupLabel ? t('unit.percent-of', { group: groupLabel }) : '';
  if (groupLabel) return groupLabel;
  return unit === 'person' ? t('unit.person') : unit === 'household' ? t('unit.household') : unit;
}

/** A claim in a few words: "about 22,000 children", "escape", "judged". */
export function claimWords(claim: ClaimView, words: Words): string {
  if (claim.kind === 'figure')
    return `${valueWords(claim.value, claim.unit, words)} ${unitWords(claim.unit, claim.group.label, words)}`.trim();
  if (claim.kind === 'event') return claim.type.replaceAll('-', ' ');
  return [claim.stance, claim.about].filter(Boolean).join(': ');
}

/** Who says it, outermost first. */
export function voiceWords(claim: Pick<ClaimView, 'account' | 'sources'>, { t }: Words): string {
  const chain = claim.sources.map((source) => {
    if (isPrivatePerson(source))
      return t(source.kind === 'witness' ? 'voice.witness' : 'voice.private-person');
    return source.role ? `${source.name} (${source.role})` : source.name;
  });
  const publisher = claim.account.publisher ?? claim.account.name;
  return chain.length === 0 ? publisher : t('voice.citing', { who: publisher, source: chain.join(' ← ') });
}
