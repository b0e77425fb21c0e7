import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ConflictDetail, SettlementWay } from '../../../server/schemas/conflict.js';
import type { Action } from '../../actions/action.js';
import { settle, undoSettlement } from '../../api/changes.js';
import { client, pictureMoved } from '../../api/client.js';
import { queries } from '../../api/queries.js';
import { whenWords } from '../../parts/claim-reading.js';
import { runAction } from '../../shell/run-action.js';
import { addressOf } from '../../state/address.js';
import { setAddress } from '../../state/use-address.js';
import { useText } from '../../texts/use-text.js';

/** Ways to settle a conflict, one press each; a settled one says who did it, and can be opened again. */
export function SettleWays({ conflict }: { readonly conflict: ConflictDetail }) {
  const { t, locale } = useText();
  const [why, setWhy] = useState('');
  const { settlement } = conflict;
  if (settlement) {
    const reopen: Action = {
      name: 'conflict.reopen',
      title: 'action.reopen',
      group: 'view.conflicts',
      changes: 'server',
      run: async () => {
        await undoSettlement(settlement.id);
        pictureMoved();
        return undefined;
      },
    };
    return (
      <section className="settled">
        <h3>{t('conflicts.settled')}</h3>
        <p>
          {t(`way.${settlement.way}`)} · {settlement.who}, {whenWords(settlement.at, locale)}
          {settlement.why && <> · {settlement.why}</>}
        </p>
        <Button className="button" onPress={() => void runAction(reopen)}>
          {t('action.reopen')}
        </Button>
      </section>
    );
  }
  const action = (way: SettlementWay): Action => ({
    name: `conflict.${way.way}`,
    title: `way.${way.way}`,
    group: 'view.conflicts',
    changes: 'server',
    run: async () => {
      const claims = conflict.voices
        .filter((voice) => way.way === 'stand' || voice.claim === way.claim)
        .map(({ claim, version }) => ({ id: claim, version }));
      const answer = await settle(conflict.id, { way: way.way, claims, fields: way.fields, why });
      // Without the claim that clashed there is nothing left to show, now or once the picture is reckoned anew.
      if (way.way !== 'stand') {
        setAddress({ conflict: undefined }, 'replace');
        client.removeQueries({ queryKey: queries.conflict(conflict.id).queryKey });
      }
      pictureMoved();
      return {
        says: t('decided.settle', { says: way.says }),
        undo: async () => {
          await undoSettlement(answer.settlement.id);
          pictureMoved();
        },
      };
    },
  });
  return (
    <section aria-labelledby="settle">
      <h3 id="settle">{t('conflicts.settle')}</h3>
      <ul className="ways">
        {conflict.ways.map((way) => (
          <li key={`${way.way} ${way.claim ?? ''} ${way.says}`}>
            {way.way === 'correct' && !way.fields ? (
              <a className="button" href={addressOf('review', { claim: way.claim })}>
                {t('way.correct')}…
              </a>
            ) : (
              <Button className="button" onPress={() => void runAction(action(way))}>
                {t(`way.${way.way}`)}
              </Button>
            )}
            <span dir="auto">{way.says}</span>
          </li>
        ))}
      </ul>
      <label className="field why">
        <span className="label">{t('review.why')}</span>
        <input value={why} maxLength={500} onChange={(event) => setWhy(event.target.value)} />
      </label>
    </section>
  );
}
