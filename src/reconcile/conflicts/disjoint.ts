import type { Observation, SeriesKey } from '../observe/observation.js';
import { once } from '../once.js';
import type { Conflict } from '../series.js';
import type { Field } from './field.js';
import { gapSeverity, makeConflict } from './make-conflict.js';
import { type Statement, statementsOf } from './statement.js';
import { daysApart, periodWithin, SAME_TIME_DAYS } from './together.js';
import { asOfWords, inItsWords, inNumberWords, inVoice } from './words.js';

/** How many statements that follow one in time are held against it. */
const NEIGHBOURS = 200;
/** Where two accounts draw the place differently, numbers clash only when one is at least so many times the other. */
const LOOSE_RATIO = 2;
/** So long after it began a count of the dead or the arrived still grows from hour to hour. */
const RISING_DAYS = 7;
/** How grave a clash is when one side does not say where or when. */
const LOOSE = 0.6;

/**
 * Figures of different accounts for one quantity and time that leave no value both allow. Each is held against the most
 * trusted one it clashes with. "Syria" and "Iraq and Syria" count as one place here when the numbers are far apart.
 */
export function disjointFigures(field: Field): Conflict[] {
  const found = new Map<string, Conflict>();
  const statements = [...field.accounts.values()].flatMap(statementsOf);
  for (const bucket of buckets(statements).values()) {
    if (bucket.length < 2) continue;
    const told = new Set<string>();
    // A number told again is the same clash.
    for (const [statement, rival] of [...strongestRivals(bucket)].sort(byReport)) {
      const conflict = describe(statement, rival, field);
      const numbers = [statement, rival].map(({ low, high, main }) => `${main.key.id} ${low} ${high}`).sort();
      if (told.has(numbers.join('|')) && !found.has(conflict.id)) continue;
      told.add(numbers.join('|'));
      found.set(conflict.id, conflict);
    }
  }
  for (const [statement, rival] of looseRivals(statements, field)) {
    const conflict = describe(statement, rival, field, LOOSE);
    if (!found.has(conflict.id)) found.set(conflict.id, conflict);
  }
  return [...found.values()];
}

function byReport([a]: readonly [Statement, Statement], [b]: readonly [Statement, Statement]): number {
  return a.main.days.reported - b.main.days.reported || (a.main.claim.id < b.main.claim.id ? -1 : 1);
}

/**
 * Statements that do not say where or when, each with the one on the same group it is farthest from: they may be of another
 * place or time, so numbers must be far apart, and little hangs on it.
 */
function looseRivals(statements: readonly Statement[], field: Field): [Statement, Statement][] {
  const vague: Statement[] = [];
  const byGroup = new Map<string, Statement[]>();
  for (const statement of statements) {
    const { key, days } = statement.main;
    if (key.aspect !== 'stock' || key.group === '' || key.unit !== 'person' || key.measure === 'other')
      continue;
    const group = `${key.measure}\n${key.group}`;
    const list = byGroup.get(group);
    if (list) list.push(statement);
    else byGroup.set(group, [statement]);
    if (Number.isNaN(days.day) || key.place === '') vague.push(statement);
  }
  return vague.flatMap((statement): [Statement, Statement][] => {
    const { key, days } = statement.main;
    const rivals = byGroup
      .get(`${key.measure}\n${key.group}`)!
      .slice(0, NEIGHBOURS)
      .filter((other) => {
        if (other.main.claim.account === statement.main.claim.account) return false;
        if (
          key.place !== '' &&
          other.main.key.place !== '' &&
          !field.places.touch(key.place, other.main.key.place)
        )
          return false;
        if (
          !Number.isNaN(days.day) &&
          !Number.isNaN(other.main.days.day) &&
          daysApart(statement.main, other.main) > SAME_TIME_DAYS
        )
          return false;
        const [smaller, larger] = statement.nominal < other.nominal ? [statement, other] : [other, statement];
        return smaller.high < larger.low && larger.nominal >= LOOSE_RATIO * smaller.nominal;
      });
    const severity = (other: Statement) => severityOf(statement, other);
    const rival = rivals.reduce<Statement | undefined>(
      (so, other) => (so && severity(so) >= severity(other) ? so : other),
      undefined,
    );
    return rival ? [[statement, rival]] : [];
  });
}

function buckets(statements: readonly Statement[]): Map<string, Statement[]> {
  const found = new Map<string, Statement[]>();
  const bucketsOf = once(({ place, measure, aspect, group, unit }: SeriesKey) =>
    place.split('+').map((part) => `${part}\n${measure}\n${aspect}\n${group}\n${unit}`),
  );
  for (const statement of statements) {
    const { key, days } = statement.main;
    if (Number.isNaN(days.day) || key.aspect === 'other') continue;
    for (const bucket of bucketsOf(key)) {
      const list = found.get(bucket);
      if (list) list.push(statement);
      else found.set(bucket, [statement]);
    }
  }
  return found;
}

