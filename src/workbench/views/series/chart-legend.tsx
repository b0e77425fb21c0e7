import { type ReactNode, useState } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import type { SeriesCard } from '../../../server/schemas/series.js';
import { type ComparedSeries, partColour } from '../../charts/draw-series.js';
import type { FamilyColour } from '../../charts/families.js';
import type { PartCourse } from '../../charts/stack-parts.js';
import { setAddress } from '../../state/use-address.js';
import { useText } from '../../texts/use-text.js';

/** Voices with a colour of their own are named; the others when asked for. */
const NAMED = 6;

/** What the signs mean, and whose claims are whose; pressing a voice shows its claims alone. */
export function ChartLegend(props: {
  readonly families: readonly FamilyColour[];
  readonly only: readonly string[] | undefined;
  readonly parts: readonly SeriesCard[];
  /** In the order of the stack. */
  readonly partsShown: readonly PartCourse[];
  readonly compared: readonly ComparedSeries[];
}) {
  const { t } = useText();
  const { families, only = [] } = props;
  const [all, setAll] = useState(false);
  const shown = all ? families : families.filter((family, i) => i < NAMED || only.includes(family.id));
  return (
    <div className="legend small">
      <p className="signs">
        <Sign says={t('sign.band')}>
          <path d="M-9-5H9V5H-9z" fill="var(--estimate)" fillOpacity=".2" />
          <path d="M-9-2.5H9V2.5H-9z" fill="var(--estimate)" fillOpacity=".3" />
          <path d="M-9 0H9" stroke="var(--estimate)" strokeWidth="1.75" />
        </Sign>
        <Sign says={t('estimate.reported')}>
          <path d="M-9 0H9" stroke="var(--estimate)" strokeWidth="1.75" />
          <path d="M-3-3H3V3H-3z" fill="var(--estimate)" />
        </Sign>
        <Sign says={t('estimate.derived')}>
          <path d="M-9 0H9" stroke="var(--estimate)" strokeWidth="1.75" />
        </Sign>
        <Sign says={t('state.current')}>
          <circle r="4" fill="var(--claim)" />
        </Sign>
        <Sign says={t('state.stale')}>
          <circle r="4" fill="none" stroke="var(--claim)" strokeWidth="1.5" />
        </Sign>
        <Sign says={t('state.wrong')}>
          <path d="M-4-4 4 4M4-4-4 4" stroke="var(--claim)" strokeWidth="2" />
        </Sign>
        <Sign says={t('sign.range')}>
          <path d="M0-6V6" stroke="var(--claim)" strokeWidth="3.5" />
        </Sign>
        <Sign says={t('sign.up')}>
          <path d="M0 6V-2" stroke="var(--claim)" strokeWidth="1.5" />
          <path d="M-3.5-1 0-7 3.5-1z" fill="var(--claim)" />
        </Sign>
        <Sign says={t('sign.down')}>
          <path d="M0-6V2" stroke="var(--claim)" strokeWidth="1.5" />
          <path d="M-3.5 1 0 7 3.5 1z" fill="var(--claim)" />
        </Sign>
      </p>
      <div className="voices">
        {shown.map((family) => (
          <ToggleButton
            key={family.id}
            className="voice"
            isSelected={only.includes(family.id)}
            onChange={(on) =>
              setAddress({ source: on ? [...only, family.id] : only.filter((id) => id !== family.id) })
            }
          >
            <Dot colour={family.colour} /> {family.name} <span className="quiet">{family.claims}</span>
          </ToggleButton>
        ))}
        {families.length > shown.length && (
          <Button className="voice" onPress={() => setAll(true)}>
            {t('series.other-voices', { n: families.length - shown.length })}
          </Button>
        )}
        {props.parts.map((part) => {
          const at = props.partsShown.findIndex((one) => one.id === part.id);
          const others = props.partsShown.map((one) => one.id).filter((id) => id !== part.id);
          return (
            <ToggleButton
              key={part.id}
              className="voice"
              isSelected={at >= 0}
              onChange={(on) => setAddress({ group: on ? [...others, part.id] : others })}
            >
              {at >= 0 && <Dot colour={partColour(at)} />} {part.group.name}
            </ToggleButton>
          );
        })}
        {props.compared.map((one) => (
          <span key={one.name} className="voice">
            <Dot colour={one.colour} /> {one.name}
          </span>
        ))}
      </div>
    </div>
  );
}

function Sign({ says, children }: { readonly says: string; readonly children: ReactNode }) {
  return (
    <span>
      <svg width="20" height="16" viewBox="-10 -8 20 16" aria-hidden="true">
        {children}
      </svg>
      {says}
    </span>
  );
}

function Dot({ colour }: { readonly colour: string }) {
  return (
    <svg width="10" height="10" viewBox="-5 -5 10 10" aria-hidden="true">
      <circle r="4.5" fill={colour} />
    </svg>
  );
}
