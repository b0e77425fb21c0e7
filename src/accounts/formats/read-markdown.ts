import type { Table } from '../account.js';
import type { Draft } from '../draft.js';
import { linesOf, trimSpan } from '../lines.js';
import type { Span } from '../span.js';
import { readFrontMatter } from './front-matter.js';
import { readMarkdownTable } from './markdown-table.js';

/**
 * A Markdown text (CommonMark 0.31 with GitHub's tables): the canonical text is its source; headings and tables are
 * found in it, and front matter gives metadata.
 */
export function readMarkdown(text: string, name: string): Draft {
  const front = readFrontMatter(text);
  const { headings, tables, title } = findStructure(text, front?.span.end ?? 0);
  const { title: stated, ...metadata } = front?.metadata ?? {};
  return {
    name,
    text,
    ...metadata,
    title: stated ?? title,
    headings,
    tables,
    furniture: front ? [{ ...front.span, kind: 'metadata' }] : [],
  };
}

function findStructure(text: string, from: number): { headings: Span[]; tables: Table[]; title?: string } {
  const lines = linesOf(text).filter((line) => line.start >= from);
  const headings: Span[] = [];
  const tables: Table[] = [];
  let title: string | undefined;
  let fence = '';
  for (let i = 0; i < lines.length; i++) {
    const line = text.slice(lines[i]!.start, lines[i]!.end);
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark) fence = fence === '' ? mark[0]! : mark[0] === fence ? '' : fence;
    if (mark || fence !== '') continue;
    const table = readMarkdownTable(text, lines, i);
    if (table) {
      tables.push(table.table);
      i = table.next - 1;
      continue;
    }
    const heading = headingIn(text, lines, i);
    if (!heading) continue;
    headings.push(heading.span);
    if (heading.level === 1) title ??= text.slice(heading.span.start, heading.span.end);
  }
  return { headings, tables, title };
}

/** "## Words ##", or words above a line of "===" or "---". */
function headingIn(
  text: string,
  lines: readonly Span[],
  i: number,
): { span: Span; level: number } | undefined {
  const { start, end } = lines[i]!;
  const line = text.slice(start, end);
  const signs = /^\s{0,3}(#{1,6})(?=\s)/.exec(line);
  if (signs) {
    const closing = /\s#+\s*$/.exec(line)?.[0].length ?? 0;
    const span = trimSpan(text, { start: start + signs[0].length, end: end - closing });
    return span.start < span.end ? { span, level: signs[1]!.length } : undefined;
  }
  const below = lines[i + 1] && text.slice(lines[i + 1]!.start, lines[i + 1]!.end);
  const rule = below === undefined ? undefined : /^\s{0,3}(?:(=+)|-{2,})\s*$/.exec(below);
  const above = i === 0 || text.slice(lines[i - 1]!.start, lines[i - 1]!.end).trim() === '';
  const span = trimSpan(text, lines[i]!);
  if (!rule || !above || span.start === span.end || /^[>*+#|-]/.test(text.slice(span.start)))
    return undefined;
  return { span, level: rule[1] ? 1 : 2 };
}
