import { Button } from 'react-aria-components';
import type { AccountDetail, FamilyLink } from '../../../server/schemas/account.js';
import type { LinkRequest } from '../../../server/schemas/lineage.js';
import type { Action } from '../../actions/action.js';
import { decideLink, undoLinkDecision } from '../../api/changes.js';
import { pictureMoved } from '../../api/client.js';
import { whenWords } from '../../parts/claim-reading.js';
import { runAction } from '../../shell/run-action.js';
import { addressOf } from '../../state/address.js';
import type { TextKey } from '../../texts/text-key.js';
import { useText } from '../../texts/use-text.js';

type Ends = Pick<LinkRequest, 'from' | 'to' | 'decision'>;

/** Whose words an account has and who has its: each link can be confirmed, refused, and that taken back. */
export function AccountCopies({ account }: { readonly account: AccountDetail }) {
  if (account.copies.length === 0) return null;
  return (
    <ul className="copies small">
      {account.copies.map((link) => (
        <CopyLine key={`${link.account.id} ${link.kind}`} account={account} link={link} />
      ))}
    </ul>
  );
}

function CopyLine({ account, link }: { readonly account: AccountDetail; readonly link: FamilyLink }) {
  const { t, locale } = useText();
  const { decision } = link;
  const { publisher, title, name } = link.account;
  const other = [...new Set([publisher ?? name, title ?? name])].join(': ');
  const press = (way: TextKey, ends: Ends) => (
    <Button
      className="button"
      aria-label={`${t(way)}: ${other}`}
      onPress={() => void runAction(deciding(way, ends, `${t(way)}: ${other}`))}
    >
      {t(way)}
    </Button>
  );
  const mine = { from: link.account.id, to: account.id };
  const theirs = { from: account.id, to: link.account.id };
  const ends = link.direction === 'to' ? theirs : mine;
  return (
    <li className={decision?.decision === 'refuse' ? 'refused' : undefined}>
      <span className="copy-told">
        <span className="tag">{t(`copy.${link.kind}`)}</span> {t(`copied.${link.direction}`)}{' '}
        <a href={addressOf('accounts', { account: link.account.id })} dir="auto">
          {other}
        </a>
      </span>
      {decision ? (
        <span className="copy-ways">
          <span className="quiet">
            {t(decision.decision === 'confirm' ? 'lineage.confirmed' : 'lineage.refused', {
              who: decision.who,
              when: whenWords(decision.at, locale),
            })}
          </span>
          <Button
            className="button"
            aria-label={`${t('lineage.undo')}: ${other}`}
            onPress={() => void runAction(takingBack(decision.id))}
          >
            {t('lineage.undo')}
          </Button>
        </span>
      ) : (
        <span className="copy-ways">
          {link.direction === 'unknown' ? (
            <>
              {press('lineage.from-it', { ...mine, decision: 'confirm' })}
              {press('lineage.from-this', { ...theirs, decision: 'confirm' })}
            </>
          ) : (
            press('lineage.confirm', { ...ends, decision: 'confirm' })
          )}
          {press('lineage.refuse', { ...ends, decision: 'refuse' })}
        </span>
      )}
    </li>
  );
}

function deciding(title: TextKey, ends: Ends, says: string): Action {
  return {
    name: 'lineage.decide',
    title,
    group: 'group.review',
    changes: 'server',
    run: async () => {
      const { decision } = await decideLink(ends);
      pictureMoved();
      return { says, undo: () => takeBack(decision.id) };
    },
  };
}

function takingBack(id: number): Action {
  return {
    name: 'lineage.undo',
    title: 'lineage.undo',
    group: 'group.review',
    changes: 'server',
    run: async () => {
      await takeBack(id);
      return undefined;
    },
  };
}

async function takeBack(id: number): Promise<void> {
  await undoLinkDecision(id);
  pictureMoved();
}
