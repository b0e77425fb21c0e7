import { isMap, isNode, LineCounter, parseDocument } from 'yaml';
import type { ZodType } from 'zod';

/** One thing wrong with a data file, where a person can go and mend it. */
export interface DataProblem {
  readonly file: string;
  readonly line: number;
  /** Path of the field ("places.3.parent"), "" for the whole file. */
  readonly field: string;
  readonly message: string;
}

/** A data file that does not fit its schema. `message` lists every problem, one a line. */
export class DataError extends Error {
  readonly problems: readonly DataProblem[];
  constructor(problems: readonly DataProblem[]) {
    super(
      problems.map((p) => `${p.file}:${p.line}: ${p.field ? `${p.field}: ` : ''}${p.message}`).join('\n'),
    );
    this.name = 'DataError';
    this.problems = problems;
  }
}

/** A parsed YAML (or JSON) text with the lines of its fields at hand for later checks. */
export interface DataFile<T> {
  readonly value: T;
  /** Line of a field, from 1; the nearest enclosing field's where it has none itself. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** Reads YAML or JSON text and checks it. Throws `DataError` with file, line and field of every problem. */
export function readYaml<T>(text: string, schema: ZodType<T>, file: string): DataFile<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  if (document.errors.length > 0) {
    throw new DataError(
      document.errors.map((error) => ({
        file,
        line: lines.linePos(error.pos[0]).line || 1,
        field: '',
        message: firstLine(error.message),
      })),
    );
  }
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let depth = path.length; depth >= 0; depth--) {
      const offset = offsetOf(document, path.slice(0, depth));
      if (offset !== undefined) return lines.linePos(offset).line || 1;
    }
    return 1;
  };
  const checked = schema.safeParse(toPlain(document, file, lineOf));
  if (checked.success) return { value: checked.data, lineOf };
  throw new DataError(
    checked.error.issues.map((issue) => ({
      file,
      line: lineOf(issue.path),
      field: issue.path.join('.'),
      message: issue.message,
    })),
  );
}

function toPlain(
  document: ReturnType<typeof parseDocument>,
  file: string,
  lineOf: (path: readonly PropertyKey[]) => number,
): unknown {
  try {
    // A small file with nested aliases can stand for gigabytes.
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw new DataError([
      { file, line: lineOf([]), field: '', message: firstLine(String((error as Error).message)) },
    ]);
  }
}

function offsetOf(
  document: ReturnType<typeof parseDocument>,
  path: readonly PropertyKey[],
): number | undefined {
  if (path.length === 0) return document.contents?.range?.[0];
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path[path.length - 1];
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isNode(item.key) && String(item.key) === String(last));
    if (pair && isNode(pair.key)) return pair.key.range?.[0];
    return undefined;
  }
  const node = document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]!.replace(/ at line \d+, column \d+:?$/, '');
}
