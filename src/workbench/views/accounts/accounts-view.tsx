import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries.js';
import { useAddress } from '../../state/use-address.js';
import { useText } from '../../texts/use-text.js';
import { AccountList } from './account-list.js';
import { AccountReader } from './account-reader.js';
import './accounts.css';
import { AddFiles } from './add-files.js';

/** The accounts, and the one that is read. */
export default function AccountsView() {
  const { t } = useText();
  const { values } = useAddress();
  const claim = values.claim?.[0];
  // A claim's own address does not say in which account it stands.
  const asked = useQuery({ ...queries.claim(claim ?? ''), enabled: claim !== undefined && !values.account });
  const account = values.account?.[0] ?? (claim && asked.data?.account.id);
  return (
    <AddFiles>
      <div className={`split accounts ${account ? 'chosen' : ''}`}>
        <section className="side" aria-label={t('accounts.list')}>
          <AccountList chosen={account} />
        </section>
        <section className="body" aria-label={t('accounts.text')}>
          {account ? (
            <AccountReader key={account} id={account} claim={claim} />
          ) : (
            <p className="empty">{t('accounts.choose')}</p>
          )}
        </section>
      </div>
    </AddFiles>
  );
}
