import { useQuery } from '@tanstack/react-query';
import type { AccountDetail } from '../../../server/schemas/account.js';
import { queries } from '../../api/queries.js';
import { Icon } from '../../design/icon.js';
import { Trouble } from '../../shell/trouble.js';
import { addressOf } from '../../state/address.js';
import { useAddress } from '../../state/use-address.js';
import { useText } from '../../texts/use-text.js';
import { dateWords } from '../../words/date-words.js';
import { AccountCopies } from './account-copies.js';
import { ClaimPanel } from './claim-panel.js';
import { MarkedText } from './marked-text.js';

/** An account's text with its claims marked, and beside it what they say. */
export function AccountReader({ id, claim }: { readonly id: string; readonly claim: string | undefined }) {
  const account = useQuery(queries.account(id));
  if (account.isError) return <Trouble error={account.error} />;
  if (account.isPending) return <div className="waiting" />;
  return (
    <div className={`reader ${claim ? 'with-claim' : ''}`}>
      <article>
        <AccountHead account={account.data} />
        <MarkedText account={account.data} chosen={claim} />
      </article>
      <ClaimPanel account={account.data} chosen={claim} />
    </div>
  );
}

function AccountHead({ account }: { readonly account: AccountDetail }) {
  const words = useText();
  const { t } = words;
  const { values } = useAddress();
  const site = hostOf(account.url);
  return (
    <header className="account-head">
      <a
        className="only-narrow button bare"
        href={addressOf('accounts', { ...values, account: undefined, claim: undefined })}
      >
        <Icon name="back" /> {t('view.accounts')}
      </a>
      <h2 dir="auto">{account.title ?? account.name}</h2>
      <p className="quiet">
        <span dir="auto">{account.publisher ?? t('accounts.no-publisher')}</span>
        {' · '}
        {account.published ? dateWords(account.published, words) : t('accounts.undated')}
        {account.published && account.publishedBasis !== 'metadata' && (
          <> ({t(`published.${account.publishedBasis as 'dateline' | 'evidence' | 'none'}`)})</>
        )}
        {account.author && <> · {account.author}</>}
      </p>
      <p className="links small">
        {account.original && (
          <a href={account.original.href} download={account.original.name}>
            {t('accounts.original')} ({Math.max(1, Math.round(account.original.bytes / 1000))} kB)
          </a>
        )}
        {site && (
          <a href={account.url!} target="_blank" rel="noreferrer noopener">
            {t('accounts.at', { site })}
          </a>
        )}
        {account.supersededBy.map((newer) => (
          <a key={newer.id} href={addressOf('accounts', { account: newer.id })}>
            {t('accounts.newer')}
          </a>
        ))}
      </p>
      {account.problem && <p className="trouble">{account.problem}</p>}
      <AccountCopies account={account} />
    </header>
  );
}

/** The host of a web address; undefined for anything else. */
function hostOf(url: string | null): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? hostname : undefined;
}
