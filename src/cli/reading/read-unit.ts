import type { Account } from '../../accounts/account.js';
import type { Problem } from '../../accounts/problem.js';
import { readAccountLines, readAccounts } from '../../accounts/read-accounts.js';
import { extractClaims } from '../../claims/extract-claims.js';
import { type AnnotateOptions, annotate } from '../../language/annotate.js';
import type { Mention } from '../../language/mention.js';
import type { Situation } from '../../situation/situation.js';
import { joined } from './joined.js';

/** What is printed of an account: its claims, or the mentions they are read from. */
export type Printed = 'claims' | 'mentions';

/** A file, or some lines of a file of JSON lines. */
export interface Unit {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly firstLine?: number;
}

/** What a unit gives: lines of JSON in UTF-8, each with its end, and what was wrong. */
export interface UnitResult {
  readonly lines: Uint8Array<ArrayBuffer>;
  readonly problems: readonly Problem[];
}

/** Reads the accounts of a unit; one that cannot be read is named and costs only itself. */
export function readUnit(
  { path, bytes, firstLine }: Unit,
  printed: Printed,
  situation: Situation,
  options: AnnotateOptions,
): UnitResult {
  const read =
    firstLine === undefined
      ? readAccounts(bytes, { fileName: path })
      : readAccountLines(bytes, { fileName: path, firstLine });
  const problems = [...read.problems];
  const lines: Uint8Array[] = [];
  for (const account of read.accounts)
    try {
      const found =
        printed === 'claims'
          ? extractClaims(account, situation, options)
          : mentionsOf(account, situation, options);
      // Bytes at once: strings would be moved about with each sweep until the unit is read.
      if (found.length > 0) lines.push(Buffer.from(found.map((one) => `${JSON.stringify(one)}\n`).join('')));
    } catch (error) {
      const message = `reading ${account.name} failed (${(error as Error).message}); it was left out`;
      problems.push({ file: path, reason: 'unreadable', message });
    }
  return { lines: joined(lines), problems };
}

function mentionsOf(account: Account, situation: Situation, options: AnnotateOptions): object[] {
  const { times, places, quantities, attributions } = annotate(account, situation, options);
  const mentions: Mention[] = [...times, ...places, ...quantities, ...attributions];
  mentions.sort((a, b) => a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : 1));
  return mentions.map(({ kind, start, end, ...rest }) => ({
    account: account.name,
    kind,
    start,
    end,
    text: account.text.slice(start, end),
    ...rest,
  }));
}
