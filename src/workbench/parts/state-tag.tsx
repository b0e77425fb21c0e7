import type { ClaimState, ReviewState } from '../../server/schemas/claim.js';
import { useText } from '../texts/use-text.js';

/** How a claim stands to the estimate, with the same sign as on a chart. */
export function StateTag({ state }: { readonly state: ClaimState }) {
  const { t } = useText();
  return (
    <span className={`tag ${state === 'wrong' ? 'wrong' : ''}`}>
      <StateSign state={state} />
      {t(`state.${state}`)}
    </span>
  );
}

/** What a reviewer made of a claim; nothing while nobody has looked. */
export function ReviewTag({ state }: { readonly state: ReviewState }) {
  const { t } = useText();
  if (state === 'open') return null;
  const tone = { accepted: 'good', corrected: 'warn', rejected: 'bad' }[state];
  return <span className={`tag ${tone}`}>{t(`review.${state}`)}</span>;
}

function StateSign({ state }: { readonly state: ClaimState }) {
  return (
    <svg
      width="9"
      height="9"
      viewBox="-5 -5 10 10"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
    >
      {state === 'wrong' ? (
        <path d="M-4-4 4 4M4-4-4 4" />
      ) : (
        <circle r="4" fill={state === 'current' ? 'currentColor' : 'none'} />
      )}
    </svg>
  );
}
