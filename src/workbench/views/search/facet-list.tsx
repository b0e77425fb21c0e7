import type { Facets } from '../../../server/schemas/search.js';
import { changed, writeAddress } from '../../state/address.js';
import type { AddressKey } from '../../state/state-keys.js';
import { useAddress } from '../../state/use-address.js';
import { useText } from '../../texts/use-text.js';
import { numberWords } from '../../words/number-words.js';

/** The key each facet is kept under in the address. */
export const facetKeys = {
  kind: 'kind',
  measure: 'measure',
  place: 'place',
  publisher: 'source',
  language: 'language',
  year: 'year',
  review: 'review',
} as const satisfies Record<keyof Facets, AddressKey>;

const MOST = 8;

/** What the results have in common, each value a link that narrows them, or widens them again. */
export function FacetList({ facets }: { readonly facets: Facets | undefined }) {
  const words = useText();
  const { t } = words;
  const address = useAddress();
  const shown = (Object.keys(facetKeys) as (keyof Facets)[]).filter(
    (facet) => (facets?.[facet].length ?? 0) > 0 || address.values[facetKeys[facet]],
  );
  return (
    <details className="facets" open={matchMedia('(min-width: 44.01rem)').matches}>
      <summary>{t('search.narrow')}</summary>
      {shown.map((facet) => {
        const key = facetKeys[facet];
        const chosen = address.values[key]?.[0];
        const values = facets?.[facet] ?? [];
        const listed = chosen ? values.filter(({ value }) => value === chosen) : values.slice(0, MOST);
        return (
          <section key={facet} aria-labelledby={`facet-${facet}`}>
            <h2 id={`facet-${facet}`}>{t(`facet.${facet}`)}</h2>
            <ul>
              {listed.map(({ value, label, count }) => (
                <li key={value}>
                  <a
                    className="facet"
                    href={writeAddress(changed(address, { [key]: value === chosen ? undefined : value }))}
                    aria-current={value === chosen ? 'true' : undefined}
                  >
                    <span className="one-line" dir="auto">
                      {label}
                    </span>
                    <span className="quiet number">{value === chosen ? '×' : numberWords(count, words)}</span>
                  </a>
                </li>
              ))}
              {chosen && listed.length === 0 && (
                <li>
                  <a
                    className="facet"
                    href={writeAddress(changed(address, { [key]: undefined }))}
                    aria-current="true"
                  >
                    <span className="one-line">{chosen}</span>
                    <span className="quiet">×</span>
                  </a>
                </li>
              )}
            </ul>
          </section>
        );
      })}
    </details>
  );
}
