import { Button } from 'react-aria-components';
import type { ClaimView } from '../../../server/schemas/claim.js';
import type { Action } from '../../actions/action.js';
import { ClaimReading } from '../../parts/claim-reading.js';
import { ReviewTag } from '../../parts/state-tag.js';
import { Keys } from '../../shell/key-help.js';
import { runAction } from '../../shell/run-action.js';
import { addressOf } from '../../state/address.js';
import { useText } from '../../texts/use-text.js';
import { claimWords } from '../../words/claim-words.js';
import { dateWords } from '../../words/date-words.js';
import { ClaimHistory } from './claim-history.js';
import { CorrectForm } from './correct-form.js';

/** One claim to judge: its words, how they were read, what hangs on it. */
export function ReviewCard(props: {
  readonly claim: ClaimView;
  readonly stake: string | undefined;
  readonly place: string | undefined;
  readonly actions: readonly Action[];
  readonly correcting: boolean;
  onCorrecting(on: boolean): void;
  onCorrected(): void;
}) {
  const { claim, actions, correcting } = props;
  const words = useText();
  const { t } = words;
  const named = (name: string) => actions.find((action) => action.name === name)!;
  return (
    <article className="review-card">
      <header className="top">
        <p className="over">
          {props.place ?? t('review.alone')} <ReviewTag state={claim.review.state} />
        </p>
        <p className="joined">
          {(['review.previous', 'review.next'] as const).map((name) => (
            <Button
              key={name}
              className="button icon"
              aria-label={t(named(name).title)}
              isDisabled={named(name).may?.() === false}
              onPress={() => void runAction(named(name))}
            >
              {name === 'review.next' ? '↓' : '↑'}
            </Button>
          ))}
        </p>
      </header>
      <blockquote className="big-quote" dir="auto">
        {claim.quote.before}
        <mark>{claim.quote.words}</mark>
        {claim.quote.after}
      </blockquote>
      <p className="quiet small">
        <a href={addressOf('accounts', { account: claim.account.id, claim: claim.id })} dir="auto">
          {claim.account.title ?? claim.account.name}
        </a>{' '}
        · {claim.account.publisher ?? t('accounts.no-publisher')} ·{' '}
        {claim.account.published ? dateWords(claim.account.published, words) : t('accounts.undated')}
      </p>
      <h2>{claimWords(claim, words)}</h2>
      {props.stake && (
        <p className="stake" dir="auto">
          {props.stake}
        </p>
      )}
      {correcting ? (
        <CorrectForm claim={claim} onCancel={() => props.onCorrecting(false)} onDone={props.onCorrected} />
      ) : (
        <>
          <div className="buttons judge">
            {(['review.accept', 'review.correct', 'review.reject'] as const).map((name) => {
              const action = named(name);
              return (
                <Button
                  key={name}
                  className={`button ${name === 'review.accept' ? 'main' : ''}`}
                  isDisabled={action.may?.() === false}
                  onPress={() => void runAction(action)}
                >
                  {t(action.title)} <Keys keys={action.keys![0]!} />
                </Button>
              );
            })}
          </div>
          <ClaimReading claim={claim} />
        </>
      )}
      <ClaimHistory claim={claim} />
    </article>
  );
}
