import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { SourceCard } from '../../../server/schemas/source.js';
import { queries } from '../../api/queries.js';
import { Choice } from '../../parts/choice.js';
import { PagedList } from '../../parts/paged-list.js';
import { SearchField } from '../../parts/search-field.js';
import { addressOf } from '../../state/address.js';
import { useAddress } from '../../state/use-address.js';
import { useText } from '../../texts/use-text.js';
import { Grade } from './grade.js';
import { RecordBar } from './record-bar.js';
import { SourceGraph } from './source-graph.js';
import { SourcePage } from './source-page.js';
import './sources.css';

const sorts = ['claims', 'reliability', 'score', 'name'] as const;

/** Who speaks: how far to rely on each, on what record, and who takes words from whom. */
export default function SourcesView() {
  const { t } = useText();
  const { values } = useAddress();
  const chosen = values.source?.[0];
  const graph = values.part?.[0] === 'graph';
  const list = useInfiniteQuery({
    ...queries.sources({ q: values.q?.[0], sort: values.sort?.[0], limit: 60 }),
    placeholderData: keepPreviousData,
  });
  const total = list.data?.pages[0]?.total;
  const kept = { q: values.q, sort: values.sort };
  return (
    <div className={`split ${chosen || graph ? 'chosen' : ''}`}>
      <section className="side" aria-label={t('sources.list')}>
        <header className="list-head">
          <h1>{t('view.sources')}</h1>
          <SearchField label={t('sources.find')} name="q" />
          <div className="top">
            <span className="quiet small">{total ? t('sources.count', { n: total.count }) : ' '}</span>
            <Choice
              label={t('list.sort')}
              name="sort"
              choices={sorts.map((id) => ({ id, label: t(`sources.sort-${id}`) }))}
            />
          </div>
          <a className="small" href={addressOf('sources', { ...kept, part: 'graph' })}>
            {t('sources.graph')}
          </a>
        </header>
        <PagedList<SourceCard>
          label={t('sources.list')}
          query={list}
          rowHeight={58}
          keyOf={(source) => source.id}
          chosen={chosen}
          empty={t('sources.none')}
          row={(source) => (
            <a
              className="row source-row"
              href={addressOf('sources', { ...kept, source: source.id })}
              aria-current={source.id === chosen ? 'true' : undefined}
            >
              <Grade letter={source.reliability} />
              <span className="source-told">
                <span className="title" dir="auto">
                  {source.name}
                </span>
                <span className="top quiet small">
                  <span>{t('sources.claims', { n: source.claims })}</span>
                  <RecordBar record={source.record} width={64} />
                </span>
              </span>
            </a>
          )}
        />
      </section>
      <section className="body" aria-label={t('sources.one')}>
        {chosen ? <SourcePage id={chosen} /> : <SourceGraph />}
      </section>
    </div>
  );
}
