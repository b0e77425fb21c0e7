import { useInfiniteQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries.js';
import { Icon } from '../../design/icon.js';
import { addressOf } from '../../state/address.js';
import { useAddress } from '../../state/use-address.js';
import { useText } from '../../texts/use-text.js';
import { Corrections } from './corrections.js';
import { Decisions } from './decisions.js';
import { ReviewQueue } from './review-queue.js';
import './review.css';

const parts = ['queue', 'decisions', 'corrections'] as const;

/** Claims to judge, what was decided so far, and what is put right everywhere. */
export default function ReviewView() {
  const { t } = useText();
  const { values } = useAddress();
  const part = parts.find((one) => one === values.part?.[0]) ?? 'queue';
  const counts = useInfiniteQuery(queries.review(filterOf(values))).data?.pages[0]?.counts;
  return (
    <div className="review">
      <header className="review-head">
        <h1>{t('view.review')}</h1>
        <nav className="joined" aria-label={t('review.parts')}>
          {parts.map((one) => (
            <a
              key={one}
              className="button"
              href={addressOf('review', { ...values, part: one === 'queue' ? undefined : one })}
              aria-current={one === part ? 'true' : undefined}
            >
              {t(`review.part-${one}`)}
            </a>
          ))}
        </nav>
        {counts && (
          <p className="quiet small">
            {t('review.counts', {
              open: counts.open,
              accepted: counts.accepted,
              corrected: counts.corrected,
              rejected: counts.rejected,
            })}
          </p>
        )}
        <a className="button bare" href="/api/gold" download="gold.jsonl">
          <Icon name="export" size={16} /> {t('review.gold')}
        </a>
      </header>
      {part === 'queue' && <ReviewQueue filter={filterOf(values)} chosen={values.claim?.[0]} />}
      {part === 'decisions' && <Decisions />}
      {part === 'corrections' && <Corrections />}
    </div>
  );
}

function filterOf(values: ReturnType<typeof useAddress>['values']) {
  return {
    kind: values.kind?.[0],
    series: values.series?.[0],
    account: values.account?.[0],
    conflict: values.conflict?.[0],
    sort: values.sort?.[0],
    limit: 60,
  };
}
