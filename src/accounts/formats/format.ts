export type Format = 'text' | 'markdown' | 'html' | 'json' | 'jsonl';

const ENDINGS: Readonly<Record<string, Format>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
};

/** Format a file's name promises by its ending; undefined for none or an unknown one. */
export function formatOfName(fileName: string): Format | undefined {
  const ending = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase();
  return ending === undefined ? undefined : Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined;
}

/**
 * Format of a text: the one its name promises unless the text says otherwise beyond doubt (a whole web page saved as
 * .txt, JSON lines saved as .json), else what it looks like.
 */
export function formatOf(text: string, fileName: string): Format {
  const promised = formatOfName(fileName);
  const seen = sniff(text);
  if (promised === undefined) return seen ?? 'text';
  if ((promised === 'text' || promised === 'markdown') && seen === 'html') return 'html';
  if ((promised === 'json' || promised === 'jsonl') && (seen === 'json' || seen === 'jsonl')) return seen;
  return promised;
}

function sniff(text: string): Format | undefined {
  const start = text.slice(0, 4_000).trimStart();
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html)\b/i.test(start)) return 'html';
  if (!start.startsWith('{') && !start.startsWith('[')) return undefined;
  if (parses(text)) return 'json';
  const firstLine = text.trimStart().split(/\r?\n/, 1)[0]!;
  return firstLine.startsWith('{') && parses(firstLine) ? 'jsonl' : undefined;
}

function parses(json: string): boolean {
  try {
    JSON.parse(json);
    return true;
  } catch {
    return false;
  }
}
