import { type RefObject, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { AccountDetail } from '../../../server/schemas/account.js';
import type { Action } from '../../actions/action.js';
import { markClaim } from '../../api/changes.js';
import { client, pictureMoved } from '../../api/client.js';
import { undoableOf } from '../../parts/assess-actions.js';
import { runAction } from '../../shell/run-action.js';
import { setAddress } from '../../state/use-address.js';
import { useText } from '../../texts/use-text.js';
import { claimWords } from '../../words/claim-words.js';

interface Marked {
  readonly start: number;
  readonly end: number;
  readonly at: DOMRect;
}

/** Words selected in the text can be made a claim: what is not said of it is read from the words and those around. */
export function MarkSelection(props: {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly account: AccountDetail;
}) {
  const { frame, account } = props;
  const words = useText();
  const { t } = words;
  const [marked, setMarked] = useState<Marked>();
  useEffect(() => {
    const look = () => setMarked(selectionIn(frame.current));
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [frame]);
  if (!marked) return null;
  const mark = (kind: 'figure' | 'event'): Action => ({
    name: `mark.${kind}`,
    title: `action.mark-${kind}`,
    group: 'group.review',
    changes: 'server',
    run: async () => {
      const answer = await markClaim(account.id, { kind, start: marked.start, end: marked.end });
      getSelection()?.removeAllRanges();
      await client.invalidateQueries({ queryKey: ['accounts', 'one', account.id] });
      pictureMoved();
      setAddress({ claim: answer.claim?.id });
      return undoableOf(
        answer,
        t('decided.mark', {
          claim: answer.claim
            ? claimWords(answer.claim, words)
            : account.text.slice(marked.start, marked.end),
        }),
        words,
      );
    },
  });
  return (
    <div
      className="mark-selection"
      role="toolbar"
      aria-label={t('action.mark')}
      style={{
        left: Math.max(8, Math.min(marked.at.left, innerWidth - 260)),
        top: Math.max(8, marked.at.top - 42),
      }}
    >
      {(['figure', 'event'] as const).map((kind) => (
        <Button key={kind} className="button" onPress={() => void runAction(mark(kind))}>
          {t(`action.mark-${kind}`)}
        </Button>
      ))}
    </div>
  );
}

/** What is selected of the text, in its own count of characters; undefined where nothing or too much is. */
function selectionIn(frame: HTMLElement | null): Marked | undefined {
  const selection = getSelection();
  if (!frame || !selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!frame.contains(range.commonAncestorContainer)) return undefined;
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  if (start === undefined || end === undefined || end <= start || end - start > 400) return undefined;
  return { start, end, at: range.getBoundingClientRect() };
}

function offsetOf(node: Node, offset: number): number | undefined {
  const piece = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-start]');
  if (!piece || !(node instanceof Text)) return undefined;
  return Number(piece.dataset.start) + offset;
}
