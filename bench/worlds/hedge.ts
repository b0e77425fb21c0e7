import type { QuantityValue } from '../../src/language/mention.js';
import type { Random } from './random.js';

/** A number as somebody tells it. */
export interface Told {
  readonly value: QuantityValue;
  readonly words: string;
}

/** Rounds a number and hedges it as people do: the rounder, the vaguer. `bounding` is the share told as a bound only. */
export function hedge(number: number, bounding: number, r: Random): Told {
  const unit = roundingUnit(number, r);
  const nearest = Math.round(number / unit) * unit;
  const below = Math.max(unit, Math.floor(number / unit) * unit);
  const above = Math.ceil(number / unit) * unit;
  if (r.chance(bounding)) {
    const kind = r.uniform();
    if (kind < 0.5) return bound('more-than', below, `more than ${below} people`);
    if (kind < 0.75)
      return {
        value: { low: null, best: null, high: above, bound: 'approx' },
        words: `nearly ${above} people`,
      };
    if (kind < 0.85) return bound('at-least', below, `at least ${below} people`);
    if (kind < 0.93) return bound('less-than', above, `fewer than ${above} people`);
    const high = above === below ? above + unit : above;
    return {
      value: { low: below, best: null, high, bound: 'range' },
      words: `between ${below} and ${high} people`,
    };
  }
  if (r.chance(0.65))
    return {
      value: { low: null, best: nearest, high: null, bound: 'approx' },
      words: `about ${nearest} people`,
    };
  return exactly(r.chance(0.12) ? Math.round(number) : nearest);
}

export function exactly(number: number): Told {
  return { value: { low: number, best: number, high: number, bound: 'exact' }, words: `${number} people` };
}

function bound(kind: 'more-than' | 'at-least' | 'less-than', number: number, words: string): Told {
  const below = kind === 'less-than';
  return {
    value: { low: below ? null : number, best: null, high: below ? number : null, bound: kind },
    words,
  };
}

function roundingUnit(number: number, r: Random): number {
  const magnitude = 10 ** Math.floor(Math.log10(Math.max(10, number)));
  const kind = r.uniform();
  return Math.max(
    1,
    kind < 0.45
      ? magnitude / 10
      : kind < 0.7
        ? magnitude / 20
        : kind < 0.85
          ? magnitude / 2
          : magnitude / 100,
  );
}
