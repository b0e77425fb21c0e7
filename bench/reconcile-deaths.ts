/**
 * How near the tolls of events come to the true deaths, beside what uncertainUCDP (Vesco and others 2024) believes of one
 * reported number, in one run:
 *   npx tsx bench/reconcile-deaths.ts [--events N] [--kind development|held-back] [--seed N]
 * Every event is told by several sources in time (bench/worlds/death-world.ts). It is scored on the third day after, from what
 * was reported by then, and at the end.
 */
import { parseArgs } from 'node:util';
import { reconcile } from '../src/reconcile/reconcile.js';
import { generalSituation } from '../src/situation/situation.js';
import type { Guess } from './baselines/observed.js';
import { uncertainUcdp } from './baselines/uncertain-ucdp.js';
import {
  type DeathEvent,
  type DeathKind,
  type DeathReport,
  drawDeaths,
  type Reporter,
} from './worlds/death-world.js';
import { type Scored, score } from './worlds/score.js';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '400' },
    seed: { type: 'string', default: '1' },
    kind: { type: 'string', default: 'development' },
  },
});

/** The most trusted first: the order UCDP's coders prefer sources in, put simply. */
const PREFERENCE: readonly Reporter[] = [
  'late count',
  'monitor',
  'hospital',
  'wire',
  'paper',
  'victims side',
  'other side',
];

/** A way to one reported number, which uncertainUCDP then spreads. */
type Coding = (reports: readonly DeathReport[]) => number;

const CODINGS: Readonly<Record<string, Coding>> = {
  'of the last report': (reports) => reports.at(-1)!.number,
  'of the median report': (reports) => {
    const sorted = reports.map(({ number }) => number).sort((a, b) => a - b);
    return sorted[(sorted.length - 1) >> 1]!;
  },
  'of the most trusted, last': (reports) => {
    const by = PREFERENCE.find((one) => reports.some((report) => report.by === one));
    return reports.findLast((report) => report.by === by)!.number;
  },
  'of the highest report': (reports) => Math.max(...reports.map(({ number }) => number)),
};

const events = drawDeaths(Number(values.events), Number(values.seed), values.kind as DeathKind);
const reports = events.reduce((sum, event) => sum + event.reports.length, 0);
console.log(
  `${events.length} events (${values.kind}, seed ${values.seed}), ${(reports / events.length).toFixed(1)} reports each`,
);
print('on the third day', 3);
print('at the end', Infinity);

function print(title: string, after: number): void {
  const told = events.flatMap((event) => {
    const known = event.reports.filter(({ reported }) => reported <= event.day + after);
    return known.length === 0 ? [] : [{ event, known }];
  });
  const ours = new Map(crossbearing(told.flatMap(({ known }) => known)));
  const rows: [string, Scored[]][] = Object.entries(CODINGS).map(([name, coding]) => [
    `uncertainUCDP ${name}`,
    told.map(({ event, known }) => besides(uncertainUcdp(coding(known), event.violence), event)),
  ]);
  rows.push(['lowest to highest report', told.map(({ event, known }) => besides(span(known), event))]);
  rows.push(['crossbearing', told.map(({ event }) => besides(ours.get(event.place)!, event))]);
  console.log(
    `\n${title}: ${told.length} events\n${'method'.padEnd(42)}  median %  in 50/80/90 %  interval score, %  deaths`,
  );
  for (const [name, list] of rows) {
    const { median, coverage, interval } = score(list);
    const deaths = score(list.map((row) => ({ ...row, against: 100 }))).interval;
    const shares = coverage.map((share) => share.toFixed(0)).join('/');
    console.log(
      `${name.padEnd(42)}  ${median.toFixed(1).padStart(8)}  ${shares.padStart(13)}  ${interval.toFixed(0).padStart(17)}  ${deaths.toFixed(1).padStart(6)}`,
    );
  }
}

/** The last estimate of each place's toll. */
function crossbearing(known: readonly DeathReport[]): [string, Guess][] {
  const { series } = reconcile(
    known.map(({ claim }) => claim),
    generalSituation(),
  );
  return series.map(({ place, estimates }) => {
    const { best, interval } = estimates.at(-1)!;
    const ends = ([0, 1] as const).map((end) =>
      (['50', '80', '90'] as const).map((share) => interval[share][end]),
    );
    return [place, { best, low: ends[0] as never, high: ends[1] as never }];
  });
}

function span(known: readonly DeathReport[]): Guess {
  const numbers = known.map(({ number }) => number);
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  return { best: CODINGS['of the median report']!(known), low: [low, low, low], high: [high, high, high] };
}

/** Against the truth, or five where fewer died: half a dozen more or less of one is no matter of per cents. */
function besides(guess: Guess, { deaths }: DeathEvent): Scored {
  return { ...guess, truth: deaths, against: Math.max(deaths, 5) };
}
