import type { SourceCard } from '../../../server/schemas/source.js';
import { useText } from '../../texts/use-text.js';

/** How a source's figures stand to what is now believed: current, stale, wrong, in the signs' own colours. */
export function RecordBar({
  record,
  width,
}: {
  readonly record: SourceCard['record'];
  readonly width: number;
}) {
  const { t } = useText();
  const { current, stale, wrong } = record;
  const all = current + stale + wrong;
  if (all === 0) return null;
  const label = t('sources.record-told', { current, stale, wrong });
  const parts = [
    { share: current / all, fill: 'var(--estimate)' },
    { share: stale / all, fill: 'var(--stale)' },
    { share: wrong / all, fill: 'var(--wrong)' },
  ];
  let at = 0;
  return (
    <svg className="record-bar" width={width} height={8} role="img" aria-label={label}>
      <title>{label}</title>
      {parts.map(({ share, fill }) => {
        const x = at;
        at += share * width;
        return (
          share > 0 && <rect key={fill} x={x} width={Math.max(1, share * width - 1)} height={8} fill={fill} />
        );
      })}
    </svg>
  );
}
