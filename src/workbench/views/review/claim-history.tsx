import { useInfiniteQuery } from '@tanstack/react-query';
import type { ClaimView } from '../../../server/schemas/claim.js';
import { queries } from '../../api/queries.js';
import { useText } from '../../texts/use-text.js';
import { AssessmentLine } from './assessment-line.js';

/** Who decided what of a claim, newest first. */
export function ClaimHistory({ claim }: { readonly claim: ClaimView }) {
  const { t } = useText();
  const history = useInfiniteQuery({ ...queries.claimAssessments(claim.id), enabled: claim.version > 0 });
  const items = history.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) return null;
  return (
    <section>
      <h3>{t('review.history')}</h3>
      <ol>
        {items.map((one, i) => (
          <AssessmentLine key={one.id} assessment={one} latest={i === 0} />
        ))}
      </ol>
    </section>
  );
}
