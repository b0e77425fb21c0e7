import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import type { Action } from '../../actions/action.js';
import { undoCorrection } from '../../api/changes.js';
import { client, pictureMoved } from '../../api/client.js';
import { queries } from '../../api/queries.js';
import { whenWords } from '../../parts/claim-reading.js';
import { runAction } from '../../shell/run-action.js';
import { useText } from '../../texts/use-text.js';
import { EverywhereForm } from './everywhere-form.js';

/** What is put right everywhere, and a form for more. */
export function Corrections() {
  const { t, locale } = useText();
  const list = useInfiniteQuery(queries.corrections());
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const undo = (id: number): Action => ({
    name: 'correction.undo',
    title: 'action.undo',
    group: 'group.review',
    changes: 'server',
    run: async () => {
      await undoCorrection(id);
      pictureMoved();
      void client.invalidateQueries({ queryKey: ['review'] });
      return undefined;
    },
  });
  return (
    <div className="page corrections">
      <EverywhereForm claim={undefined} onDone={() => {}} />
      <ol>
        {items.map((one) => (
          <li key={one.id} className={`assessment ${one.undone ? 'undone' : ''}`}>
            <span className="tag">{t(`correction.${one.rule.kind}`)}</span>
            <span dir="auto">{one.says}</span>
            <span className="quiet small">
              {t('correct.at-work', { n: one.claims })} · {one.who}, {whenWords(one.at, locale)}
            </span>
            {!one.undone && (
              <Button className="button bare" onPress={() => void runAction(undo(one.id))}>
                {t('action.undo')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {list.isSuccess && items.length === 0 && <p className="empty">{t('correct.none')}</p>}
    </div>
  );
}
