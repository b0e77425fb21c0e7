import type { Status } from '../store/queries/status.js';

/** How a store stands, in lines for people. */
export function statusInWords(status: Status): string[] {
  const { accounts, claims } = status;
  const lines = [
    `accounts   ${accounts.present}${note(accounts.superseded, 'earlier kept')}${note(accounts.toRead, 'to be read: crossbearing build')}`,
    `claims     ${claims.figure} figures, ${claims.event} events, ${claims.statement} statements`,
    `series     ${status.series}`,
    `conflicts  ${status.conflicts}`,
  ];
  if (status.picture === 'out of date')
    lines.push('Series and conflicts are out of date: crossbearing build');
  for (const { path, line, field, message } of status.problems)
    lines.push(
      `left out: ${path}${line === undefined ? '' : `:${line}`}:${field ? ` ${field}:` : ''} ${message}`,
    );
  return lines;
}

function note(count: number, what: string): string {
  return count === 0 ? '' : `, ${count} ${what}`;
}
