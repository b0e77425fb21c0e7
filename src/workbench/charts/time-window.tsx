import { useMemo } from 'react';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { useText } from '../texts/use-text.js';
import { dateWords } from '../words/date-words.js';
import './time-window.css';

const DAY = 86_400_000;

interface TimeWindowProps {
  /** All there is. */
  readonly whole: readonly [Date, Date];
  /** What is looked at. */
  readonly shown: readonly [Date, Date];
  readonly points: readonly { readonly date: Date; readonly best: number }[];
  onChange(from: Date, to: Date): void;
}

/** The whole course in small, with a window that its two ends draw over it: by hand, by touch or by arrow keys. */
export function TimeWindow({ whole, shown, points, onChange }: TimeWindowProps) {
  const words = useText();
  const { t } = words;
  const [first, last] = [day(whole[0]), day(whole[1])];
  const path = useMemo(() => {
    const top = Math.max(1e-9, ...points.map((point) => point.best));
    const x = (date: Date) => ((day(date) - first) / Math.max(1, last - first)) * 1000;
    return points
      .map((point) => `${x(point.date).toFixed(1)} ${(30 - (point.best / top) * 27).toFixed(1)}`)
      .join('L');
  }, [points, first, last]);
  if (last - first < 2) return null;
  const share = (date: Date) => ((day(date) - first) / (last - first)) * 100;
  return (
    <div className="time-window" dir="ltr">
      <svg viewBox="0 0 1000 32" preserveAspectRatio="none" aria-hidden="true">
        {path && (
          <path
            d={`M${path}`}
            fill="none"
            stroke="var(--estimate)"
            strokeWidth="1.5"
            vectorEffect="non-scaling-stroke"
          />
        )}
      </svg>
      <div className="out" style={{ left: 0, width: `${share(shown[0])}%` }} />
      <div className="out" style={{ right: 0, width: `${100 - share(shown[1])}%` }} />
      <Slider
        className="slider"
        aria-label={t('chart.window')}
        minValue={first}
        maxValue={last}
        value={[day(shown[0]), day(shown[1])]}
        onChange={([from, to]) => onChange(new Date(from! * DAY), new Date(to! * DAY))}
      >
        <SliderTrack className="track">
          {[0, 1].map((index) => (
            <SliderThumb
              key={index}
              index={index}
              className="thumb"
              aria-label={`${index === 0 ? t('chart.from') : t('chart.to')} ${dateWords(shown[index]!.toISOString().slice(0, 10), words)}`}
            />
          ))}
        </SliderTrack>
      </Slider>
    </div>
  );
}

function day(date: Date): number {
  return Math.round(date.getTime() / DAY);
}
