import { useInfiniteQuery } from '@tanstack/react-query';
import type { Assessment } from '../../../server/schemas/review.js';
import { queries } from '../../api/queries.js';
import { PagedList } from '../../parts/paged-list.js';
import { useText } from '../../texts/use-text.js';
import { AssessmentLine } from './assessment-line.js';

/** The log of decisions, newest first; it only grows. */
export function Decisions() {
  const { t } = useText();
  const log = useInfiniteQuery(queries.assessments({ limit: 100 }));
  return (
    <PagedList<Assessment>
      label={t('review.part-decisions')}
      query={log}
      rowHeight={40}
      keyOf={(one) => String(one.id)}
      empty={t('review.no-decisions')}
      row={(one) => (
        <ul>
          <AssessmentLine assessment={one} latest={!one.undone} />
        </ul>
      )}
    />
  );
}
