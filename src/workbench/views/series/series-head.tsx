import type { SeriesDetail } from '../../../server/schemas/series.js';
import { Icon } from '../../design/icon.js';
import { addressOf } from '../../state/address.js';
import { useAddress } from '../../state/use-address.js';
import { useText } from '../../texts/use-text.js';
import { ageWords, dateWords } from '../../words/date-words.js';
import { changeWords, estimateWords, intervalWords } from '../../words/number-words.js';

/** What the series is, and what it says now. */
export function SeriesHead({ detail }: { readonly detail: SeriesDetail }) {
  const words = useText();
  const { t } = words;
  const { values } = useAddress();
  const { latest, trend, newest } = detail;
  const sign = detail.unit === 'percent' ? ' %' : '';
  return (
    <header className="series-head">
      <a className="only-narrow button bare" href={addressOf('series', { ...values, series: undefined })}>
        <Icon name="back" /> {t('view.series')}
      </a>
      <div>
        <h2>{detail.name}</h2>
        <p className="buttons small">
          <span className="tag">{t(`aspect.${detail.aspect}`)}</span>
          {detail.aspect === 'flow' && <span className="tag">{t(`counting.${detail.counting}`)}</span>}
          {latest && <span className="tag">{t(`estimate.${latest.basis}`)}</span>}
          {detail.stale && <span className="tag warn">{t('series.stale')}</span>}
          {detail.conflicts > 0 && (
            <a className="tag warn" href={addressOf('conflicts', { series: detail.id })}>
              {t('accounts.conflicts', { n: detail.conflicts })}
            </a>
          )}
          {detail.open > 0 && (
            <a className="tag" href={addressOf('review', { series: detail.id })}>
              {t('series.open', { n: detail.open })}
            </a>
          )}
        </p>
      </div>
      {latest && (
        <p className="series-now">
          <span className="best">
            {estimateWords(latest.best, latest.interval['90'], words)}
            {sign}
          </span>
          <span>
            <span className="interval">
              {intervalWords(latest.interval['90'], words)}
              {sign}
            </span>{' '}
            <span className="quiet">{t('estimate.ninety')}</span>
            <br />
            <span className="quiet small">
              {dateWords(latest.date, words)}
              {newest && <> · {ageWords(newest.ageDays, words)}</>}
              {trend && trend.direction !== 'steady' && (
                <>
                  {' · '}
                  {t('trend.since', {
                    change: changeWords(Number(trend.change.toPrecision(2)), words),
                    date: dateWords(trend.from.date, words, 'short'),
                  })}
                </>
              )}
            </span>
          </span>
        </p>
      )}
    </header>
  );
}
