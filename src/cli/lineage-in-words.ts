import type { Lineage } from '../lineage/decisions.js';
import type { Family, Link } from '../lineage/family.js';
import type { Quotation } from '../lineage/quotations.js';
import { paint } from './output.js';

/** Who copies whom with the accounts called by their names, as everywhere in what programs read. */
export function namedLineage({ families, refused }: Lineage, nameOf: (id: string) => string): Lineage {
  const named = (link: Link): Link => ({
    ...link,
    from: nameOf(link.from),
    to: nameOf(link.to),
    ...(link.credit ? { credit: { ...link.credit, account: nameOf(link.credit.account) } } : {}),
  });
  return {
    families: families.map(({ id, accounts, links, voices }) => ({
      id,
      accounts: accounts.map(nameOf),
      links: links.map(named),
      voices: voices.map((voice) => voice.map(nameOf)),
    })),
    refused: refused.map(named),
  };
}

/** Families, each with its voices and links, then what was refused and what is passed on from one source. */
export function lineageInWords(
  { families, refused }: Lineage,
  quotations: readonly Quotation[],
  wordsAt: (account: string, start: number, end: number) => string,
): string[] {
  return [
    ...families.flatMap((family) => familyInWords(family, wordsAt)),
    ...refused.map((link) => `refused: ${link.from} and ${link.to}`),
    ...quotations.map(
      ({ source, says, accounts }) =>
        `${accounts.length} accounts pass on of ${source}: “${says.replace(/\s+/g, ' ')}” (${accounts.join(', ')})`,
    ),
  ];
}

const VERBS = {
  copy: 'is copied by',
  partial: 'is copied in part by',
  quotation: 'has words quoted by',
} as const;

function familyInWords(
  { accounts, links, voices }: Family,
  wordsAt: (account: string, start: number, end: number) => string,
): string[] {
  const count = voices.length === 1 ? 'one voice' : `${voices.length} voices`;
  return [
    paint.bold(
      `${accounts.length} accounts, ${count}: ${voices.map((voice) => voice.join(' = ')).join(', ')}`,
    ),
    ...links.map((link) => {
      const words = link.spans.reduce((sum, span) => sum + span.words, 0);
      const notes = [
        directionInWords(link, wordsAt),
        ...(link.upstream ? [`both have it from ${link.upstream.join(' and ')}`] : []),
        ...(link.decision ? [link.decision] : []),
      ];
      const extent =
        words > 0 ? `${words} words, ${Math.round(100 * link.score)} % of the shorter` : 'as a person says';
      return `  ${link.from} ${VERBS[link.kind]} ${link.to}: ${extent} (${notes.join('; ')})`;
    }),
    '',
  ];
}

function directionInWords(
  { direction, credit }: Link,
  wordsAt: (account: string, start: number, end: number) => string,
): string {
  if (credit) return `it says “${wordsAt(credit.account, credit.start, credit.end)}”`;
  return direction === 'none' ? 'direction unknown' : `by ${direction}`;
}
