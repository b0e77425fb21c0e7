import { metadataDate } from '../dates/metadata-date.js';
import type { Draft } from '../draft.js';
import { readHtml } from '../html/read-html.js';
import type { Problem } from '../problem.js';

/** Where a JSON account stands: what problems name and what the account is called when it has no id. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly name: string;
}

/** Reads one account in the account form; a field that is wrong is left out and named, a text that is missing refuses. */
export function readJsonAccount(value: unknown, place: Place): { draft?: Draft; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (reason: Problem['reason'], field: string | undefined, message: string) => {
    problems.push({ file: place.file, line: place.line, field, reason, message });
  };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report('bad-json', undefined, 'an account is a JSON object with a "text"');
    return { problems };
  }
  const record = value as Record<string, unknown>;
  const string = (field: string, check?: (text: string) => string | undefined, wanted = 'a string') => {
    const given = record[field];
    if (given === undefined || given === null || given === '') return undefined;
    const text = typeof given === 'string' ? given : field === 'id' ? numberText(given) : undefined;
    const checked = text === undefined ? undefined : check ? check(text) : text;
    if (checked === undefined) report('bad-field', field, `${show(given)} is not ${wanted}; it was left out`);
    return checked === undefined ? undefined : mend(checked, field);
  };
  const mend = (text: string, field: string) => {
    const mended = mendCharacters(text);
    if (mended !== text)
      report('bad-character', field, 'half a surrogate pair or a zero character was replaced by U+FFFD');
    return mended;
  };

  const id = string('id');
  const published = string('published', metadataDate, 'an EDTF date or ISO 8601 date-time like 2019-09-26');
  const tag = string('language', languageTag, 'a BCP 47 language tag like "ar"');
  const metadata = {
    title: string('title'),
    url: string('url', webAddress, 'a web address'),
    publisher: string('publisher'),
    author: string('author'),
    published,
    language: tag === undefined ? undefined : { tag, sure: true },
  };
  const name = id ?? place.name;
  if (typeof record.text === 'string' && record.text.trim() !== '') {
    return { draft: { name, givenId: id, text: mend(record.text, 'text'), ...metadata }, problems };
  }
  if (typeof record.html === 'string' && record.html.trim() !== '') {
    const read = readHtml(mend(record.html, 'html'), { name, url: metadata.url });
    if (read.ok) return { draft: { ...read.draft, givenId: id, ...defined(metadata) }, problems };
    report(read.reason, 'html', read.message);
    return { problems };
  }
  report('no-text', 'text', 'the account has no text; give it a "text" (or "html") that is not empty');
  return { problems };
}

/** Lone surrogates and zeros can be neither stored nor hashed; U+FFFD keeps every offset where it was. */
function mendCharacters(text: string): string {
  return text.replace(/[\p{Cs}\0]/gu, '\ufffd');
}

function languageTag(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

function webAddress(text: string): string | undefined {
  return /^https?:\/\//i.test(text.trim()) && URL.canParse(text.trim()) ? text.trim() : undefined;
}

function numberText(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : undefined;
}

function defined<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function show(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
