import { useQuery } from '@tanstack/react-query';
import type { EventItem, Telling } from '../../../server/schemas/event.js';
import { queries } from '../../api/queries.js';
import { Icon } from '../../design/icon.js';
import { ReviewTag } from '../../parts/state-tag.js';
import { Trouble } from '../../shell/trouble.js';
import { addressOf } from '../../state/address.js';
import { setAddress } from '../../state/use-address.js';
import { useText } from '../../texts/use-text.js';
import { dateWords } from '../../words/date-words.js';

/** An event with its most telling words; opened, with all that tell it, each a step from its own words. */
export function EventRow({ event, open }: { readonly event: EventItem; readonly open: boolean }) {
  const words = useText();
  const { t } = words;
  return (
    <article className="event-row">
      <span className="event-date number">{dateWords(event.when.edtf, words, 'short')}</span>
      <div className="event-told">
        <p className="title">
          {event.type.name}
          {event.places.length > 0 && ` · ${event.places.map((place) => place.name).join(', ')}`}{' '}
          {event.voices > 1 && <span className="tag">{t('timeline.voices', { n: event.voices })}</span>}{' '}
          {event.factuality !== 'asserted' && (
            <span className="tag">{t(`factuality.${event.factuality}`)}</span>
          )}{' '}
          {event.disputed && (
            <span className="tag warn">{t('timeline.disputed', { who: event.deniedBy.join(', ') })}</span>
          )}{' '}
          <ReviewTag state={event.words.review} />
        </p>
        <Words telling={event.words} />
        {event.tellings > 1 && (
          <button
            type="button"
            className="more-tellings small"
            aria-expanded={open}
            onClick={() => setAddress({ claim: open ? undefined : event.id }, 'replace')}
          >
            <Icon name={open ? 'up' : 'down'} /> {t('timeline.tellings', { n: event.tellings })}
          </button>
        )}
        {open && event.tellings > 1 && <Tellings id={event.id} />}
      </div>
    </article>
  );
}

function Words({ telling }: { readonly telling: Telling }) {
  const { account, quote, claim } = telling;
  return (
    <a className="telling small" href={addressOf('accounts', { account: account.id, claim })} dir="auto">
      {quote.before}
      <mark>{quote.words}</mark>
      {quote.after} <span className="quiet">— {account.publisher ?? account.name}</span>
    </a>
  );
}

function Tellings({ id }: { readonly id: string }) {
  const words = useText();
  const { t } = words;
  const event = useQuery(queries.event(id));
  if (event.isError) return <Trouble error={event.error} />;
  if (event.isPending) return <div className="waiting" />;
  return (
    <ol className="tellings">
      {event.data.tellers.slice(1).map((telling) => (
        <li key={telling.claim}>
          <Words telling={telling} />{' '}
          <span className="quiet small">{dateWords(telling.when.edtf, words, 'short')}</span>{' '}
          {telling.factuality !== 'asserted' && (
            <span className={`tag ${telling.factuality === 'denied' ? 'warn' : ''}`}>
              {t(`factuality.${telling.factuality}`)}
            </span>
          )}{' '}
          <ReviewTag state={telling.review} />
        </li>
      ))}
    </ol>
  );
}
