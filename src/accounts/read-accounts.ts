import type { Account } from './account.js';
import { completeAccount } from './complete-account.js';
import type { Draft } from './draft.js';
import { decodeBytes } from './encoding/decode.js';
import { formatOf, formatOfName } from './formats/format.js';
import { readJson, readJsonLines } from './formats/read-json.js';
import { readMarkdown } from './formats/read-markdown.js';
import { readPlainText } from './formats/read-plain-text.js';
import { declaredEncoding } from './html/declared-encoding.js';
import { readHtml } from './html/read-html.js';
import { LARGEST_FILE, tooLarge } from './largest-file.js';
import { AccountError, type Problem } from './problem.js';

export interface ReadOptions {
  /** The file's name or path: its ending promises the format, the rest names the account. */
  readonly fileName: string;
}

/**
 * Every account in a file's bytes: .txt, .md, .html, .json or .jsonl, in any usual encoding. Whatever is wrong with
 * the content comes back as a problem; nothing is thrown.
 */
export function readAccounts(
  bytes: Uint8Array,
  options: ReadOptions,
): { accounts: Account[]; problems: Problem[] } {
  const file = options.fileName;
  const refuse = (reason: Problem['reason'], message: string) => ({
    accounts: [],
    problems: [{ file, reason, message }],
  });
  if (bytes.length > LARGEST_FILE) return refuse('too-large', tooLarge(bytes.length));
  if (bytes.length === 0) return refuse('empty', 'the file is empty');
  const decoded = decodeBytes(bytes, formatOfName(file) === 'html' ? declaredEncoding(bytes) : undefined);
  if (!decoded.ok) return refuse(decoded.reason, decoded.message);
  if (decoded.text.trim() === '') return refuse('empty', 'the file holds nothing but white space');
  const { drafts, problems } = readDrafts(decoded.text, file);
  return { accounts: drafts.map(completeAccount), problems };
}

/** Accounts of some lines of a file of JSON lines, which is read piece by piece; `firstLine` is the number of the first. */
export function readAccountLines(
  bytes: Uint8Array,
  { fileName: file, firstLine }: ReadOptions & { readonly firstLine: number },
): { accounts: Account[]; problems: Problem[] } {
  const name = nameOf(file);
  const accounts: Account[] = [];
  const problems: Problem[] = [];
  const read = (text: string, line: number) => {
    const found = readJsonLines(text, file, name, line);
    for (const draft of found.drafts) accounts.push(completeAccount(draft));
    problems.push(...found.problems);
  };
  const decoded = bytes.length > LARGEST_FILE ? undefined : decodeBytes(bytes);
  if (decoded?.ok) {
    read(decoded.text, firstLine);
    return { accounts, problems };
  }
  // A line in no encoding, or of no bearable length, costs only itself.
  for (let from = 0, line = firstLine; from < bytes.length; line++) {
    const end = bytes.indexOf(10, from);
    const to = end < 0 ? bytes.length : end + 1;
    const alone = to - from > LARGEST_FILE ? undefined : decodeBytes(bytes.subarray(from, to));
    if (alone?.ok) read(alone.text, line);
    else if (alone) problems.push({ file, line, reason: alone.reason, message: alone.message });
    else problems.push({ file, line, reason: 'too-large', message: tooLarge(to - from) });
    from = to;
  }
  return { accounts, problems };
}

/** The one account of a file. Throws `AccountError` where there is none or more than one. */
export function readAccount(bytes: Uint8Array, options: ReadOptions): Account {
  const { accounts, problems } = readAccounts(bytes, options);
  const [account] = accounts;
  if (account && accounts.length === 1) return account;
  const found = accounts.length === 0 ? 'no account' : `${accounts.length} accounts`;
  throw new AccountError(`${options.fileName} holds ${found} where one was asked for`, problems);
}

function readDrafts(text: string, file: string): { drafts: Draft[]; problems: Problem[] } {
  const name = nameOf(file);
  switch (formatOf(text, file)) {
    case 'json':
      return readJson(text, file, name);
    case 'jsonl':
      return readJsonLines(text, file, name);
    case 'markdown':
      return { drafts: [readMarkdown(text, name)], problems: [] };
    case 'text':
      return { drafts: [readPlainText(text, name)], problems: [] };
    case 'html': {
      const read = readHtml(text, { name });
      return read.ok
        ? { drafts: [read.draft], problems: [] }
        : { drafts: [], problems: [{ file, reason: read.reason, message: read.message }] };
    }
  }
}

/** The file's name without folders and ending: "reports/003_a.txt" is 003_a. */
function nameOf(file: string): string {
  const base = file.split(/[/\\]/).at(-1)!;
  return formatOfName(base) === undefined ? base : base.replace(/\.[^.]+$/, '');
}
