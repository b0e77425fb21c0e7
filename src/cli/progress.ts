import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  /** Sets how many steps there are in all. */
  total(steps: number): void;
  /** One more step is done; `label` says what. */
  step(label?: string): void;
  stop(): void;
}

/** A bar on standard error where it is a terminal; nothing elsewhere, so that logs stay readable. */
export function progressBar(what: string): Progress {
  if (process.stderr.isTTY !== true) return { total() {}, step() {}, stop() {} };
  const bar = new SingleBar(
    {
      format: `${what} {bar} {value}/{total} {label}`,
      stream: process.stderr,
      hideCursor: true,
      clearOnComplete: true,
      barsize: 30,
      formatValue: (value) => String(value),
    },
    Presets.rect,
  );
  let steps = 0;
  bar.start(1, 0, { label: '' });
  return {
    total: (count) => bar.setTotal(Math.max(1, count)),
    step: (label = '') => bar.update(++steps, { label: label.slice(0, 40) }),
    stop: () => bar.stop(),
  };
}
