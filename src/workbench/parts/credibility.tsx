import type { ClaimMark, ClaimView } from '../../server/schemas/claim.js';
import { addressOf } from '../state/address.js';
import { useText } from '../texts/use-text.js';
import './grade.css';

type Graded = NonNullable<ClaimView['credibility']>;

/** A digit of the Admiralty code with what it means. */
export function CredibilityGrade({ grade }: { readonly grade: NonNullable<ClaimMark['credibility']> }) {
  const { t } = useText();
  return (
    <abbr
      className={`grade digit of-${grade}`}
      title={`${t('claim.credibility')}: ${t(`credibility.${grade}`)}`}
    >
      {grade}
    </abbr>
  );
}

/** How far a claim is to be believed, and why: each reason with the claims it rests on. */
export function Credibility({ credibility }: { readonly credibility: Graded }) {
  const { t } = useText();
  let number = 0;
  return (
    <>
      <CredibilityGrade grade={credibility.grade} /> {t(`credibility.${credibility.grade}`)}
      <ul className="reasons small quiet">
        {credibility.reasons.map(({ says, claims }) => (
          <li key={says}>
            <span lang="en" dir="auto">
              {says}
            </span>{' '}
            {claims.slice(0, MOST_CLAIMS).map((claim) => (
              <a key={claim} href={addressOf('accounts', { claim })}>
                {t('credibility.reason', { number: ++number })}{' '}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Claims that one reason points to. */
const MOST_CLAIMS = 6;
