import type { SeriesCard } from '../../../server/schemas/series.js';
import { Spark } from '../../charts/spark.js';
import { addressOf } from '../../state/address.js';
import { useText } from '../../texts/use-text.js';
import { ageWords, dateWords } from '../../words/date-words.js';
import { changeWords, estimateWords, intervalWords } from '../../words/number-words.js';

/** A series in a hand's breadth: how many, how sure, which way, how old. */
export function HeadlineCard({ card }: { readonly card: SeriesCard }) {
  const words = useText();
  const { t } = words;
  const { latest, trend, newest } = card;
  const sign = card.unit === 'percent' ? ' %' : '';
  return (
    <a
      className={`headline-card ${card.stale ? 'stale' : ''}`}
      href={addressOf('series', { series: card.id })}
    >
      <span className="name">{card.name}</span>
      {latest && (
        <>
          <span className="best">
            {estimateWords(latest.best, latest.interval['90'], words)}
            {sign}
          </span>
          <span className="interval">
            {intervalWords(latest.interval['90'], words)}
            {sign}{' '}
            <span className="quiet" title={t('estimate.ninety')}>
              90 %
            </span>
          </span>
        </>
      )}
      <Spark points={card.spark} width={200} height={36} />
      <span className="foot quiet small">
        {trend && trend.direction !== 'steady' ? (
          <span>
            <span aria-hidden="true">{trend.direction === 'up' ? '↗' : '↘'}</span>{' '}
            {t('trend.since', {
              change: changeWords(Number(trend.change.toPrecision(2)), words),
              date: dateWords(trend.from.date, words, 'short'),
            })}
          </span>
        ) : (
          <span>{trend ? t('trend.steady') : t('trend.none')}</span>
        )}
        {newest && (
          <span className={card.stale ? 'old' : undefined} title={dateWords(newest.date, words)}>
            {ageWords(newest.ageDays, words)}
          </span>
        )}
      </span>
    </a>
  );
}
