import type { Others } from '../../../server/schemas/account.js';
import type { FigureView } from '../../../server/schemas/claim.js';
import { ValueScale } from '../../charts/value-scale.js';
import { StateTag } from '../../parts/state-tag.js';
import { addressOf } from '../../state/address.js';
import { useText } from '../../texts/use-text.js';
import { unitWords } from '../../words/claim-words.js';
import { dateWords } from '../../words/date-words.js';
import { valueWords } from '../../words/number-words.js';

type Other = Others['items'][number]['others'][number];

/** Who else says how much, on one scale, each a step from its own words. */
export function OthersSay({
  claim,
  others,
}: {
  readonly claim: FigureView;
  readonly others: readonly Other[];
}) {
  const words = useText();
  const { t } = words;
  const values = [claim.value, ...others.map((other) => other.value)];
  return (
    <ol className="others">
      <li>
        <ValueScale value={claim.value} state={claim.series?.state ?? 'current'} among={values} />
        <span>
          <strong>{valueWords(claim.value, claim.unit, words)}</strong>{' '}
          {unitWords(claim.unit, claim.group.label, words)}{' '}
          <span className="quiet">· {t('accounts.this')}</span>
        </span>
      </li>
      {others.map((other) => (
        <li key={other.id}>
          <ValueScale value={other.value} state={other.state} among={values} />
          <span>
            <a href={addressOf('accounts', { account: other.account.id, claim: other.id })}>
              <strong>{valueWords(other.value, claim.unit, words)}</strong>
            </a>{' '}
            <span dir="auto">{other.voices.join(' ← ')}</span>{' '}
            <span className="quiet">· {dateWords(other.when.edtf, words, 'short')}</span>{' '}
            {other.copy && <span className="tag">{t('accounts.copy')}</span>}{' '}
            {!other.agrees && <span className="tag warn">{t('accounts.disagrees')}</span>}{' '}
            {other.state !== 'current' && <StateTag state={other.state} />}
          </span>
        </li>
      ))}
    </ol>
  );
}
