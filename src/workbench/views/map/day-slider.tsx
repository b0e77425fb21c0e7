import { useEffect, useState } from 'react';
import { Button, Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { useText } from '../../texts/use-text.js';
import { dateWords } from '../../words/date-words.js';

const DAY = 86_400_000;
/** The whole time is played in so many steps, each so many milliseconds long. */
const STEPS = 120;
const PAUSE = 100;

interface DaySliderProps {
  /** ISO days. */
  readonly from: string;
  readonly to: string;
  readonly day: string;
  onChange(day: string): void;
}

/** The day looked at, drawn along by hand or played from the first to the last. */
export function DaySlider({ from, to, day, onChange }: DaySliderProps) {
  const words = useText();
  const { t } = words;
  const [playing, setPlaying] = useState(false);
  const [first, last] = [number(from), number(to)];
  const at = Math.min(last, Math.max(first, number(day)));
  const step = Math.max(1, Math.round((last - first) / STEPS));
  useEffect(() => {
    if (!playing) return;
    if (at >= last) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => onChange(iso(Math.min(last, at + step))), PAUSE);
    return () => clearTimeout(timer);
  }, [playing, at, last, step, onChange]);
  return (
    <div className="day-slider" dir="ltr">
      <Button
        className="button"
        aria-pressed={playing}
        onPress={() => {
          if (!playing && at >= last) onChange(from);
          setPlaying(!playing);
        }}
      >
        {t(playing ? 'map.stop' : 'map.play')}
      </Button>
      <Slider
        className="slider"
        aria-label={t('map.day')}
        minValue={first}
        maxValue={last}
        step={1}
        value={at}
        onChange={(value) => {
          setPlaying(false);
          onChange(iso(value as number));
        }}
      >
        <SliderTrack className="track">
          <div className="line" />
          <SliderThumb className="thumb" aria-label={`${t('map.day')}: ${dateWords(day, words)}`} />
        </SliderTrack>
      </Slider>
      <output className="small number">{dateWords(day, words, 'short')}</output>
    </div>
  );
}

function number(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
}

function iso(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}
