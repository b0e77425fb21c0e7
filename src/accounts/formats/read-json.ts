import type { Draft } from '../draft.js';
import type { Problem } from '../problem.js';
import { readJsonAccount } from './json-account.js';

interface Drafts {
  drafts: Draft[];
  problems: Problem[];
}

/** Accounts of a JSON file: one object, or an array of them (then `name` gets ":1", ":2" where they have no id). */
export function readJson(text: string, file: string, name: string): Drafts {
  const parsed = parse(text);
  if (!parsed.ok) {
    const { line } = parsed;
    return {
      drafts: [],
      problems: [{ file, line, reason: 'bad-json', message: 'this is not valid JSON; mend or remove it' }],
    };
  }
  if (!Array.isArray(parsed.value)) return collect([readJsonAccount(parsed.value, { file, name })]);
  return collect(parsed.value.map((value, i) => readJsonAccount(value, { file, name: `${name}:${i + 1}` })));
}

/** Accounts of JSON lines, the first numbered `firstLine`; a wrong one is named and costs only itself. Empty lines are none. */
export function readJsonLines(text: string, file: string, name: string, firstLine = 1): Drafts {
  return collect(
    text.split('\n').flatMap((content, i) => {
      if (content.trim() === '') return [];
      const line = firstLine + i;
      const parsed = parse(content);
      if (parsed.ok) return [readJsonAccount(parsed.value, { file, line, name: `${name}:${line}` })];
      const message = 'this line is not valid JSON; mend or remove it';
      return [{ problems: [{ file, line, reason: 'bad-json' as const, message }] }];
    }),
  );
}

function collect(read: readonly { draft?: Draft; problems: readonly Problem[] }[]): Drafts {
  return {
    drafts: read.flatMap(({ draft }) => draft ?? []),
    problems: read.flatMap(({ problems }) => problems),
  };
}

function parse(json: string): { ok: true; value: unknown } | { ok: false; line?: number } {
  try {
    return { ok: true, value: JSON.parse(json) };
  } catch (error) {
    const position = /at position (\d+)/.exec((error as Error).message)?.[1];
    return {
      ok: false,
      line: position === undefined ? undefined : json.slice(0, Number(position)).split('\n').length,
    };
  }
}
