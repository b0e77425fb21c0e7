import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { MapView as MapAnswer } from '../../../server/schemas/place.js';
import { queries } from '../../api/queries.js';
import { Trouble } from '../../shell/trouble.js';
import { addressOf } from '../../state/address.js';
import { setAddress, useAddress } from '../../state/use-address.js';
import { useText } from '../../texts/use-text.js';
import { dateWords } from '../../words/date-words.js';
import { estimateWords, intervalWords, numberWords } from '../../words/number-words.js';
import { DaySlider } from './day-slider.js';
import { MapChart } from './map-chart.js';
import './map.css';
import { type ValueAt, valueAt } from './value-at.js';

/** Where they are, and how many, at a day that the slider moves. */
export default function MapView() {
  const { t } = useText();
  const { values } = useAddress();
  const answer = useQuery({
    ...queries.map({ measure: values.measure?.[0], group: values.group?.[0], unit: values.kind?.[0] }),
    placeholderData: keepPreviousData,
  });
  if (answer.isError) return <Trouble error={answer.error} />;
  if (answer.isPending) return <div className="waiting" />;
  const { data } = answer;
  return (
    <div className="page map-page">
      <header className="page-head">
        <h1>{t('view.map')}</h1>
        <MeasureChoice data={data} />
      </header>
      {data.items.length === 0 ? <p className="empty">{t('map.none')}</p> : <Mapped data={data} />}
    </div>
  );
}

function MeasureChoice({ data }: { readonly data: MapAnswer }) {
  const { t } = useText();
  const key = (measure: string, group: string, unit: string) => [measure, group, unit].join('\n');
  return (
    <select
      className="choice"
      aria-label={t('claim.measure')}
      value={key(data.measure?.id ?? '', data.group?.id ?? '', data.unit ?? '')}
      onChange={(event) => {
        const [measure, group, kind] = event.target.value.split('\n');
        setAddress({ measure, group, kind });
      }}
    >
      {data.choices.map(({ measure, group, unit, places }) => (
        <option key={key(measure.id, group.id, unit)} value={key(measure.id, group.id, unit)}>
          {[measure.name, group.id === 'all' ? '' : group.name, unit === 'person' ? '' : unit]
            .filter(Boolean)
            .join(', ')}{' '}
          · {t('map.places', { n: places })}
        </option>
      ))}
    </select>
  );
}

function Mapped({ data }: { readonly data: MapAnswer }) {
  const words = useText();
  const { t } = words;
  const { values: address } = useAddress();
  const [from, to] = [(data.from ?? '').slice(0, 10), (data.to ?? '').slice(0, 10)];
  const day = address.at?.[0] ?? to;
  const chosen = address.place?.[0];
  const known = useMemo(() => {
    const found = new Map<string, ValueAt>();
    for (const { series, course } of data.items) {
      const value = valueAt(course, day);
      if (value) found.set(series.id, value);
    }
    return found;
  }, [data, day]);
  const most = useMemo(
    () =>
      data.items.reduce((top, { course }) => course.reduce((high, [, best]) => Math.max(high, best), top), 1),
    [data],
  );
  const listed = [...data.items].sort(
    (a, b) =>
      Number(a.place.id.includes('+')) - Number(b.place.id.includes('+')) ||
      (known.get(b.series.id)?.best ?? -1) - (known.get(a.series.id)?.best ?? -1) ||
      (a.place.name < b.place.name ? -1 : 1),
  );
  return (
    <div className="map-grid">
      <div>
        <MapChart
          items={data.items}
          values={known}
          most={most}
          chosen={chosen}
          onChoose={(place) => setAddress({ place: place === chosen ? undefined : place })}
        />
        {from !== '' && from < to && (
          <DaySlider from={from} to={to} day={day} onChange={(at) => setAddress({ at }, 'replace')} />
        )}
      </div>
      <section aria-labelledby="places-listed">
        <h2 id="places-listed">{t('map.on', { date: dateWords(day, words) })}</h2>
        <ul className="places-listed">
          {listed.map(({ place, series }) => {
            const value = known.get(series.id);
            return (
              <li key={series.id} className={place.id === chosen ? 'chosen' : undefined}>
                <span className="top">
                  <a href={addressOf('series', { series: series.id })} dir="auto">
                    {place.name}
                  </a>
                  <strong className="number">
                    {value ? estimateWords(value.best, [value.low, value.high], words) : '–'}
                  </strong>
                </span>
                <span className="top quiet small">
                  <span>
                    {place.id.includes('+')
                      ? t('map.several')
                      : place.lon === null
                        ? t('map.nowhere')
                        : t(`precision.${place.precision}`)}
                    {value && ` · ${dateWords(value.date, words, 'short')}`}
                  </span>
                  <span className="number">
                    {value ? intervalWords([value.low, value.high], words) : t('map.not-yet')}
                  </span>
                </span>
              </li>
            );
          })}
        </ul>
        <p className="quiet small">{t('map.how', { n: numberWords(data.items.length, words) })}</p>
      </section>
    </div>
  );
}
