import { rules } from './rules.js';
import type { SourceRecord } from './source-record.js';

/** What a source's record comes to, as sentences. */
export function sourceInWords(record: Omit<SourceRecord, 'says'>): string[] {
  const { name, reliability, stated, held, states, age, relies } = record;
  const says: string[] = [];
  const { label } = rules.reliability[reliability];
  const given = stated === 'F' ? 'nothing is stated of it' : `the situation states ${stated}`;
  says.push(
    reliability === 'F'
      ? `${name}: reliability cannot be judged (F).`
      : `${name} is ${label} (${reliability}); ${reliability === stated ? `as the situation states` : given}.`,
  );
  if (held.share)
    says.push(
      `Of ${held.judged} ${plural(held.judged, 'figure')} that a later official one can be held against, ${held.held} held (${percent(held.share.low)} to ${percent(held.share.high)} %).`,
    );
  const total = states.current + states.stale + states.wrong;
  if (states.stale + states.wrong > 0)
    says.push(
      `Beside all accounts, ${states.current} of ${total} ${plural(total, 'figure')} hold, ${states.stale} ${states.stale === 1 ? 'is an old one' : 'are old ones'} told again, ${states.wrong} ${states.wrong === 1 ? 'fits' : 'fit'} nothing.`,
    );
  if (age)
    says.push(
      age.most === 0
        ? 'Its figures are of the day it publishes.'
        : `When it publishes, half of its figures are ${age.median === 0 ? 'of the day' : `at most ${age.median} ${plural(age.median, 'day')} old`}, the oldest ${age.most} ${plural(age.most, 'day')} old.`,
    );
  const copies = relies.filter(({ how }) => how === 'copies');
  const cites = relies.filter(({ how }) => how === 'cites');
  if (copies.length > 0) says.push(`It copies ${names(copies)}.`);
  if (cites.length > 0) says.push(`It cites ${names(cites)}.`);
  return says;
}

function names(relies: SourceRecord['relies']): string {
  const shown = relies.slice(0, 3).map(({ name, claims }) => `${name} (${claims})`);
  const rest = relies.length - shown.length;
  return `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function percent(share: number): number {
  return Math.round(100 * share);
}

function plural(n: number, word: string): string {
  return n === 1 ? word : `${word}s`;
}
