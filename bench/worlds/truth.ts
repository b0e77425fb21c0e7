import type { Random } from './random.js';
import type { Settings } from './settings.js';

/** An upheaval: thousands leave, or come, within days. */
export interface Upheaval {
  readonly day: number;
  readonly lasts: number;
}

export interface Movement {
  readonly day: number;
  /** Negative for departures. */
  readonly amount: number;
}

/** What really happened. `value[d]` is the stock at the end of day d. */
export interface Truth {
  readonly value: Float64Array;
  readonly reported: readonly Movement[];
  readonly upheavals: readonly Upheaval[];
}

/** Draws what really happens: drift that changes every few months, convoys, upheavals. */
export function drawTruth(settings: Settings, r: Random): Truth {
  const value = new Float64Array(settings.days);
  const reported: Movement[] = [];
  const upheavals: Upheaval[] = [];
  const pending = new Float64Array(settings.days + 40);
  let now = settings.start;
  let drift = 0;
  let driftUntil = 0;
  for (let day = 0; day < settings.days; day++) {
    if (day >= driftUntil) {
      driftUntil = day + r.whole(150, 600);
      drift = -0.0002 + settings.driftSpread * r.normal();
    }
    now *= 1 + drift + settings.noise * r.normal();
    if (r.chance(settings.convoyRate)) {
      const amount = Math.round(now * settings.convoyMost * r.between(0.1, 1)) * (r.chance(0.85) ? -1 : 1);
      now += amount;
      if (amount !== 0 && r.chance(settings.convoyReported)) reported.push({ day, amount });
    }
    if (now > settings.start / 4 && r.chance(settings.upheavalRate)) {
      const amount = r.chance(0.7) ? -now * r.between(0.3, 0.97) : now * r.between(0.5, 2.5);
      const lasts = r.whole(1, 20);
      upheavals.push({ day, lasts });
      for (let k = 0; k < lasts; k++) pending[day + k]! += amount / lasts;
    }
    now = Math.max(settings.start / 200, now + pending[day]!);
    value[day] = now;
  }
  return { value, reported, upheavals };
}
