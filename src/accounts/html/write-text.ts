import type { Table } from '../account.js';
import type { Span } from '../span.js';
import { BLOCKS, HEADINGS, isHidden, nameOfElement, SILENT } from './elements.js';
import { TextBuilder } from './text-builder.js';
import { isDataTable, writeTable } from './write-table.js';

export interface WrittenText {
  readonly text: string;
  readonly headings: readonly Span[];
  readonly tables: readonly Table[];
}

/**
 * Canonical text of a part of a page: paragraphs and headings between blank lines, list items as lines after "- ",
 * a table's rows as lines with " | " between the cells. `title` comes first, as a heading, unless the page's first
 * words say it already.
 */
export function writeText(root: Element, title?: string): WrittenText {
  const builder = new TextBuilder();
  const headings: Span[] = [];
  const tables: Table[] = [];
  if (title !== undefined && !startsWithTitle(root, title)) {
    headings.push(builder.spanOf(() => builder.write(title)));
    builder.space(3);
  }
  walk(root, builder, headings, tables);
  return { text: builder.toString(), headings, tables };
}

type Step = { readonly node: Node } | { readonly leave: () => void };

/** Depth first with a stack of its own: pages nest deeper than calls may. */
function walk(root: Element, builder: TextBuilder, headings: Span[], tables: Table[]): void {
  const stack: Step[] = [{ node: root }];
  for (let step = stack.pop(); step; step = stack.pop()) {
    if ('leave' in step) step.leave();
    else if (step.node.nodeType === 3) builder.write(step.node.textContent ?? '');
    else if (step.node.nodeType === 1) enter(step.node as Element, stack, builder, headings, tables);
  }
}

function enter(
  element: Element,
  stack: Step[],
  builder: TextBuilder,
  headings: Span[],
  tables: Table[],
): void {
  const name = nameOfElement(element);
  if (SILENT.has(name) || isHidden(element)) return;
  if (name === 'br') {
    builder.space(2);
    return;
  }
  if (name === 'table' && isDataTable(element)) {
    builder.space(3);
    tables.push(writeTable(element, builder));
    builder.space(3);
    return;
  }
  if (name === 'sup' && isNote(element, builder)) {
    builder.raw(`[${element.textContent!.trim()}]`);
    return;
  }
  if (HEADINGS.has(name)) {
    builder.space(3);
    stack.push({ leave: openHeading(builder, headings) });
  } else if (name === 'li') {
    if ((element.textContent ?? '').trim() === '') return;
    builder.space(2);
    builder.lead('- ');
    stack.push({ leave: () => builder.space(2) });
  } else if (name === 'dd' && nameOfElement(element.previousElementSibling ?? element) === 'dt') {
    builder.attach(':');
    builder.space(1);
    stack.push({ leave: () => builder.space(2) });
  } else {
    // What a list item holds stays with its bullet.
    const inItem = nameOfElement(element.parentElement ?? element) === 'li';
    const gap = BLOCKS.has(name) ? (inItem ? 2 : 3) : GAPS[name];
    if (gap) builder.space(gap);
    else if (name !== 'sub' && name !== 'sup') builder.boundary();
    stack.push({ leave: () => (gap ? builder.space(gap) : builder.boundary()) });
  }
  for (let child = element.lastChild; child; child = child.previousSibling) stack.push({ node: child });
}

/** Elements that are less than a block of their own, with the gap around them. */
const GAPS: Readonly<Record<string, 1 | 2>> = { tr: 2, dt: 2, dd: 2, td: 1, th: 1 };

/** A footnote's number, which would run into the figure before it; "m" and "2" are a unit. */
function isNote(element: Element, builder: TextBuilder): boolean {
  return /^\s*\d{1,3}\s*$/.test(element.textContent ?? '') && !builder.endsWithUnit();
}

function openHeading(builder: TextBuilder, headings: Span[]): () => void {
  builder.flush();
  const start = builder.length;
  return () => {
    if (builder.length > start) headings.push({ start, end: builder.length });
    builder.space(3);
  };
}

function startsWithTitle(root: Element, title: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const wanted = plain(title);
  return wanted === '' || plain((root.textContent ?? '').slice(0, 2 * title.length + 200)).startsWith(wanted);
}
