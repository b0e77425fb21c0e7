import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { SearchHit } from '../../../server/schemas/search.js';
import { queries } from '../../api/queries.js';
import { Choice } from '../../parts/choice.js';
import { PagedList } from '../../parts/paged-list.js';
import { SearchField } from '../../parts/search-field.js';
import { addressOf } from '../../state/address.js';
import { useAddress } from '../../state/use-address.js';
import { useText } from '../../texts/use-text.js';
import { dateWords } from '../../words/date-words.js';
import { FacetList, facetKeys } from './facet-list.js';
import './search.css';

/** Words wherever they stand: every result is a span of an account, and opens it there. */
export default function SearchView() {
  const { t } = useText();
  const { values } = useAddress();
  const within = values.part?.[0] === 'claims' ? 'claims' : 'text';
  const said = values.q?.[0] ?? '';
  const chosen = Object.fromEntries(
    Object.entries(facetKeys).map(([facet, key]) => [facet, values[key]?.[0]]),
  );
  const narrowed = said !== '' || Object.values(chosen).some((value) => value !== undefined);
  const hits = useInfiniteQuery({
    ...queries.search({ q: said, in: within, ...chosen, limit: 40 }),
    placeholderData: keepPreviousData,
    enabled: narrowed || within === 'claims',
  });
  const first = hits.data?.pages[0];
  return (
    <div className="search">
      <header className="list-head">
        <h1>{t('view.search')}</h1>
        <div className="top">
          <SearchField label={t('search.words')} name="q" />
          <Choice
            label={t('search.within')}
            name="part"
            choices={[
              { id: '', label: t('search.in-text') },
              { id: 'claims', label: t('search.in-claims') },
            ]}
          />
        </div>
        <p className="quiet small" role="status">
          {first
            ? t(first.total.exact ? 'search.count' : 'search.count-more', { n: first.total.count })
            : t('search.how')}
        </p>
      </header>
      <FacetList facets={first?.facets} />
      <div className="hits">
        {hits.isEnabled && (
          <PagedList<SearchHit>
            label={t('search.hits')}
            query={hits}
            rowHeight={92}
            keyOf={(hit) => `${hit.account.id} ${hit.start} ${hit.end} ${hit.claim ?? ''}`}
            empty={t('search.none')}
            row={(hit) => <Hit hit={hit} />}
          />
        )}
      </div>
    </div>
  );
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const words = useText();
  const { account, quote } = hit;
  const place = hit.claim === null ? { span: `${hit.start}-${hit.end}` } : { claim: hit.claim };
  return (
    <a className="row hit" href={addressOf('accounts', { account: account.id, ...place })}>
      <span className="top quiet small">
        <span className="one-line" dir="auto">
          {account.publisher ?? account.name}
          {account.title && ` · ${account.title}`}
        </span>
        <span className="number">
          {account.published ? dateWords(account.published, words, 'short') : ''}
        </span>
      </span>
      <span className="found" dir="auto">
        {quote.before}
        <mark>{quote.words}</mark>
        {quote.after}
      </span>
      {hit.says && (
        <span className="quiet small" dir="auto">
          {hit.kind && <span className="tag">{words.t(`kind.${hit.kind}`)}</span>} {hit.says}
        </span>
      )}
    </a>
  );
}
