import { useQuery } from '@tanstack/react-query';
import type { SourceDetail } from '../../../server/schemas/source.js';
import { queries } from '../../api/queries.js';
import { Icon } from '../../design/icon.js';
import { Trouble } from '../../shell/trouble.js';
import { addressOf } from '../../state/address.js';
import { useAddress } from '../../state/use-address.js';
import { useText } from '../../texts/use-text.js';
import { dateWords } from '../../words/date-words.js';
import { Grade } from './grade.js';
import { RecordBar } from './record-bar.js';

/** One source: its reliability and why, its record through time, whose words it repeats and who repeats its. */
export function SourcePage({ id }: { readonly id: string }) {
  const words = useText();
  const { t } = words;
  const { values } = useAddress();
  const source = useQuery(queries.source(id));
  if (source.isError) return <Trouble error={source.error} />;
  if (source.isPending) return <div className="waiting" />;
  const { data } = source;
  return (
    <div className="page source-page">
      <a className="only-narrow button bare" href={addressOf('sources', { ...values, source: undefined })}>
        <Icon name="back" /> {t('view.sources')}
      </a>
      <header>
        <h2 dir="auto">
          <Grade letter={data.reliability} /> {data.name}
        </h2>
        <p className="quiet">
          {t(`reliability.${data.reliability}`)} ({t(`sources.basis-${data.reliabilityBasis}`)}) ·{' '}
          {t(`sources.role-${data.role}`)}
          {data.newest && ` · ${t('sources.newest', { date: dateWords(data.newest, words) })}`}
        </p>
        {data.aliases.length > 0 && (
          <p className="quiet small" dir="auto">
            {t('sources.aliases', { names: data.aliases.join(', ') })}
          </p>
        )}
        <p className="links small">
          {data.accounts > 0 && (
            <a href={addressOf('accounts', { source: data.name })}>
              {t('situation.accounts', { n: data.accounts })}
            </a>
          )}
          <a href={addressOf('search', { part: 'claims', q: `"${data.name}"` })}>
            {t('sources.claims', { n: data.claims })}
          </a>
        </p>
      </header>
      <Why source={data} />
      <Record source={data} />
      <Links source={data} />
      {data.measures.length > 0 && (
        <section aria-labelledby="speaks-of">
          <h3 id="speaks-of">{t('sources.speaks-of')}</h3>
          <ul className="speaks-of">
            {data.measures.map((measure) => (
              <li key={measure.id}>
                <a href={addressOf('series', { measure: measure.id })}>{measure.name}</a>{' '}
                <span className="quiet small">{measure.claims}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** The grade's reasons, and the figures it rests on. */
function Why({ source }: { readonly source: SourceDetail }) {
  const { t } = useText();
  const { says, evidence } = source;
  if (says.length === 0) return <p className="quiet">{t('sources.no-grade')}</p>;
  return (
    <section aria-labelledby="why">
      <h3 id="why">{t('sources.why')}</h3>
      <ul className="reasons" lang="en" dir="auto">
        {says.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {evidence.length > 0 && (
        <table className="evidence">
          <thead>
            <tr>
              <th scope="col">{t('sources.its-figure')}</th>
              <th scope="col">{t('sources.later')}</th>
              <th scope="col">{t('sources.so')}</th>
            </tr>
          </thead>
          <tbody>
            {evidence.map(({ held, figure, against }) => (
              <tr key={`${figure.claim} ${against.claim}`}>
                <td>
                  <QuotedClaim quoted={figure} />
                </td>
                <td>
                  <QuotedClaim quoted={against} /> <span className="quiet small">{against.source}</span>
                </td>
                <td>
                  <span className={`tag ${held ? 'good' : 'bad'}`}>
                    {t(held ? 'sources.held' : 'sources.not-held')}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function QuotedClaim({ quoted }: { readonly quoted: SourceDetail['evidence'][number]['figure'] }) {
  const { text, account, claim } = quoted;
  return account ? (
    <a href={addressOf('accounts', { account: account.id, claim })} dir="auto">
      {text}
    </a>
  ) : (
    <span dir="auto">{text}</span>
  );
}

function Record({ source }: { readonly source: SourceDetail }) {
  const { t } = useText();
  const { record, reviewed } = source;
  const judged = reviewed.accepted + reviewed.corrected + reviewed.rejected;
  return (
    <section aria-labelledby="record">
      <h3 id="record">{t('sources.record')}</h3>
      {record.current + record.stale + record.wrong === 0 ? (
        <p className="quiet">{t('sources.no-record')}</p>
      ) : (
        <p>
          <RecordBar record={record} width={180} /> {t('sources.record-told', { ...record })}
        </p>
      )}
      {judged > 0 && <p className="quiet small">{t('sources.reviewed', { ...reviewed })}</p>}
      {source.years.length > 1 && (
        <table className="years">
          <thead>
            <tr>
              <th scope="col">{t('facet.year')}</th>
              <th scope="col">
                <span className="unseen">{t('sources.record')}</span>
              </th>
              <th scope="col" className="number">
                {t('sources.figures')}
              </th>
            </tr>
          </thead>
          <tbody>
            {source.years.map(([year, current, stale, wrong]) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td>
                  <RecordBar record={{ current, stale, wrong }} width={160} />
                </td>
                <td className="number">{current + stale + wrong}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Links({ source }: { readonly source: SourceDetail }) {
  const { t } = useText();
  const sides = [
    { id: 'takes', title: t('sources.takes'), links: source.links.filter((link) => link.to === source.id) },
    { id: 'gives', title: t('sources.gives'), links: source.links.filter((link) => link.from === source.id) },
  ];
  return (
    <div className="link-sides">
      {sides.map(
        ({ id, title, links }) =>
          links.length > 0 && (
            <section key={id} aria-labelledby={id}>
              <h3 id={id}>{title}</h3>
              <ul>
                {links.map((link) => {
                  const other = link.from === source.id ? link.to : link.from;
                  return (
                    <li key={`${other} ${link.kind}`} className="top">
                      <span>
                        <a href={addressOf('sources', { source: other })} dir="auto">
                          {link.from === source.id ? link.toName : link.fromName}
                        </a>{' '}
                        <span className="quiet small">{t(`link.${link.kind}`)}</span>
                      </span>
                      <span className="number quiet">{link.count}</span>
                    </li>
                  );
                })}
              </ul>
            </section>
          ),
      )}
    </div>
  );
}
