import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ClaimView } from '../../server/schemas/claim.js';
import { queries } from '../api/queries.js';
import { addressOf } from '../state/address.js';
import { useText } from '../texts/use-text.js';
import { voiceWords } from '../words/claim-words.js';
import { dateWords } from '../words/date-words.js';
import './claim-reading.css';
import { Credibility } from './credibility.js';
import { StateTag } from './state-tag.js';

/** How a claim is read, field by field. */
export function ClaimReading({ claim }: { readonly claim: ClaimView }) {
  const words = useText();
  const { t } = words;
  const vocabulary = useQuery(queries.vocabulary()).data;
  const label = (list: readonly { id: string; label: string }[] | undefined, id: string) =>
    list?.find((one) => one.id === id)?.label ?? id;
  const fields: [string, ReactNode][] = [
    [
      t('claim.when'),
      <>
        {dateWords(claim.when.edtf, words)} <span className="quiet">· {t(`basis.${claim.when.basis}`)}</span>
      </>,
    ],
    [t('claim.where'), claim.places.map((place) => place.name).join(', ') || t('claim.nowhere')],
    [t('claim.who'), voiceWords(claim, words)],
  ];
  if (claim.kind === 'figure') {
    fields.push([
      t('claim.measure'),
      <>
        {label(vocabulary?.measures, claim.measure)}{' '}
        <span className="quiet">· {t(`aspect.${claim.aspect}`)}</span>
      </>,
    ]);
    if (claim.group.label || claim.group.id)
      fields.push([t('claim.group'), claim.group.label || label(vocabulary?.groups, claim.group.id!)]);
    fields.push([t('claim.unit'), claim.unit]);
  }
  if (claim.kind === 'event') fields.push([t('claim.type'), label(vocabulary?.eventTypes, claim.type)]);
  fields.push([
    t('claim.factuality'),
    <>
      {t(`factuality.${claim.factuality}`)}{' '}
      <span className="quiet">· {t('claim.sure', { percent: Math.round(claim.confidence * 100) })}</span>
    </>,
  ]);
  if (claim.credibility)
    fields.push([t('claim.credibility'), <Credibility key="credibility" credibility={claim.credibility} />]);
  if (claim.series)
    fields.push([
      t('claim.series'),
      <>
        <a href={addressOf('series', { series: claim.series.id, claim: claim.id })}>{claim.series.name}</a>{' '}
        <StateTag state={claim.series.state} />
      </>,
    ]);
  if (claim.conflicts.length > 0)
    fields.push([
      t('view.conflicts'),
      claim.conflicts.map((id, i) => (
        <a key={id} href={addressOf('conflicts', { conflict: id })}>
          {t('claim.conflict-n', { number: i + 1 })}{' '}
        </a>
      )),
    ]);
  if (claim.review.state !== 'open')
    fields.push([
      t('claim.review'),
      <>
        {t(`review.${claim.review.state}`)}
        {claim.review.who && (
          <span className="quiet">
            {' '}
            · {claim.review.who}, {claim.review.at && whenWords(claim.review.at, words.locale)}
          </span>
        )}
        {claim.review.why && <span className="quiet"> · {claim.review.why}</span>}
      </>,
    ]);
  return (
    <dl className="reading">
      {fields.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** An instant as the reader's clock has it. */
export function whenWords(at: string, locale: string): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime())
    ? at
    : new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}
