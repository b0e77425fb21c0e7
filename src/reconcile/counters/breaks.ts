import { isoDay } from '../../situation/edtf.js';
import { inDateWords, inNumberWords } from '../conflicts/words.js';
import type { BreakKind, CountBreak } from './counter.js';
import type { Weighed } from './derive-daily.js';
import type { Report } from './report.js';

/** Where a count moved otherwise than what it counts, in time. `what` names the count ("the killed at Tal Arba, as the ministry counts them"). */
export function breaksOf(
  reports: readonly Report[],
  weighed: readonly Weighed[],
  what: string,
): CountBreak[] {
  const found = weighed.flatMap((one) => [
    ...slipsIn(reports, one, what),
    ...(jumpOf(reports, one, what) ?? []),
  ]);
  return [...found, ...gapsIn(reports, what), ...lateReports(reports, what)].sort((a, b) =>
    a.by < b.by ? -1 : a.by > b.by ? 1 : a.kind < b.kind ? -1 : 1,
  );
}

/** A jump that may as well have happened is none to tell of. */
const LEAST_CHANCE = 0.55;

function jumpOf(
  reports: readonly Report[],
  { step, expected, besides }: Weighed,
  what: string,
): CountBreak[] | undefined {
  const { kind } = step.reading;
  if (kind === 'plain' || kind === 'surge' || step.chance < LEAST_CHANCE) return undefined;
  const from = reports[step.from]!;
  const to = reports[step.to]!;
  const amount = Math.round(besides);
  const words = `${headOf(what)} ${goes(from, to)}`;
  const about = inNumberWords(Math.abs(amount));
  const usual = inNumberWords(Math.round(expected));
  const why: Record<typeof kind, string> = {
    restart: ': it begins again from nothing',
    rebase: ': it now counts from another start or by another rule, so the two do not compare',
    correction: `: about ${about} were taken out of it, which is a correction; nobody came back`,
    batch: `, where about ${usual} were to be expected: some ${about} are likely old cases added at once`,
  };
  return [breakOf(kind, [from, to], amount, step.chance, `${words}${why[kind]}`)];
}

function slipsIn(reports: readonly Report[], { step }: Weighed, what: string): CountBreak[] {
  const found: CountBreak[] = [];
  const still = step.passed.filter(({ as }) => as === 'still').map(({ at }) => reports[at]!);
  const from = reports[step.from]!;
  const to = reports[step.to]!;
  if (still.length > 0)
    found.push(
      breakOf(
        'late',
        [from, ...still, to],
        0,
        step.chance,
        `${headOf(what)} stands at ${inNumberWords(from.total)} from ${dateOf(from)} to ${dateOf(still.at(-1)!)}, and then goes to ${inNumberWords(to.total)}: those days were counted late`,
      ),
    );
  for (const { at, as } of step.passed) {
    if (as === 'still') continue;
    const slip = reports[at]!;
    const why =
      as === 'transposed'
        ? 'two of its digits have likely changed places'
        : 'it fits neither the one before nor the one after';
    found.push(
      breakOf(
        as,
        [from, slip, to],
        0,
        step.chance,
        `${headOf(what)} is told as ${inNumberWords(slip.total)} on ${dateOf(slip)}, between ${inNumberWords(from.total)} and ${inNumberWords(to.total)}: ${why}`,
        slip,
      ),
    );
  }
  return found;
}

/** Days nobody told a count that is told steadily. */
function gapsIn(reports: readonly Report[], what: string): CountBreak[] {
  const gaps = reports.slice(1).map((to, i) => to.day - reports[i]!.day);
  const usual = [...gaps].sort((a, b) => a - b)[gaps.length >> 1] ?? 0;
  if (gaps.filter((gap) => gap === usual).length < 0.6 * gaps.length) return [];
  return gaps.flatMap((gap, i) => {
    if (gap < 1.6 * usual) return [];
    const from = reports[i]!;
    const to = reports[i + 1]!;
    const says = `${headOf(what)} is not told between ${dateOf(from)} and ${dateOf(to)}: the ${inNumberWords(to.total)} of that day holds all ${gap} days`;
    return [breakOf('missing', [from, to], 0, 1, says)];
  });
}

/** Reports that came out days later than this voice's usually do. */
function lateReports(reports: readonly Report[], what: string): CountBreak[] {
  const delays = reports.map(({ day, published }) => published - day).filter(Number.isFinite);
  const usual = delays.sort((a, b) => a - b)[delays.length >> 1] ?? 0;
  return reports.flatMap((report, i) => {
    const delay = report.published - report.day;
    if (i === 0 || !(delay >= usual + LATE_DAYS)) return [];
    const says = `${headOf(what)} of ${dateOf(report)}, ${inNumberWords(report.total)}, came out only ${delay} days later`;
    return [breakOf('late', [reports[i - 1]!, report], 0, 1, says)];
  });
}

const LATE_DAYS = 3;

function breakOf(
  kind: BreakKind,
  reports: readonly Report[],
  amount: number,
  chance: number,
  says: string,
  shows = reports.at(-1)!,
): CountBreak {
  const from = reports[0]!;
  const reason = shows.reasons.get(kind) ?? reports.at(-1)!.reasons.get(kind);
  const told = reason ? `; the account says “${reason.text}”` : '';
  return {
    kind,
    after: isoDay(from.day),
    by: isoDay(shows.day),
    from: from.total,
    to: shows.total,
    amount,
    chance: Math.round(chance * 100) / 100,
    shows: shows.claim,
    claims: [...new Set(reports.map(({ claim }) => claim))].sort(),
    ...(reason ? { reason } : {}),
    says: `${says}${told}.`,
  };
}

function headOf(what: string): string {
  return `The count of ${what}`;
}

function goes(from: Report, to: Report): string {
  const way = to.total >= from.total ? 'rises' : 'falls';
  return `${way} from ${inNumberWords(from.total)} (${dateOf(from)}) to ${inNumberWords(to.total)} (${dateOf(to)})`;
}

function dateOf({ day }: Report): string {
  return inDateWords(isoDay(day));
}
