import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import type { ClaimMark } from '../../../server/schemas/claim.js';
import type { FamilyColour } from '../../charts/families.js';
import { ValueScale } from '../../charts/value-scale.js';
import { CredibilityGrade } from '../../parts/credibility.js';
import { ReviewTag, StateTag } from '../../parts/state-tag.js';
import { addressOf } from '../../state/address.js';
import { useText } from '../../texts/use-text.js';
import { dateWords } from '../../words/date-words.js';
import { valueWords } from '../../words/number-words.js';

/** Every claim behind a series, the newest first, each a step from its words: the chart for those who do not see it. */
export function ClaimTable(props: {
  readonly marks: readonly ClaimMark[];
  readonly unit: string;
  readonly families: readonly FamilyColour[];
  readonly pointed: string | undefined;
  onPoint(id: string | undefined): void;
}) {
  const words = useText();
  const { t } = words;
  const frame = useRef<HTMLDivElement>(null);
  const marks = useMemo(() => [...props.marks].reverse(), [props.marks]);
  const values = useMemo(() => marks.map((mark) => mark.value), [marks]);
  const colours = new Map(props.families.map((family) => [family.id, family.colour]));
  const virtual = useVirtualizer({
    count: marks.length,
    getScrollElement: () => frame.current,
    estimateSize: () => 46,
    overscan: 10,
  });
  return (
    <section className="claim-table">
      <h2>{t('series.claims', { n: marks.length })}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section ref={frame} className="claim-rows" tabIndex={0} aria-label={t('series.claims-list')}>
        <ol style={{ blockSize: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ key, index, start }) => {
            const mark = marks[index]!;
            return (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                className={mark.id === props.pointed ? 'pointed' : undefined}
                style={{ transform: `translateY(${start}px)` }}
                onPointerEnter={() => props.onPoint(mark.id)}
                onPointerLeave={() => props.onPoint(undefined)}
              >
                <ValueScale
                  value={mark.value}
                  state={mark.state}
                  among={values}
                  colour={colours.get(mark.family.id) ?? 'var(--claim)'}
                />
                <a
                  href={addressOf('accounts', { account: mark.account.id, claim: mark.id })}
                  onFocus={() => props.onPoint(mark.id)}
                  onBlur={() => props.onPoint(undefined)}
                >
                  {valueWords(mark.value, props.unit, words)}
                </a>
                <span className="when">{dateWords(mark.when.edtf, words, 'short')}</span>
                <span className="one-line who" dir="auto" title={mark.quote.words}>
                  {mark.voices.join(' ← ')}
                </span>
                <span className="tags">
                  {mark.credibility !== null && <CredibilityGrade grade={mark.credibility} />}{' '}
                  {mark.state !== 'current' && <StateTag state={mark.state} />}{' '}
                  <ReviewTag state={mark.review} />
                  {mark.factuality !== 'asserted' && (
                    <span className="tag">{t(`factuality.${mark.factuality}`)}</span>
                  )}
                </span>
              </li>
            );
          })}
        </ol>
      </section>
    </section>
  );
}
