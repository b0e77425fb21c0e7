import { useQuery } from '@tanstack/react-query';
import { memo, useEffect, useMemo, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { AccountDetail } from '../../../server/schemas/account.js';
import type { ClaimView } from '../../../server/schemas/claim.js';
import type { Action } from '../../actions/action.js';
import { useActions } from '../../actions/action-registry.js';
import { queries } from '../../api/queries.js';
import { Icon } from '../../design/icon.js';
import { decide } from '../../parts/assess-actions.js';
import { ClaimReading } from '../../parts/claim-reading.js';
import { ReviewTag, StateTag } from '../../parts/state-tag.js';
import { runAction } from '../../shell/run-action.js';
import { addressOf } from '../../state/address.js';
import { setAddress } from '../../state/use-address.js';
import { useText } from '../../texts/use-text.js';
import { claimWords } from '../../words/claim-words.js';
import { dateWords } from '../../words/date-words.js';
import { OthersSay } from './others-say.js';

/** The account's claims in the order of the text; the one chosen is opened, with what others say of the same. */
export function ClaimPanel({
  account,
  chosen,
}: {
  readonly account: AccountDetail;
  readonly chosen: string | undefined;
}) {
  const { t } = useText();
  const list = useRef<HTMLOListElement>(null);
  const claims = useMemo(
    () => [...account.claims].sort((a, b) => a.start - b.start || a.end - b.end),
    [account.claims],
  );
  useActions(useMemo(() => stepActions(claims, chosen), [claims, chosen]));
  useEffect(() => {
    if (chosen) list.current?.querySelector('[aria-expanded="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <aside className="claim-panel" aria-label={t('accounts.claims-title')}>
      <h2>{t('accounts.claims', { n: claims.length })}</h2>
      {claims.length === 0 && <p className="quiet">{t('accounts.no-claims')}</p>}
      <ol ref={list}>
        {claims.map((claim) => (
          <ClaimLine key={claim.id} claim={claim} account={account} open={claim.id === chosen} />
        ))}
      </ol>
    </aside>
  );
}

/** Drawn anew only when it opens or closes: an account may have thousands. */
const ClaimLine = memo(function ClaimLine(props: {
  readonly claim: ClaimView;
  readonly account: AccountDetail;
  readonly open: boolean;
}) {
  const { claim, account, open } = props;
  const words = useText();
  return (
    <li className={open ? 'open' : undefined}>
      <button
        type="button"
        className="claim-line"
        aria-expanded={open}
        onClick={() => setAddress({ claim: open ? undefined : claim.id })}
      >
        <i className={`kind-sign ${claim.kind}`} />
        <span className="title" dir="auto">
          {claimWords(claim, words)}
        </span>
        <span className="quiet small">
          {[dateWords(claim.when.edtf, words, 'short'), claim.places[0]?.name].filter(Boolean).join(' · ')}
        </span>
        <ReviewTag state={claim.review.state} />
        {claim.series && claim.series.state !== 'current' && <StateTag state={claim.series.state} />}
      </button>
      {open && <OpenClaim claim={claim} account={account} />}
    </li>
  );
});

function OpenClaim({ claim, account }: { readonly claim: ClaimView; readonly account: AccountDetail }) {
  const words = useText();
  const { t } = words;
  const others = useQuery(queries.others(account.id));
  const same = others.data?.items.find((item) => item.claim === claim.id);
  const decision = (name: 'accept' | 'reject'): Action => ({
    name: `claim.${name}`,
    title: `action.${name}`,
    group: 'group.review',
    changes: 'server',
    run: () => decide(claim, { decision: name }, words),
  });
  return (
    <div className="open-claim">
      <ClaimReading claim={claim} />
      <div className="buttons">
        <Button className="button" onPress={() => void runAction(decision('accept'))}>
          {t('action.accept')}
        </Button>
        <Button className="button" onPress={() => void runAction(decision('reject'))}>
          {t('action.reject')}
        </Button>
        <a className="button" href={addressOf('review', { claim: claim.id })}>
          {t('action.correct')}…
        </a>
        <Button
          className="button bare icon only-narrow"
          aria-label={t('action.close')}
          onPress={() => setAddress({ claim: undefined })}
        >
          <Icon name="close" />
        </Button>
      </div>
      {claim.kind === 'figure' && (
        <section>
          <h3>{t('accounts.others')}</h3>
          {others.isPending ? (
            <div className="waiting" />
          ) : same && same.others.length > 0 ? (
            <OthersSay claim={claim} others={same.others} />
          ) : (
            <p className="quiet">{t('accounts.no-others')}</p>
          )}
        </section>
      )}
    </div>
  );
}

function stepActions(claims: readonly ClaimView[], chosen: string | undefined): Action[] {
  const at = claims.findIndex((claim) => claim.id === chosen);
  const step = (
    name: string,
    title: 'action.next-claim' | 'action.previous-claim',
    keys: string,
    by: number,
  ): Action => ({
    name,
    title,
    group: 'view.accounts',
    keys: [keys],
    changes: 'address',
    may: () => claims.length > 0,
    run: () =>
      setAddress({ claim: claims[Math.min(claims.length - 1, Math.max(0, at + by))]!.id }, 'replace'),
  });
  return [
    step('claim.next', 'action.next-claim', 'j', 1),
    step('claim.previous', 'action.previous-claim', 'k', -1),
  ];
}
