import type { ClaimMark } from '../../../server/schemas/claim.js';
import type { EventItem } from '../../../server/schemas/event.js';
import { CredibilityGrade } from '../../parts/credibility.js';
import { StateTag } from '../../parts/state-tag.js';
import { useText } from '../../texts/use-text.js';
import { dateWords } from '../../words/date-words.js';
import { valueWords } from '../../words/number-words.js';

/** The words a mark rests on. */
export function MarkTold(props: {
  readonly claim: ClaimMark | undefined;
  readonly event: EventItem | undefined;
  readonly unit: string;
  readonly href: string | undefined;
}) {
  const words = useText();
  const { t } = words;
  const { claim, event } = props;
  const one = claim ?? event;
  const told = claim ?? event?.words;
  if (!one || !told) return null;
  return (
    <>
      <span className="top">
        <strong>{claim ? valueWords(claim.value, props.unit, words) : event!.type.name}</strong>
        {claim && (
          <span>
            {claim.credibility !== null && <CredibilityGrade grade={claim.credibility} />}{' '}
            <StateTag state={claim.state} />
          </span>
        )}
      </span>
      <span className="small quiet" dir="auto">
        {dateWords(one.when.edtf, words)} ·{' '}
        {claim ? claim.voices.join(' ← ') : (told.account.publisher ?? told.account.name)}
        {event && event.voices > 1 && ` · ${t('timeline.voices', { n: event.voices })}`}
      </span>
      <q className="quote" dir="auto">
        {shorten(told.quote.before, -90)}
        <mark>{told.quote.words}</mark>
        {shorten(told.quote.after, 90)}
      </q>
      {one.factuality !== 'asserted' && <span className="small">{t(`factuality.${one.factuality}`)}</span>}
      {props.href && (
        <a className="small" href={props.href}>
          {t('chart.open')}
        </a>
      )}
    </>
  );
}

function shorten(text: string, length: number): string {
  if (text.length <= Math.abs(length)) return text;
  return length > 0 ? `${text.slice(0, length)}…` : `…${text.slice(length)}`;
}
