import { useQuery } from '@tanstack/react-query';
import type { ConflictDetail, ConflictVoice } from '../../../server/schemas/conflict.js';
import { ApiProblem } from '../../api/ask.js';
import { queries } from '../../api/queries.js';
import { ValueScale } from '../../charts/value-scale.js';
import { Icon } from '../../design/icon.js';
import { gravity } from '../../parts/conflict-line.js';
import { ReviewTag } from '../../parts/state-tag.js';
import { Trouble } from '../../shell/trouble.js';
import { addressOf } from '../../state/address.js';
import { useAddress } from '../../state/use-address.js';
import { useText } from '../../texts/use-text.js';
import { dateWords } from '../../words/date-words.js';
import { ArithmeticTable } from './arithmetic-table.js';
import { SettleWays } from './settle-ways.js';

/** Who says what, why it cannot all hold, and what can be done about it. */
export function ConflictPage({ id }: { readonly id: string }) {
  const words = useText();
  const { t } = words;
  const { values } = useAddress();
  const conflict = useQuery(queries.conflict(id));
  if (conflict.error instanceof ApiProblem && conflict.error.kind === 'not-found')
    return <p className="empty">{t('conflicts.gone')}</p>;
  if (conflict.isError) return <Trouble error={conflict.error} />;
  if (conflict.isPending) return <div className="waiting" />;
  const { data } = conflict;
  return (
    <div className="page conflict-page">
      <a
        className="only-narrow button bare"
        href={addressOf('conflicts', { ...values, conflict: undefined })}
      >
        <Icon name="back" /> {t('view.conflicts')}
      </a>
      <header className={`conflict-head ${gravity(data.severity)}`}>
        <p className="over">
          {t(`conflict.${data.kind}`)} · {t(`gravity.${gravity(data.severity)}`)} ·{' '}
          {dateWords(data.when, words)}
        </p>
        <h2 dir="auto">{data.says}</h2>
        {data.resolved && <p dir="auto">{data.resolved}</p>}
        <p className="buttons small">
          {data.series.map((series) => (
            <a key={series.id} href={addressOf('series', { series: series.id })}>
              {series.name}
            </a>
          ))}
        </p>
      </header>
      <Voices conflict={data} />
      <ArithmeticTable arithmetic={data.arithmetic} said={data.says} />
      <SettleWays conflict={data} />
    </div>
  );
}

function Voices({ conflict }: { readonly conflict: ConflictDetail }) {
  const { t } = useText();
  const sides = new Map<number, ConflictVoice[]>();
  for (const voice of conflict.voices) sides.set(voice.side, [...(sides.get(voice.side) ?? []), voice]);
  const values = conflict.voices.flatMap((voice) => voice.value ?? []);
  return (
    <section aria-labelledby="voices">
      <h3 id="voices">{t('conflicts.voices')}</h3>
      <ol className="sides">
        {[...sides].map(([side, voices], i) => (
          <li key={side}>
            <ol aria-label={t('conflicts.side', { number: i + 1 })}>
              {voices.map((voice) => (
                <VoiceLine
                  key={voice.claim}
                  voice={voice}
                  among={values}
                  colour={`var(--family-${[2, 6, 3, 4, 5, 7][i % 6]})`}
                />
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </section>
  );
}

function VoiceLine(props: {
  readonly voice: ConflictVoice;
  readonly among: readonly NonNullable<ConflictVoice['value']>[];
  readonly colour: string;
}) {
  const words = useText();
  const { voice, among, colour } = props;
  return (
    <li className="voice-line">
      {voice.value ? (
        <ValueScale
          value={voice.value}
          state={voice.review === 'rejected' ? 'wrong' : 'current'}
          among={among}
          colour={colour}
        />
      ) : (
        <span />
      )}
      <div>
        <p>
          <a href={addressOf('accounts', { account: voice.account.id, claim: voice.claim })}>
            <strong dir="auto">{voice.words}</strong>
          </a>{' '}
          <ReviewTag state={voice.review} />
        </p>
        <p className="quiet small" dir="auto">
          {voice.voices.join(' ← ')} · {dateWords(voice.when.edtf, words)}
        </p>
        <blockquote className="quote" dir="auto">
          {voice.quote.before}
          <mark>{voice.quote.words}</mark>
          {voice.quote.after}
        </blockquote>
      </div>
    </li>
  );
}