/** For each statement that clashes with any, the one it clashes with most gravely. */
function strongestRivals(bucket: readonly Statement[]): Map<Statement, Statement> {
  const inTime = [...bucket].sort(
    (a, b) => a.main.days.first - b.main.days.first || (a.main.claim.id < b.main.claim.id ? -1 : 1),
  );
  const onePlace = inTime.every(({ main }) => main.key.place === inTime[0]!.main.key.place);
  const slack = onePlace ? 0 : SAME_TIME_DAYS;
  const rivals = new Map<Statement, { rival: Statement; severity: number }>();
  const consider = (statement: Statement, rival: Statement, severity: number) => {
    const known = rivals.get(statement);
    if (
      !known ||
      severity > known.severity ||
      (severity === known.severity && rival.main.claim.id < known.rival.main.claim.id)
    )
      rivals.set(statement, { rival, severity });
  };
  inTime.forEach((statement, i) => {
    for (let j = i + 1; j < Math.min(inTime.length, i + NEIGHBOURS); j++) {
      const other = inTime[j]!;
      if (other.main.days.first > statement.main.days.last + slack) break;
      if (!clash(statement, other)) continue;
      const severity = severityOf(statement, other);
      consider(statement, other, severity);
      consider(other, statement, severity);
    }
  });
  return new Map([...rivals].map(([statement, { rival }]) => [statement, rival]));
}

function clash(a: Statement, b: Statement): boolean {
  if (a.main.claim.account === b.main.claim.account) return false;
  if (a.low <= b.high && b.low <= a.high) return false;
  const [smaller, larger] = a.nominal < b.nominal ? [a, b] : [b, a];
  if (a.main.key.aspect === 'flow')
    return (
      periodWithin(a.main, b.main, 1) && periodWithin(b.main, a.main, 1) && !stillRising(smaller, larger)
    );
  const apart = daysApart(a.main, b.main);
  if (a.main.key.place === b.main.key.place) return apart === 0;
  return apart <= SAME_TIME_DAYS && larger.nominal >= LOOSE_RATIO * smaller.nominal;
}

/** In the first days of a count numbers differ because it grows: each account has what was known when it was written. */
function stillRising(smaller: Statement, larger: Statement): boolean {
  const { days } = smaller.main;
  return days.reported - days.first <= RISING_DAYS && larger.main.days.reported >= days.reported - 1;
}

function severityOf(a: Statement, b: Statement): number {
  const [smaller, larger] = a.nominal < b.nominal ? [a, b] : [b, a];
  const loose = a.main.key.place === b.main.key.place ? 1 : 0.7;
  const long = Math.max(spanOf(a.main), spanOf(b.main)) > 62 ? 0.8 : 1;
  return loose * long * gapSeverity(Math.min(smaller.high, larger.low), larger.low, [a.main, b.main]);
}

function spanOf({ days }: Observation): number {
  return days.last - days.first;
}

function describe(a: Statement, b: Statement, field: Field, grave = 1): Conflict {
  const [first, second] = order(a, b);
  const all = [first.main, ...first.added, second.main, ...second.added];
  const part = (statement: Statement) => {
    const where = first.main.key.place === second.main.key.place ? '' : placeWords(statement.main, field);
    const extra = statement.added.map((added) => ` and ${inItsWords(added)}`).join('');
    const sum = statement.added.length > 0 ? `, ${inNumberWords(statement.nominal)} in all` : '';
    return `${inVoice(statement.main)} says ${inItsWords(statement.main)}${extra}${where}${asOfWords(statement.main)}${sum}`;
  };
  const place = field.places.name(first.main.key.place);
  const where = first.main.key.place === second.main.key.place && place !== '' ? ` in ${place}` : '';
  const says = `${part(first)}; ${part(second)}. ${grave < 1 ? 'Unless they speak of different places or times, both' : 'Both'} cannot be right for the ${field.measures.name(first.main.key.measure)}${where}${correctionWords(first, second)}.`;
  return makeConflict('disjoint', all, grave * severityOf(a, b), says);
}

/** A later, lower count of what cannot be undone is likely a correction. */
function correctionWords(first: Statement, second: Statement): string {
  const later = second.main.days.reported - first.main.days.reported;
  return first.main.key.aspect === 'flow' && later > RISING_DAYS && second.nominal < first.nominal
    ? '; the later, lower count is likely a correction'
    : '';
}

function placeWords({ key }: Observation, field: Field): string {
  return key.place === '' ? '' : ` in ${field.places.name(key.place)}`;
}

/** The earlier first; of one day the one with the smaller number. */
function order(a: Statement, b: Statement): [Statement, Statement] {
  const before =
    (a.main.days.day || Infinity) - (b.main.days.day || Infinity) ||
    a.main.days.reported - b.main.days.reported ||
    a.nominal - b.nominal ||
    (a.main.claim.id < b.main.claim.id ? -1 : 1);
  return before <= 0 ? [a, b] : [b, a];
}
