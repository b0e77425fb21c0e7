import type { DecidedLink } from '../../store/queries/copies.js';
import type { AccountCards } from '../../store/shelf/shelf-tables.js';
import type { FamilyLink } from '../schemas/account.js';
import { cardRef } from './account-view.js';
import { linkDecisionView } from './link-decision-view.js';
import { plain } from './plain.js';

/** The copies of an account as its reader sees them; `cards` are those of the others. */
export function familyLinks(
  account: string,
  links: readonly DecidedLink[],
  cards: readonly AccountCards[],
): FamilyLink[] {
  const byId = new Map(cards.map((card) => [card.id, card]));
  return links.flatMap((link) => {
    const later = link.to === account;
    const other = byId.get(later ? link.from : link.to);
    if (!other) return [];
    return [
      {
        account: cardRef(other),
        kind: link.kind,
        direction:
          link.direction === 'none' ? ('unknown' as const) : later ? ('from' as const) : ('to' as const),
        score: link.score,
        decision: link.decided ? linkDecisionView(link.decided) : null,
        spans: plain(
          link.spans.map(({ from, to }) => (later ? { here: to, there: from } : { here: from, there: to })),
        ),
      },
    ];
  });
}
