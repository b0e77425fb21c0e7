/** Why a file, or a part of one, was not taken as it stands. */
export type ProblemReason = keyof typeof EFFECTS;

/**
 * What a problem costs: `refused` no account came of it; `dropped` the account was read without that part;
 * `skipped` nobody asked for it to be read.
 */
export type ProblemEffect = 'refused' | 'dropped' | 'skipped';

/** One thing wrong with a file, where a person can go and look. */
export interface Problem {
  readonly file: string;
  /** From 1; absent where the whole file is meant. */
  readonly line?: number;
  /** The field of a JSON account. */
  readonly field?: string;
  readonly reason: ProblemReason;
  /** A sentence with the value and the next step. */
  readonly message: string;
}

const EFFECTS = {
  empty: 'refused',
  'too-large': 'refused',
  binary: 'refused',
  encoding: 'refused',
  'bad-json': 'refused',
  'no-text': 'refused',
  'bad-html': 'refused',
  'bad-field': 'dropped',
  'bad-character': 'dropped',
  'unknown-ending': 'skipped',
  'not-found': 'refused',
  'no-permission': 'refused',
  'not-a-file': 'skipped',
  'link-loop': 'skipped',
  'already-read': 'skipped',
  unreadable: 'refused',
} as const satisfies Record<string, ProblemEffect>;

/** What the problem costs, for an exit code or a summary. */
export function effectOf(problem: Problem): ProblemEffect {
  return EFFECTS[problem.reason];
}

/** "notes/a.jsonl:3: published: ..." */
export function problemText(problem: Problem): string {
  const line = problem.line === undefined ? '' : `:${problem.line}`;
  const field = problem.field === undefined ? '' : `${problem.field}: `;
  return `${problem.file}${line}: ${field}${problem.message}`;
}

/** Thrown where exactly one account was asked for and the file does not hold exactly one. */
export class AccountError extends Error {
  readonly problems: readonly Problem[];
  constructor(message: string, problems: readonly Problem[]) {
    super([message, ...problems.map(problemText)].join('\n'));
    this.name = 'AccountError';
    this.problems = problems;
  }
}
