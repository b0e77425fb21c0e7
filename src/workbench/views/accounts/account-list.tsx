import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { AccountCard } from '../../../server/schemas/account.js';
import { queries } from '../../api/queries.js';
import { Choice } from '../../parts/choice.js';
import { PagedList } from '../../parts/paged-list.js';
import { SearchField } from '../../parts/search-field.js';
import { addressOf } from '../../state/address.js';
import { useAddress } from '../../state/use-address.js';
import { useText } from '../../texts/use-text.js';
import { dateWords } from '../../words/date-words.js';
import { AddFilesButton } from './add-files.js';

const sorts = ['newest', 'oldest', 'name', 'open'] as const;

/** Every account that can be read, by date, with how much was found in it. */
export function AccountList({ chosen }: { readonly chosen: string | undefined }) {
  const { t } = useText();
  const { values } = useAddress();
  const filter = {
    q: values.q?.[0],
    publisher: values.source?.[0],
    language: values.language?.[0],
    sort: values.sort?.[0],
    limit: 60,
  };
  const list = useInfiniteQuery({ ...queries.accounts(filter), placeholderData: keepPreviousData });
  const total = list.data?.pages[0]?.total;
  return (
    <>
      <header className="list-head">
        <div className="top">
          <h1>{t('view.accounts')}</h1>
          <AddFilesButton />
        </div>
        <SearchField label={t('accounts.find')} name="q" />
        <div className="top">
          <span className="quiet small">{total ? t('accounts.count', { n: total.count }) : ' '}</span>
          <Choice
            label={t('list.sort')}
            name="sort"
            choices={sorts.map((id) => ({ id, label: t(`sort.${id}`) }))}
          />
        </div>
      </header>
      <PagedList<AccountCard>
        label={t('accounts.list')}
        query={list}
        rowHeight={72}
        keyOf={(account) => account.id}
        chosen={chosen}
        empty={t('accounts.none')}
        row={(account) => <AccountRow account={account} chosen={account.id === chosen} kept={values} />}
      />
    </>
  );
}

function AccountRow(props: {
  readonly account: AccountCard;
  readonly chosen: boolean;
  readonly kept: ReturnType<typeof useAddress>['values'];
}) {
  const { account, kept } = props;
  const words = useText();
  const { t } = words;
  const found = account.figures + account.events + account.statements;
  return (
    <a
      className="row"
      href={addressOf('accounts', { ...kept, claim: undefined, account: account.id })}
      aria-current={props.chosen ? 'true' : undefined}
    >
      <span className="title" dir="auto">
        {account.title ?? account.name}
      </span>
      <span className="top quiet small">
        <span className="one-line" dir="auto">
          {account.publisher ?? t('accounts.no-publisher')}
        </span>
        <span className="number">
          {account.published ? dateWords(account.published, words, 'short') : t('accounts.undated')}
        </span>
      </span>
      <span className="top quiet small">
        <span>{account.problem ? t('accounts.unreadable') : t('accounts.claims', { n: found })}</span>
        <span className="tags">
          {account.family && <span className="tag">{t('accounts.copy')}</span>}
          {account.conflicts > 0 && (
            <span className="tag warn">{t('accounts.conflicts', { n: account.conflicts })}</span>
          )}
        </span>
      </span>
    </a>
  );
}
