import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Changes } from '../../../server/schemas/situation.js';
import { queries } from '../../api/queries.js';
import { Trouble } from '../../shell/trouble.js';
import { addressOf } from '../../state/address.js';
import { setAddress, useAddressValue } from '../../state/use-address.js';
import { useText, type Words } from '../../texts/use-text.js';
import { changeWords, estimateWords, moveWords } from '../../words/number-words.js';

/** What the accounts published since a day changed; without a day, the year up to the newest account. */
export function ChangesSince({ day }: { readonly day: string }) {
  const words = useText();
  const { t } = words;
  const said = useAddressValue('since');
  const since = said ?? yearBefore(day);
  const changes = useQuery({
    ...queries.changes(since),
    enabled: since !== '',
    placeholderData: keepPreviousData,
  });
  if (since === '') return null;
  return (
    <section aria-labelledby="changes">
      <div className="top">
        <h2 id="changes">{t('changes.title')}</h2>
        <label className="since">
          <span className="unseen">{t('changes.since')}</span>
          <input
            className="plain"
            type="date"
            value={since}
            max={day}
            onChange={(event) => {
              if (event.target.value) setAddress({ since: event.target.value }, 'replace');
            }}
          />
        </label>
      </div>
      {changes.isError && <Trouble error={changes.error} />}
      {changes.isPending && <div className="waiting" />}
      {changes.data && (
        <>
          <p className="quiet small">{t('changes.accounts', { n: changes.data.accounts })}</p>
          <ul className="sayings">
            {changes.data.moved.slice(0, 6).map((move) => (
              <li key={move.series.id}>
                <span className="top">
                  <a href={addressOf('series', { series: move.series.id })}>{move.series.name}</a>
                  <span className="number small">
                    {move.before ? (
                      changeWords(Number((move.now.best - move.before.best).toPrecision(2)), words)
                    ) : (
                      <span className="tag">{t('changes.new')}</span>
                    )}
                  </span>
                </span>
                <span className="quiet small">
                  {movedWords(move, words)} · {t(`moved.${move.kind}`)}
                </span>
              </li>
            ))}
            {changes.data.upheavals.slice(0, 2).map((upheaval) => (
              <li key={`${upheaval.series.id} ${upheaval.after}`}>
                <a href={addressOf('series', { series: upheaval.series.id })}>{upheaval.series.name}</a>{' '}
                <span className="says quiet small" dir="auto">
                  {upheaval.says}
                </span>
              </li>
            ))}
          </ul>
          {changes.data.moved.length === 0 && <p className="quiet">{t('changes.nothing')}</p>}
        </>
      )}
    </section>
  );
}

function movedWords({ before, now }: Changes['moved'][number], words: Words): string {
  const is = estimateWords(now.best, now['90'], words);
  return before ? moveWords(estimateWords(before.best, before['90'], words), is, words) : is;
}

function yearBefore(day: string): string {
  return day === '' ? '' : `${Number(day.slice(0, 4)) - 1}${day.slice(4).replace('-02-29', '-02-28')}`;
}
