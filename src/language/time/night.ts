import type { Meaning } from './meaning.js';
import { type Period, periodOf } from './period.js';

/** The day a text is at, and the last hour it told of that day. */
export interface Clock {
  readonly day: number;
  readonly hour: number;
}

const EVENING = 18;
const MORNING = 9;

/** [The boat left at 9 p.m. on Thursday. At 3 a.m. it sank]: an hour of the morning after the evening is the next day's. */
export function nextMorning(
  meaning: Meaning,
  text: Period | undefined,
  clock: Clock | undefined,
  published: number | undefined,
): Period | undefined {
  if (meaning.kind !== 'clock' || text?.grain !== 'D' || clock?.day !== text.first) return undefined;
  const hour = hourOf(meaning);
  if (hour === undefined || hour > MORNING || clock.hour < EVENING) return undefined;
  return published !== undefined && text.first >= published ? undefined : periodOf('D', text.first + 1);
}

/** The clock once an expression is placed; parts of a day tell no hour. */
export function clockAfter(
  meaning: Meaning,
  period: Period | undefined,
  clock: Clock | undefined,
): Clock | undefined {
  if (period?.grain !== 'D') return clock;
  const hour = hourOf(meaning);
  return hour === undefined ? (clock?.day === period.first ? clock : undefined) : { day: period.first, hour };
}

function hourOf({ clock }: Meaning): number | undefined {
  const hour = clock && /^T(\d\d):/.exec(clock)?.[1];
  return hour ? Number(hour) : undefined;
}
