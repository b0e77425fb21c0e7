import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { ConflictCard } from '../../../server/schemas/conflict.js';
import { queries } from '../../api/queries.js';
import { Choice } from '../../parts/choice.js';
import { gravity } from '../../parts/conflict-line.js';
import { PagedList } from '../../parts/paged-list.js';
import { addressOf } from '../../state/address.js';
import { useAddress } from '../../state/use-address.js';
import { useText } from '../../texts/use-text.js';
import { dateWords } from '../../words/date-words.js';
import { ConflictPage } from './conflict-page.js';
import './conflicts.css';

const states = ['open', 'explained', 'settled'] as const;
const kinds = [
  'disjoint',
  'part-over-whole',
  'parts-do-not-sum',
  'account-at-odds-with-itself',
  'impossible-change',
  'stale-repeated',
  'flow-without-stock',
  'count-break',
] as const;

/** What cannot all be true, gravest first, and the one that is looked into. */
export default function ConflictsView() {
  const words = useText();
  const { t } = words;
  const { values } = useAddress();
  const chosen = values.conflict?.[0];
  const filter = { state: values.part?.[0], kind: values.kind?.[0], series: values.series?.[0], limit: 60 };
  const list = useInfiniteQuery({ ...queries.conflicts(filter), placeholderData: keepPreviousData });
  const total = list.data?.pages[0]?.total;
  return (
    <div className={`split ${chosen ? 'chosen' : ''}`}>
      <section className="side" aria-label={t('conflicts.list')}>
        <header className="list-head">
          <h1>{t('view.conflicts')}</h1>
          <div className="top">
            <Choice
              label={t('conflicts.state')}
              name="part"
              choices={[
                { id: '', label: t('conflicts.any-state') },
                ...states.map((id) => ({ id, label: t(`conflicts.${id}`) })),
              ]}
            />
            <Choice
              label={t('conflicts.kind')}
              name="kind"
              choices={[
                { id: '', label: t('conflicts.any-kind') },
                ...kinds.map((id) => ({ id, label: t(`conflict.${id}`) })),
              ]}
            />
          </div>
          <span className="quiet small">
            {total ? t('conflicts.count', { n: total.count }) : ' '}{' '}
            {filter.series && <a href={addressOf('conflicts')}>{t('conflicts.all')}</a>}
          </span>
        </header>
        <PagedList<ConflictCard>
          label={t('conflicts.list')}
          query={list}
          rowHeight={86}
          keyOf={(conflict) => conflict.id}
          chosen={chosen}
          empty={t('conflicts.none')}
          row={(conflict) => (
            <a
              className={`row conflict-row ${gravity(conflict.severity)}`}
              href={addressOf('conflicts', { ...values, conflict: conflict.id })}
              aria-current={conflict.id === chosen ? 'true' : undefined}
            >
              <span className="top">
                <span className="title">{t(`conflict.${conflict.kind}`)}</span>
                <span className={`tag ${conflict.state === 'settled' ? 'good' : ''}`}>
                  {t(`conflicts.${conflict.state}`)}
                </span>
              </span>
              <span className="says small" dir="auto">
                {conflict.says}
              </span>
              <span className="quiet small one-line">
                {[dateWords(conflict.when, words, 'short'), conflict.series[0]?.name]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </a>
          )}
        />
      </section>
      <section className="body" aria-label={t('conflicts.one')}>
        {chosen ? (
          <ConflictPage key={chosen} id={chosen} />
        ) : (
          <p className="empty">{t('conflicts.choose')}</p>
        )}
      </section>
    </div>
  );
}
