import type { SeriesDetail } from '../../../server/schemas/series.js';
import { addressOf } from '../../state/address.js';
import { useText } from '../../texts/use-text.js';
import { dateWords } from '../../words/date-words.js';

/** Where running counts broke or were told anew, each with what the accounts say of it. */
export function CountNotes({
  detail,
  accountOf,
}: {
  readonly detail: SeriesDetail;
  accountOf(claim: string): string | undefined;
}) {
  const words = useText();
  const { t } = words;
  const notes = [
    ...detail.counters.flatMap(({ keeper, breaks }) =>
      breaks.map((one) => ({
        when: one.by,
        who: keeper,
        says: one.says,
        claim: one.reason?.claim ?? one.claims[0],
      })),
    ),
    ...detail.revisions.map((one) => ({
      when: one.published,
      who: one.keeper,
      says: one.says,
      claim: one.reason?.claim ?? one.claims[1],
    })),
  ].sort((a, b) => (a.when < b.when ? -1 : 1));
  if (notes.length === 0) return null;
  return (
    <section className="count-notes">
      <h2>{t('series.count-notes')}</h2>
      <ul className="sayings">
        {notes.map((note) => {
          const account = note.claim === undefined ? undefined : accountOf(note.claim);
          return (
            <li key={`${note.when} ${note.who} ${note.says}`}>
              <span className="quiet small">
                {dateWords(note.when, words, 'short')} · {note.who}
              </span>{' '}
              {account ? (
                <a href={addressOf('accounts', { account, claim: note.claim })}>{note.says}</a>
              ) : (
                note.says
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
