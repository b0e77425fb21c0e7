import { geoPath } from 'd3-geo';
import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { PlacedSeries } from '../../../server/schemas/place.js';
import { useWidth } from '../../charts/use-width.js';
import { useText, type Words } from '../../texts/use-text.js';
import { estimateWords, numberWords } from '../../words/number-words.js';
import { useBaseMap } from './base-map.js';
import { countryNames } from './country-names.js';
import { labelsOf } from './place-labels.js';
import { PlaceSign } from './place-sign.js';
import { type Look, pixelsOf, projectionOver, scaleBar, wholeLook } from './projection.js';
import type { ValueAt } from './value-at.js';

interface MapChartProps {
  readonly items: readonly PlacedSeries[];
  readonly values: ReadonlyMap<string, ValueAt>;
  /** Largest value of all dates: sizes stay comparable while the slider moves. */
  readonly most: number;
  readonly chosen: string | undefined;
  onChoose(place: string): void;
}

/** Places on coasts and borders, by the size of an estimate. Moved by dragging or the arrows, nearer by + and -. */
export function MapChart({ items, values, most, chosen, onChoose }: MapChartProps) {
  const words = useText();
  const { t } = words;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const height = Math.round(Math.min(640, Math.max(300, width * 0.62)));
  const [look, setLook] = useState<Look>(wholeLook);
  const dragged = useRef<{ x: number; y: number }>(undefined);
  const base = useBaseMap();
  const placed = useMemo(
    () =>
      items.flatMap(({ place, series }) =>
        // A figure of several places together has no spot of its own: it is listed beside the map.
        place.lon === null || place.lat === null || place.id.includes('+')
          ? []
          : [{ ...place, lon: place.lon, lat: place.lat, series }],
      ),
    [items],
  );
  const projection = useMemo(
    () => projectionOver(placed, Math.max(1, width), height, look),
    [placed, width, height, look],
  );
  const ground = useMemo(() => {
    const path = geoPath(projection).digits(1);
    return (
      base && {
        land: path(base.land) ?? '',
        borders: path(base.borders) ?? '',
        names: countryNames(base.countries, projection, width, height),
      }
    );
  }, [base, projection, width, height]);
  const radiusOf = (value: number) =>
    Math.sqrt(Math.max(0, value) / Math.max(1, most)) * Math.min(44, width / 12);
  const move = (x: number, y: number) => setLook((now) => ({ ...now, x: now.x + x, y: now.y + y }));
  const nearer = (factor: number) =>
    setLook((now) => {
      const zoom = Math.min(64, Math.max(0.05, now.zoom * factor));
      const ratio = zoom / now.zoom;
      return { zoom, x: now.x * ratio, y: now.y * ratio };
    });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: [40, 0], ArrowRight: [-40, 0], ArrowUp: [0, 40], ArrowDown: [0, -40] }[
      event.key
    ];
    if (step) move(step[0]!, step[1]!);
    else if (event.key === '+' || event.key === '=') nearer(1.5);
    else if (event.key === '-') nearer(1 / 1.5);
    else if (event.key === '0') setLook(wholeLook);
    else return;
    event.preventDefault();
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!dragged.current) return;
    move(event.clientX - dragged.current.x, event.clientY - dragged.current.y);
    dragged.current = { x: event.clientX, y: event.clientY };
  };
  const bar = scaleBar(projection, width, height);
  const byValue = [...placed].sort(
    (a, b) => (values.get(b.series.id)?.best ?? 0) - (values.get(a.series.id)?.best ?? 0),
  );
  const labelled = labelsOf(
    byValue.map((place) => ({
      place,
      at: projection([place.lon, place.lat]),
      radius: radiusOf(values.get(place.series.id)?.best ?? 0),
    })),
  );
  return (
    <div className="map-frame" ref={frame}>
      {width > 0 && (
        <svg
          width={width}
          height={height}
          direction="ltr"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved by the arrow keys, as a slider is
          tabIndex={0}
          role="application"
          aria-label={t('map.label')}
          onKeyDown={onKeyDown}
          onPointerDown={(event) => {
            dragged.current = { x: event.clientX, y: event.clientY };
          }}
          onPointerMove={onPointerMove}
          onPointerUp={() => {
            dragged.current = undefined;
          }}
          onPointerLeave={() => {
            dragged.current = undefined;
          }}
        >
          <rect className="sea" width={width} height={height} />
          {ground && <path className="land" d={ground.land} />}
          {ground && <path className="borders" d={ground.borders} />}
          {ground?.names.map(({ name, x, y }) => (
            <text key={name} className="country" x={x} y={y} textAnchor="middle">
              {name}
            </text>
          ))}
          {byValue.map((place) => {
            const at = projection([place.lon, place.lat]);
            if (!at) return null;
            return (
              <PlaceSign
                key={place.series.id}
                x={at[0]}
                y={at[1]}
                precision={place.precision}
                reach={pixelsOf(place.radius, place.lon, place.lat, projection)}
                value={values.get(place.series.id)}
                radiusOf={radiusOf}
                chosen={place.id === chosen}
              />
            );
          })}
          {byValue.map((place) => {
            const at = projection([place.lon, place.lat]);
            if (!at) return null;
            const value = values.get(place.series.id);
            const radius = Math.max(11, radiusOf(value?.best ?? 0));
            const label = labelled.get(place.id);
            return (
              <a
                key={place.series.id}
                className="place-target"
                href={`#${place.id}`}
                aria-label={value ? `${place.name} ${sizeWords(value, words)}` : place.name}
                onClick={(event) => {
                  event.preventDefault();
                  onChoose(place.id);
                }}
              >
                <circle cx={at[0]} cy={at[1]} r={radius} fill="transparent" />
                {label && (
                  <text x={label.x} y={label.y} dy="0.32em" textAnchor={label.anchor}>
                    {place.name}
                    {value && <tspan className="value"> {sizeWords(value, words)}</tspan>}
                  </text>
                )}
              </a>
            );
          })}
          {bar && (
            <g className="scale-bar" transform={`translate(12 ${height - 14})`}>
              <path d={`M0 -4V0H${bar.pixels.toFixed(1)}V-4`} />
              <text x={bar.pixels / 2} y={-6} textAnchor="middle">
                {numberWords(bar.km, words)} km
              </text>
            </g>
          )}
        </svg>
      )}
      <div className="map-buttons">
        <Button className="button icon" aria-label={t('map.nearer')} onPress={() => nearer(1.5)}>
          +
        </Button>
        <Button className="button icon" aria-label={t('map.farther')} onPress={() => nearer(1 / 1.5)}>
          −
        </Button>
        <Button className="button" onPress={() => setLook(wholeLook)}>
          {t('action.chart.zoom-all')}
        </Button>
      </div>
      <p className="quiet small map-source">{t('map.source')}</p>
    </div>
  );
}

function sizeWords({ best, low, high }: ValueAt, words: Words): string {
  return estimateWords(best, [low, high], words);
}
