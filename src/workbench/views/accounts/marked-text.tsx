import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { AccountDetail } from '../../../server/schemas/account.js';
import type { ClaimView } from '../../../server/schemas/claim.js';
import { type Address, addressOf, changed, readAddress, writeAddress } from '../../state/address.js';
import { useAddress } from '../../state/use-address.js';
import { useText } from '../../texts/use-text.js';
import { claimWords } from '../../words/claim-words.js';
import { dateWords } from '../../words/date-words.js';
import { MarkSelection } from './mark-selection.js';
import { type Paragraph, paragraphsOf } from './text-pieces.js';
import { useFoundSpan } from './use-found-span.js';

/** The text as it stands, never as markup; claims are links in it, furniture is grey. */
export function MarkedText({
  account,
  chosen,
}: {
  readonly account: AccountDetail;
  readonly chosen: string | undefined;
}) {
  const frame = useRef<HTMLDivElement>(null);
  // The address but for the claim: paragraphs are drawn anew only when something else of it changes.
  const elsewhere = writeAddress(changed(useAddress(), { claim: undefined }));
  const kept = useMemo(() => readAddress(elsewhere).values, [elsewhere]);
  const [hovered, setHovered] = useState<{ claim: ClaimView; at: DOMRect }>();
  const claims = useMemo(() => new Map(account.claims.map((claim) => [claim.id, claim])), [account]);
  const paragraphs = useMemo(
    () => paragraphsOf(account.text, account.claims, account.furniture, account.headings),
    [account],
  );
  useEffect(() => {
    if (!chosen) return;
    const target = frame.current?.querySelector(`[data-claim="${CSS.escape(chosen)}"]`);
    target?.scrollIntoView({ block: 'center' });
  }, [chosen]);
  useFoundSpan(frame, account.text);
  const claimAt = (target: EventTarget) => {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-claim]') : null;
    const claim = element ? claims.get(element.dataset.claim!) : undefined;
    return element && claim ? { claim, at: element.getBoundingClientRect() } : undefined;
  };
  return (
    <div className="text-frame">
      {/* The marks inside are links; what is heard here is only where the pointer is. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hovering only shows what a press on the mark shows too */}
      <div
        ref={frame}
        className="account-text"
        dir={account.direction}
        lang={account.language === 'und' ? undefined : account.language}
        onPointerOver={(event) => setHovered(claimAt(event.target))}
        onPointerLeave={() => setHovered(undefined)}
        onFocus={(event) => setHovered(claimAt(event.target))}
        onBlur={() => setHovered(undefined)}
      >
        {paragraphs.map((paragraph) => (
          <ParagraphText
            key={paragraph.start}
            paragraph={paragraph}
            claims={claims}
            kept={kept}
            chosen={
              paragraph.pieces.some((piece) => piece.claims.includes(chosen ?? '')) ? chosen : undefined
            }
          />
        ))}
      </div>
      {hovered && hovered.claim.id !== chosen && <HoverReading {...hovered} />}
      <MarkSelection frame={frame} account={account} />
    </div>
  );
}

const ParagraphText = memo(function ParagraphText(props: {
  readonly paragraph: Paragraph;
  readonly claims: ReadonlyMap<string, ClaimView>;
  readonly chosen: string | undefined;
  readonly kept: Address['values'];
}) {
  const { paragraph, claims, chosen, kept } = props;
  const words = useText();
  return (
    <p className={paragraph.heading ? 'heading' : undefined}>
      {paragraph.pieces.map((piece) => {
        const inner = piece.claims[0];
        const claim = inner === undefined ? undefined : claims.get(inner);
        if (!claim)
          return (
            <span
              key={piece.start}
              data-start={piece.start}
              className={piece.furniture ? 'furniture' : undefined}
            >
              {piece.text}
            </span>
          );
        return (
          <a
            key={piece.start}
            href={addressOf('accounts', { ...kept, claim: claim.id })}
            data-start={piece.start}
            data-claim={claim.id}
            className={`claim ${claim.kind} ${claim.review.state} ${claim.series?.state ?? ''}`}
            aria-current={piece.claims.includes(chosen ?? '') ? 'true' : undefined}
            aria-description={`${claimWords(claim, words)}, ${dateWords(claim.when.edtf, words)}`}
            draggable={false}
          >
            {piece.text}
          </a>
        );
      })}
    </p>
  );
});

function HoverReading({ claim, at }: { readonly claim: ClaimView; readonly at: DOMRect }) {
  const words = useText();
  const below = at.bottom + 120 < innerHeight;
  return (
    <div
      className="hover-reading"
      aria-hidden="true"
      style={{
        left: Math.max(8, Math.min(at.left, innerWidth - 328)),
        ...(below ? { top: at.bottom + 6 } : { bottom: innerHeight - at.top + 6 }),
      }}
    >
      <strong>{claimWords(claim, words)}</strong>
      <span>
        {dateWords(claim.when.edtf, words)}
        {claim.places.length > 0 && ` · ${claim.places.map((place) => place.name).join(', ')}`}
      </span>
      {claim.factuality !== 'asserted' && <span>{words.t(`factuality.${claim.factuality}`)}</span>}
      {claim.series && <span className="quiet">{claim.series.name}</span>}
    </div>
  );
}
