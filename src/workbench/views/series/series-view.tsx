import { useAddress } from '../../state/use-address.js';
import { useText } from '../../texts/use-text.js';
import { SeriesList } from './series-list.js';
import { SeriesPage } from './series-page.js';
import './series.css';

/** The series, and the one that is looked at. */
export default function SeriesView() {
  const { t } = useText();
  const { values } = useAddress();
  const chosen = values.series?.[0];
  return (
    <div className={`split ${chosen ? 'chosen' : ''}`}>
      <section className="side" aria-label={t('series.list')}>
        <SeriesList chosen={chosen} />
      </section>
      <section className="body" aria-label={t('series.one')}>
        {chosen ? <SeriesPage key={chosen} id={chosen} /> : <p className="empty">{t('series.choose')}</p>}
      </section>
    </div>
  );
}
