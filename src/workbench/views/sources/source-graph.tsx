import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { queries } from '../../api/queries.js';
import { useWidth } from '../../charts/use-width.js';
import { Icon } from '../../design/icon.js';
import { Trouble } from '../../shell/trouble.js';
import { addressOf } from '../../state/address.js';
import { useAddress } from '../../state/use-address.js';
import { useText } from '../../texts/use-text.js';
import { type Placed, placeLinks } from './place-links.js';

const ROW = 22;

/** Who takes words from whom: at one side those they come from, at the other those who repeat them. */
export function SourceGraph() {
  const { t } = useText();
  const { values } = useAddress();
  const graph = useQuery(queries.sourceGraph());
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [near, setNear] = useState<string>();
  if (graph.isError) return <Trouble error={graph.error} />;
  return (
    <div className="page source-graph">
      <a className="only-narrow button bare" href={addressOf('sources', { ...values, part: undefined })}>
        <Icon name="back" /> {t('view.sources')}
      </a>
      <h2>{t('sources.graph')}</h2>
      <p className="quiet small">
        {t('sources.graph-how')} {graph.data?.cut && t('sources.graph-cut')}
      </p>
      <div ref={frame} className="graph-frame">
        {graph.isPending && <div className="waiting" />}
        {graph.data && graph.data.links.length === 0 && <p className="empty">{t('sources.graph-none')}</p>}
        {graph.data && graph.data.links.length > 0 && width > 0 && (
          <Drawing placed={placeLinks(graph.data)} width={width} near={near} setNear={setNear} />
        )}
      </div>
    </div>
  );
}

interface DrawingProps {
  readonly placed: Placed;
  readonly width: number;
  readonly near: string | undefined;
  setNear(id: string | undefined): void;
}

function Drawing({ placed, width, near, setNear }: DrawingProps) {
  const { t } = useText();
  const label = Math.min(220, width * 0.34);
  const height = Math.max(placed.origins.length, placed.repeaters.length) * ROW + 28;
  const y = (row: number) => 28 + row * ROW + ROW / 2;
  const [left, right] = [label + 8, width - label - 8];
  const middle = (left + right) / 2;
  const lit = (from: string, to: string) => near === undefined || near === from || near === to;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing whose names are links
    <svg
      width={width}
      height={height}
      direction="ltr"
      role="group"
      aria-label={t('sources.graph')}
      onPointerLeave={() => setNear(undefined)}
    >
      <text className="side-title" x={label} y={14} textAnchor="end">
        {t('sources.origin')}
      </text>
      <text className="side-title" x={width - label} y={14}>
        {t('sources.repeater')}
      </text>
      {placed.links.map((link) => (
        <path
          key={`${link.from} ${link.to} ${link.kind}`}
          className={`flow ${link.kind} ${lit(link.from, link.to) ? '' : 'dim'}`}
          d={`M${left} ${y(link.fromRow)}C${middle} ${y(link.fromRow)} ${middle} ${y(link.toRow)} ${right} ${y(link.toRow)}`}
          strokeWidth={link.width}
        >
          <title>{`${link.fromName} → ${link.toName}: ${link.count} ${t(`link.${link.kind}`)}`}</title>
        </path>
      ))}
      {[
        { side: placed.origins, x: label, anchor: 'end' as const, dot: left - 3 },
        { side: placed.repeaters, x: width - label, anchor: 'start' as const, dot: right + 3 },
      ].map(({ side, x, anchor, dot }) =>
        side.map((node, row) => (
          <a
            key={`${anchor} ${node.id}`}
            href={addressOf('sources', { source: node.id })}
            className={near === undefined || placed.near(near).has(node.id) ? 'node' : 'node dim'}
            onPointerEnter={() => setNear(node.id)}
            onFocus={() => setNear(node.id)}
            onBlur={() => setNear(undefined)}
          >
            <title>{node.name}</title>
            <circle cx={dot} cy={y(row)} r={3} />
            <text x={x} y={y(row)} dy="0.32em" textAnchor={anchor}>
              {cut(node.name, label)}
            </text>
          </a>
        )),
      )}
    </svg>
  );
}

/** As much of a name as has room; letters are about 7.2 pixels wide. */
function cut(name: string, room: number): string {
  const most = Math.max(4, Math.floor(room / 7.2));
  return name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`;
}
