import microsoft from '@microsoft/recognizers-text-suite';
import * as chrono from 'chrono-node';
import type { TimeMlDocument, Timex } from './timeml.js';

/** Expressions chrono-node reads, its certain parts as TIMEX3 value. */
export function readWithChrono(document: TimeMlDocument): Timex[] {
  return chrono.parse(document.text, publicationOf(document)).map((result) => {
    const { start } = result;
    const parts = `${start.get('year')}-${two(start.get('month')!)}-${two(start.get('day')!)}`;
    const date =
      start.isCertain('day') || start.isCertain('weekday')
        ? parts
        : start.isCertain('month')
          ? parts.slice(0, 7)
          : parts;
    const timed = start.isCertain('hour');
    return {
      start: result.index,
      end: result.index + result.text.length,
      type: timed ? 'TIME' : 'DATE',
      value: timed ? `${parts}T${two(start.get('hour')!)}:${two(start.get('minute') ?? 0)}` : date,
    };
  });
}

/** What a value of Microsoft's recognizers holds, as far as it is read here. */
interface Resolution {
  /** Absent where it could not resolve what it found. */
  readonly timex?: string;
  readonly value?: string;
  readonly start?: string;
  readonly end?: string;
}

/** Expressions Microsoft's recognizers read; of a past and a future resolution the past one counts. */
export function readWithMicrosoft(document: TimeMlDocument): Timex[] {
  const { Culture, DateTimeOptions, recognizeDateTime } = microsoft;
  return recognizeDateTime(document.text, Culture.English, DateTimeOptions.None, publicationOf(document)).map(
    ({ start, end, typeName, resolution }) => {
      const kind = typeName.replace('datetimeV2.', '');
      const values = (resolution?.values ?? []) as readonly Resolution[];
      return { start, end: end + 1, type: TYPES[kind] ?? 'DATE', value: timexOf(values[0]) };
    },
  );
}

const TYPES: Readonly<Record<string, string>> = {
  duration: 'DURATION',
  set: 'SET',
  time: 'TIME',
  datetime: 'TIME',
  timerange: 'TIME',
  datetimerange: 'TIME',
};

/** Its own timex where that is whole, else the day, month, quarter or year it resolves to. */
function timexOf(resolution: Resolution | undefined): string {
  const { timex, value, start, end } = resolution ?? {};
  if (timex === undefined) return '';
  if (!timex.startsWith('(') && !timex.includes('XXXX')) return timex;
  if (value) return value.replace(' ', 'T').slice(0, 16);
  return start && end ? (periodOf(start, end) ?? timex) : timex;
}

/** Both days as [1998-07-01], the second not included. */
function periodOf(start: string, end: string): string | undefined {
  const [year, month] = start.split('-').map(Number);
  const [endYear, endMonth] = end.split('-').map(Number);
  if (!start.endsWith('-01') || !end.endsWith('-01')) return undefined;
  const months = 12 * (endYear! - year!) + endMonth! - month!;
  if (months === 12 && month === 1) return String(year);
  if (months === 3 && month! % 3 === 1) return `${year}-Q${(month! + 2) / 3}`;
  return months === 1 ? start.slice(0, 7) : undefined;
}

/** Noon of the day of publication. */
function publicationOf(document: TimeMlDocument): Date {
  const [year, month, day] = document.published.slice(0, 10).split('-').map(Number);
  return new Date(year!, month! - 1, day!, 12);
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
