import type { SourceRecord } from '../../grading/source-record.js';
import type { ShownFamily } from './lineage-part.js';

const VERBS = { copy: 'copies', partial: 'has passages of', quotation: 'quotes the same words as' } as const;

/** Who copies whom, as a list; `esc` keeps the accounts' words from becoming markup. */
export function familyLines(families: readonly ShownFamily[], esc: (text: string) => string): string[] {
  return families.flatMap(({ accounts, links, voices }) => {
    const name = (row: number) => esc(accounts[row]!.account.title ?? accounts[row]!.account.name);
    return [
      `- ${accounts.length} accounts, ${voices === 1 ? 'one voice' : `${voices} voices`}`,
      ...links.map(
        ({ from, to, kind, words, share, why }) =>
          `  - ${name(to)} ${VERBS[kind]} ${name(from)} (${words > 0 ? `${words} words, ${Math.round(100 * share)} % of the shorter; ` : ''}${esc(why)})`,
      ),
    ];
  });
}

/** Sources with their Admiralty code and record, the most cited first. */
export function sourceLines(sources: readonly SourceRecord[], esc: (text: string) => string): string[] {
  return [...sources]
    .sort((a, b) => b.figures - a.figures || (a.id < b.id ? -1 : 1))
    .map(({ says }) => `- ${says.map(esc).join(' ')}`);
}
