import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { EventItem } from '../../../server/schemas/event.js';
import { queries } from '../../api/queries.js';
import { Choice } from '../../parts/choice.js';
import { PagedList } from '../../parts/paged-list.js';
import { Trouble } from '../../shell/trouble.js';
import { addressOf } from '../../state/address.js';
import { setAddress, useAddress } from '../../state/use-address.js';
import { useText } from '../../texts/use-text.js';
import { dateWords } from '../../words/date-words.js';
import { DensityGrid } from './density-grid.js';
import { EventRow } from './event-row.js';
import './timeline.css';

/** What happened: how much of what in each stretch of time, and each event with the words that tell it. */
export default function TimelineView() {
  const words = useText();
  const { t } = words;
  const { values } = useAddress();
  const by = values.draw?.[0] === 'place' ? 'place' : 'type';
  const bounds = { from: values.from?.[0], to: values.to?.[0] };
  const kind = values.kind?.[0];
  const filter = {
    type: values.type?.[0],
    place: values.place?.[0],
    all: kind ? 'yes' : undefined,
    disputed: kind === 'disputed' ? 'yes' : undefined,
  };
  const vocabulary = useQuery(queries.vocabulary()).data;
  const all = useQuery({
    ...queries.density({ bucket: 'month', by, ...filter }),
    placeholderData: keepPreviousData,
  });
  const list = useInfiniteQuery({
    ...queries.events({
      ...filter,
      ...bounds,
      order: values.sort?.[0] === 'oldest' ? 'oldest' : 'newest',
      limit: 60,
    }),
    placeholderData: keepPreviousData,
  });
  if (all.isError) return <Trouble error={all.error} />;
  const total = list.data?.pages[0]?.total;
  const narrowed = bounds.from || bounds.to || filter.type || filter.place || kind;
  return (
    <div className="timeline">
      <header className="list-head">
        <h1>{t('view.timeline')}</h1>
        <div className="buttons">
          <Choice
            label={t('claim.type')}
            name="type"
            choices={[{ id: '', label: t('timeline.any-type') }, ...(vocabulary?.eventTypes ?? [])]}
          />
          <Choice
            label={t('claim.where')}
            name="place"
            choices={[
              { id: '', label: t('timeline.any-place') },
              ...(vocabulary?.places ?? []).map(({ id, name }) => ({ id, label: name })),
            ]}
          />
          <Choice
            label={t('timeline.which')}
            name="kind"
            choices={[
              { id: '', label: t('timeline.happened') },
              { id: 'all', label: t('timeline.all-told') },
              { id: 'disputed', label: t('timeline.only-disputed') },
            ]}
          />
          <Choice
            label={t('timeline.rows')}
            name="draw"
            choices={[
              { id: 'type', label: t('timeline.by-type') },
              { id: 'place', label: t('timeline.by-place') },
            ]}
          />
          <Choice
            label={t('list.sort')}
            name="sort"
            choices={(['newest', 'oldest'] as const).map((id) => ({ id, label: t(`sort.${id}`) }))}
          />
          {narrowed && (
            <a className="button bare" href={addressOf('timeline', { draw: values.draw, sort: values.sort })}>
              {t('timeline.all')}
            </a>
          )}
        </div>
      </header>
      {all.data ? (
        <DensityGrid
          density={all.data}
          bounds={bounds}
          onBounds={(from, to) => setAddress({ from, to })}
          onRow={(key) => setAddress({ [by]: key })}
        />
      ) : (
        <div className="waiting" />
      )}
      <p className="quiet small timeline-count" role="status">
        {total ? t('timeline.count', { n: total.count }) : ' '}
        {bounds.from && bounds.to && ` · ${dateWords(`${bounds.from}/${bounds.to}`, words)}`}
        {kind === 'all' &&
          (all.data?.undated ?? 0) > 0 &&
          ` · ${t('timeline.undated', { n: all.data!.undated })}`}
      </p>
      <div className="hits">
        <PagedList<EventItem>
          label={t('timeline.list')}
          query={list}
          rowHeight={70}
          keyOf={(event) => event.id}
          empty={t('timeline.none')}
          chosen={values.claim?.[0]}
          row={(event) => <EventRow event={event} open={event.id === values.claim?.[0]} />}
        />
      </div>
    </div>
  );
}
