import { useQuery } from '@tanstack/react-query';
import type { SituationView as Situation } from '../../../server/schemas/situation.js';
import { queries } from '../../api/queries.js';
import { Icon } from '../../design/icon.js';
import { ConflictLine } from '../../parts/conflict-line.js';
import { Trouble } from '../../shell/trouble.js';
import { addressOf } from '../../state/address.js';
import { useText, type Words } from '../../texts/use-text.js';
import { dateWords } from '../../words/date-words.js';
import { ChangesSince } from './changes-since.js';
import { HeadlineCard } from './headline-card.js';
import './situation.css';

/** Where things stand: the figures that matter, what changed, what cannot be true, what is not known. */
export default function SituationView() {
  const words = useText();
  const { t } = words;
  const situation = useQuery(queries.situation());
  if (situation.isError) return <Trouble error={situation.error} />;
  if (situation.isPending) return <div className="waiting" />;
  const { data } = situation;
  return (
    <div className="page situation">
      <header className="page-head">
        <div>
          <h1>{data.title}</h1>
          <p className="quiet">
            {data.day ? t('situation.day', { day: dateWords(data.day, words) }) : t('situation.empty')}
          </p>
        </div>
        <Counts counts={data.counts} words={words} />
      </header>
      {data.picture !== 'current' && data.picture !== 'none' && (
        <p className="tag warn">{t(`picture.${data.picture}`)}</p>
      )}
      {data.counts.accounts === 0 && (
        <p className="empty">
          {t('situation.start')} <a href={addressOf('accounts')}>{t('accounts.add')}</a>
        </p>
      )}
      <div className="situation-grid">
        <div>
          <section aria-labelledby="headline">
            <h2 id="headline">{t('situation.headline')}</h2>
            <div className="cards">
              {data.headline.map((card) => (
                <HeadlineCard key={card.id} card={card} />
              ))}
            </div>
          </section>
          <div className="unknowns">
            <SayingList
              id="worth"
              title={t('situation.worth')}
              items={data.worthKnowing.map(({ series, says, gain }) => ({
                series,
                says,
                aside: t('situation.gain', { percent: Math.round(gain * 100) }),
              }))}
            />
            <SayingList
              id="stale"
              title={t('situation.stale')}
              items={data.stale.slice(0, 8).map(({ series, says, lastClaim }) => ({
                series,
                says,
                aside: dateWords(lastClaim, words, 'short'),
              }))}
            />
            {data.leftOut.length > 0 && (
              <section aria-labelledby="left-out">
                <h2 id="left-out">{t('situation.left-out', { n: data.leftOut.length })}</h2>
                <ul className="small">
                  {data.leftOut.map((one) => (
                    <li key={`${one.path} ${one.line} ${one.field} ${one.message}`}>
                      <code>{one.line ? `${one.path}:${one.line}` : one.path}</code> {one.message}
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </div>
        </div>
        <div className="beside">
          <ChangesSince day={data.day} />
          <section aria-labelledby="open-conflicts">
            <h2 id="open-conflicts">
              <a href={addressOf('conflicts')}>
                {t('situation.conflicts', { n: data.counts.openConflicts })}
              </a>
            </h2>
            <ul>
              {data.conflicts.slice(0, 6).map((conflict) => (
                <ConflictLine key={conflict.id} conflict={conflict} />
              ))}
            </ul>
          </section>
        </div>
      </div>
    </div>
  );
}

function Counts({ counts, words: { t } }: { readonly counts: Situation['counts']; readonly words: Words }) {
  return (
    <p className="counts small">
      <a href={addressOf('accounts')}>{t('situation.accounts', { n: counts.accounts })}</a>
      <a href={addressOf('review')}>
        {t('situation.claims', { n: counts.figures + counts.events + counts.statements })}
      </a>
      <a href={addressOf('series')}>{t('situation.series', { n: counts.series })}</a>
      <span className="buttons">
        <a className="button" href={addressOf('accounts')}>
          <Icon name="add" size={16} /> {t('accounts.add')}
        </a>
        <a className="button" href="/api/report?format=html" download="report.html">
          <Icon name="export" size={16} /> {t('situation.report')}
        </a>
      </span>
    </p>
  );
}

function SayingList(props: {
  readonly id: string;
  readonly title: string;
  readonly items: readonly { series: { id: string; name: string }; says: string; aside: string }[];
}) {
  if (props.items.length === 0) return null;
  return (
    <section aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      <ul className="sayings">
        {props.items.map(({ series, says, aside }) => (
          <li key={series.id}>
            <span className="top">
              <a href={addressOf('series', { series: series.id })}>{series.name}</a>
              <span className="quiet small number">{aside}</span>
            </span>
            <span className="quiet small" dir="auto">
              {says}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
