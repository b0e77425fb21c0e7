import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FigureClaim } from '../../src/claims/claim.js';
import { readClaim } from '../../src/reconcile/claim-lines.js';
import { dayNumber } from '../../src/situation/edtf.js';
import type { Method } from '../baselines/observed.js';
import type { Scored } from './score.js';

/** Scores of a method on each precise official count of the population series, from all other claims. */
export function leaveOneOut(folder: string, method: Method): Scored[] {
  const rows = readTable(join(folder, 'al-hol-population.csv'));
  const claims = rows.map(populationClaim);
  const official = new Set(rows.filter((row) => row.official === '1').map((row) => row.id!));
  const flows = readTable(join(folder, 'al-hol-net-flows.csv')).map(flowClaim);
  const counts = rows.filter((row) => row.official === '1' && row.bound === 'exact');
  return counts.map((row) => {
    // Copies of a count tell it all the same.
    const rest = claims.filter(
      (claim, i) => claim.id !== row.id && !(row.repeats && rows[i]!.repeats === row.repeats),
    );
    const [guess] = method([...rest, ...flows], official, [dayOf(row.as_of!)]);
    const truth = Number(row.value);
    return { ...guess!, truth, against: truth };
  });
}

const BASIS: Readonly<Record<string, string>> = {
  stated: 'stated',
  retrospective: 'relative',
  'present-tense': 'published',
  background: 'background',
};

function populationClaim(row: Readonly<Record<string, string>>): FigureClaim {
  const number = Number(row.value);
  const low = row.hedge_word === 'nearly' || row.bound === 'approx' ? null : number;
  const bounded = row.bound === 'more-than' || row.bound === 'at-least';
  const value = {
    low,
    best: bounded || low === null ? null : number,
    high: bounded ? null : number,
    bound: row.bound,
  };
  const approximate = row.bound === 'approx' && row.hedge_word !== 'nearly';
  return toClaim({
    id: row.id,
    publisher: row.publisher,
    published: row.published,
    text: `${row.hedge_word} ${number} people`,
    value: approximate ? { low: null, best: number, high: null, bound: 'approx' } : value,
    aspect: 'stock',
    measure: 'population',
    when: { edtf: row.as_of, basis: BASIS[row.as_of_basis!] },
    sources:
      row.upstream === 'unattributed' || row.upstream === row.publisher
        ? []
        : [{ name: row.upstream, kind: kindOf(row.upstream!) }],
  });
}

function kindOf(name: string): string {
  if (/^(?:UN|OCHA|UNHCR|UNAMI)/.test(name)) return 'un';
  return name.startsWith('camp-') ? 'camp-administration' : 'other';
}

function flowClaim(row: Readonly<Record<string, string>>, i: number): FigureClaim {
  const amount = Number(row.net_change);
  const number = Math.abs(amount);
  return toClaim({
    id: `flow-${i}`,
    publisher: 'net flows',
    published: row.date,
    text: `${number}`,
    value: { low: number, best: number, high: number, bound: 'exact' },
    aspect: 'flow',
    measure: amount < 0 ? 'departed' : 'arrived',
    when: { edtf: row.date, basis: 'stated' },
  });
}

function toClaim(row: object): FigureClaim {
  const read = readClaim(
    { kind: 'figure', account: 'a', unit: 'person', places: [{ id: 'camp', name: 'the camp' }], ...row },
    '',
  );
  if (!('claim' in read)) throw new Error(JSON.stringify(read.issues));
  return read.claim as FigureClaim;
}

function dayOf(date: string): number {
  const [year, month, day] = date.split('-').map(Number);
  return dayNumber(year!, month!, day!);
}

/** Rows of a comma-separated file by column name; fields with commas stand in double quotes. */
function readTable(path: string): Record<string, string>[] {
  const [head, ...lines] = readFileSync(path, 'utf8').trim().split('\n').map(splitRow);
  return lines.map((line) => Object.fromEntries(head!.map((name, i) => [name, line[i] ?? ''])));
}

function splitRow(line: string): string[] {
  return [...line.trim().matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
}
