import { Button } from 'react-aria-components';
import type { Assessment } from '../../../server/schemas/review.js';
import type { Action } from '../../actions/action.js';
import { undoAssessment } from '../../api/changes.js';
import { client, pictureMoved } from '../../api/client.js';
import { whenWords } from '../../parts/claim-reading.js';
import { runAction } from '../../shell/run-action.js';
import { addressOf } from '../../state/address.js';
import { useText } from '../../texts/use-text.js';

/** A decision: what, by whom, when, why; the latest on a claim can be taken back. */
export function AssessmentLine({
  assessment,
  latest,
}: {
  readonly assessment: Assessment;
  readonly latest: boolean;
}) {
  const { t, locale } = useText();
  const undo: Action = {
    name: 'assessment.undo',
    title: 'action.undo',
    group: 'group.review',
    changes: 'server',
    run: async () => {
      await undoAssessment(assessment.id);
      pictureMoved();
      void client.invalidateQueries({ queryKey: ['review'] });
      return undefined;
    },
  };
  const fields = Object.keys(assessment.fields);
  return (
    <li className={`assessment ${assessment.undone ? 'undone' : ''}`}>
      <span className="tag">{t(`decision.${assessment.decision}`)}</span>
      <a href={addressOf('review', { claim: assessment.claim })} dir="auto">
        {assessment.says}
      </a>
      <span className="quiet small">
        {assessment.who}, {whenWords(assessment.at, locale)}
        {fields.length > 0 && ` · ${fields.join(', ')}`}
        {assessment.why && ` · ${assessment.why}`}
      </span>
      {latest && !assessment.undone && assessment.decision !== 'undo' && (
        <Button className="button bare" onPress={() => void runAction(undo)}>
          {t('action.undo')}
        </Button>
      )}
    </li>
  );
}
