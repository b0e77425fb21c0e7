import { type RefObject, useMemo } from 'react';
import {
  Button,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  ToggleButton,
  ToggleButtonGroup,
} from 'react-aria-components';
import type { ClaimMark } from '../../../server/schemas/claim.js';
import type { SeriesDetail } from '../../../server/schemas/series.js';
import type { Action } from '../../actions/action.js';
import { useActions } from '../../actions/action-registry.js';
import { seriesCsv } from '../../charts/csv.js';
import type { Drawing } from '../../charts/draw-series.js';
import { pngOf, svgOfChart } from '../../charts/picture-of-chart.js';
import { fileName, saveFile } from '../../charts/save-file.js';
import { Icon } from '../../design/icon.js';
import { runAction } from '../../shell/run-action.js';
import { noteFailed } from '../../shell/undo-list.js';
import { setAddress, useAddress } from '../../state/use-address.js';
import { useText } from '../../texts/use-text.js';

interface ChartToolsProps {
  readonly detail: SeriesDetail;
  readonly marks: readonly ClaimMark[];
  readonly kinds: readonly Drawing['kind'][];
  readonly kind: Drawing['kind'];
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly domain: readonly [Date, Date];
  readonly whole: readonly [Date, Date];
  onZoom(from: Date, to: Date): void;
}

/** What can be done with the chart: the ways to see it, what to compare with, zoom, export. */
export function ChartTools(props: ChartToolsProps) {
  const { detail, kinds, kind } = props;
  const { t } = useText();
  const { values } = useAddress();
  const compare = values.compare ?? [];
  const actions = useChartActions(props);
  useActions(actions);
  const named = (name: string) => actions.find((action) => action.name === name)!;
  return (
    <div className="chart-tools">
      {kinds.length > 1 && (
        <ToggleButtonGroup
          className="joined"
          aria-label={t('chart.draw')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[kind]}
          onSelectionChange={(keys) => {
            const chosen = String([...keys][0]);
            setAddress({ draw: chosen === 'estimate' ? undefined : chosen });
          }}
        >
          {kinds.map((one) => (
            <ToggleButton key={one} id={one} className="button">
              {t(`draw.${one}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
      <select
        className="choice"
        aria-label={t('chart.compare')}
        value=""
        onChange={(event) => setAddress({ compare: [...compare, event.target.value].slice(-5) })}
      >
        <option value="">{t('chart.compare')}</option>
        {[...detail.wholes, ...detail.parts, ...detail.related]
          .filter(
            (one, i, all) => !compare.includes(one.id) && all.findIndex(({ id }) => id === one.id) === i,
          )
          .map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
      </select>
      {compare.length > 0 && (
        <Button className="button bare" onPress={() => setAddress({ compare: undefined })}>
          {t('chart.compare-none')}
        </Button>
      )}
      <span className="joined">
        {(
          [
            ['chart.zoom-out', '−'],
            ['chart.zoom-in', '+'],
          ] as const
        ).map(([name, sign]) => (
          <Button
            key={name}
            className="button icon"
            aria-label={t(`action.${name}`)}
            isDisabled={named(name).may?.() === false}
            onPress={() => void runAction(named(name))}
          >
            {sign}
          </Button>
        ))}
        <Button
          className="button"
          isDisabled={named('chart.zoom-all').may?.() === false}
          onPress={() => void runAction(named('chart.zoom-all'))}
        >
          {t('action.chart.zoom-all')}
        </Button>
      </span>
      <MenuTrigger>
        <Button className="button">
          <Icon name="export" size={15} /> {t('chart.export')}
        </Button>
        <Popover className="menu" placement="bottom end">
          <Menu aria-label={t('chart.export')} onAction={(name) => void runAction(named(String(name)))}>
            {(['chart.svg', 'chart.png', 'chart.csv'] as const).map((name) => (
              <MenuItem key={name} id={name} className="menu-item">
                {t(`action.${name}`)}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
}

function useChartActions({
  detail,
  marks,
  frame,
  domain,
  whole,
  onZoom,
}: ChartToolsProps): readonly Action[] {
  // biome-ignore lint/correctness/useExhaustiveDependencies: onZoom is made anew with each drawing and closes over the whole alone
  return useMemo(() => {
    const [from, to] = [domain[0].getTime(), domain[1].getTime()];
    const length = to - from;
    const zoomed = from > whole[0].getTime() || to < whole[1].getTime();
    const to_ = (start: number, end: number) =>
      onZoom(new Date(Math.max(whole[0].getTime(), start)), new Date(Math.min(whole[1].getTime(), end)));
    const face = { group: 'view.series', changes: 'address' } as const;
    const file = { group: 'view.series', changes: 'nothing' } as const;
    const svg = () => svgOfChart(frame.current!, detail.name);
    return [
      {
        ...face,
        name: 'chart.zoom-in',
        title: 'action.chart.zoom-in',
        keys: ['+'],
        may: () => length > 20 * 86_400_000,
        run: () => to_(from + length / 4, to - length / 4),
      },
      {
        ...face,
        name: 'chart.zoom-out',
        title: 'action.chart.zoom-out',
        keys: ['-'],
        may: () => zoomed,
        run: () => to_(from - length / 2, to + length / 2),
      },
      {
        ...face,
        name: 'chart.zoom-all',
        title: 'action.chart.zoom-all',
        keys: ['0'],
        may: () => zoomed,
        run: () => onZoom(whole[0], whole[1]),
      },
      {
        ...face,
        name: 'chart.earlier',
        title: 'action.chart.earlier',
        keys: ['['],
        may: () => zoomed,
        run: () =>
          to_(
            from - Math.min(length / 3, from - whole[0].getTime()),
            to - Math.min(length / 3, from - whole[0].getTime()),
          ),
      },
      {
        ...face,
        name: 'chart.later',
        title: 'action.chart.later',
        keys: [']'],
        may: () => zoomed,
        run: () =>
          to_(
            from + Math.min(length / 3, whole[1].getTime() - to),
            to + Math.min(length / 3, whole[1].getTime() - to),
          ),
      },
      {
        ...file,
        name: 'chart.svg',
        title: 'action.chart.svg',
        run: () => saveFile(fileName(detail.id, 'svg'), new Blob([svg()], { type: 'image/svg+xml' })),
      },
      {
        ...file,
        name: 'chart.png',
        title: 'action.chart.png',
        run: () => void pngOf(svg()).then((png) => saveFile(fileName(detail.id, 'png'), png), noteFailed),
      },
      {
        ...file,
        name: 'chart.csv',
        title: 'action.chart.csv',
        run: () =>
          saveFile(
            fileName(detail.id, 'csv'),
            new Blob([seriesCsv(detail.estimates, marks)], { type: 'text/csv' }),
          ),
      },
    ];
  }, [detail, marks, frame, domain, whole]);
}
