import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { SeriesCard } from '../../../server/schemas/series.js';
import { queries } from '../../api/queries.js';
import { Spark } from '../../charts/spark.js';
import { Choice } from '../../parts/choice.js';
import { PagedList } from '../../parts/paged-list.js';
import { SearchField } from '../../parts/search-field.js';
import { addressOf } from '../../state/address.js';
import { useAddress } from '../../state/use-address.js';
import { useText } from '../../texts/use-text.js';
import { dateWords } from '../../words/date-words.js';
import { estimateWords } from '../../words/number-words.js';

const sorts = ['rank', 'name', 'newest', 'claims'] as const;

export function SeriesList({ chosen }: { readonly chosen: string | undefined }) {
  const words = useText();
  const { t } = words;
  const { values } = useAddress();
  const vocabulary = useQuery(queries.vocabulary()).data;
  const list = useInfiniteQuery({
    ...queries.seriesList({
      q: values.q?.[0],
      place: values.place?.[0],
      measure: values.measure?.[0],
      sort: values.sort?.[0],
      limit: 60,
    }),
    placeholderData: keepPreviousData,
  });
  const total = list.data?.pages[0]?.total;
  const kept = { q: values.q, place: values.place, measure: values.measure, sort: values.sort };
  return (
    <>
      <header className="list-head">
        <h1>{t('view.series')}</h1>
        <SearchField label={t('series.find')} name="q" />
        <div className="top">
          <Choice
            label={t('claim.measure')}
            name="measure"
            choices={[{ id: '', label: t('series.any-measure') }, ...(vocabulary?.measures ?? [])]}
          />
          <Choice
            label={t('list.sort')}
            name="sort"
            choices={sorts.map((id) => ({ id, label: t(`sort.${id}`) }))}
          />
        </div>
        <span className="quiet small">{total ? t('series.count', { n: total.count }) : ' '}</span>
      </header>
      <PagedList<SeriesCard>
        label={t('series.list')}
        query={list}
        rowHeight={74}
        keyOf={(card) => card.id}
        chosen={chosen}
        empty={t('series.none')}
        row={(card) => (
          <a
            className="row series-row"
            href={addressOf('series', { ...kept, series: card.id })}
            aria-current={card.id === chosen ? 'true' : undefined}
          >
            <span>
              <span className="title">{card.name}</span>
              <br />
              <strong>
                {card.latest ? estimateWords(card.latest.best, card.latest.interval['90'], words) : '–'}
              </strong>
              {card.unit === 'percent' ? ' %' : ''}{' '}
              <span className="quiet small">
                {card.latest && dateWords(card.latest.date, words, 'short')} ·{' '}
                {t('series.claims', { n: card.claims })}
              </span>
            </span>
            <Spark points={card.spark} width={72} height={20} />
          </a>
        )}
      />
    </>
  );
}
