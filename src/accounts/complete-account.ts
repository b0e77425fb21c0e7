import type { Account, Furniture } from './account.js';
import { findDateline } from './dates/dateline.js';
import type { Draft } from './draft.js';
import { findPlainHeadings, titleOf } from './formats/plain-headings.js';
import { findTextTables } from './formats/text-table.js';
import { findFurniture } from './furniture/find-furniture.js';
import { accountId } from './identity.js';
import { detectLanguage } from './language/detect-language.js';
import { publisherOf } from './publisher.js';
import { overlaps, type Span } from './span.js';

/** What every account gets whatever its format: furniture, dateline, headings, language, id. */
export function completeAccount(draft: Draft): Account {
  const { name, text, url, publisher, author, published, tables = findTextTables(text) } = draft;
  const dateline = findDateline(text, published);
  const furniture = withOwn(draft.furniture ?? [], findFurniture(text, draft.title, dateline.lines));
  const headings = draft.headings ?? findPlainHeadings(text, furniture);
  return withoutAbsent({
    name,
    // Of what the file states, not of what is found in it: better finding must not change ids.
    id: accountId(draft),
    text,
    title: draft.title ?? titleOf(text, headings, furniture),
    url,
    publisher: publisherOf(publisher, url),
    author,
    published:
      dateline.published ??
      (published === undefined ? undefined : { edtf: published, basis: 'metadata', evidence: [] }),
    language: languageOf(draft, furniture),
    furniture,
    headings: outside(headings, furniture),
    tables,
  });
}

/** What a person stated, else what the text shows, else what a page's template says. */
function languageOf({ text, language }: Draft, furniture: readonly Furniture[]): string {
  if (language?.sure) return language.tag;
  const detected = detectLanguage(text, furniture);
  return detected === 'und' ? (language?.tag ?? detected) : detected;
}

/** The spans that touch no furniture; both in text order. */
function outside(spans: readonly Span[], furniture: readonly Furniture[]): Span[] {
  let next = 0;
  return spans.filter((span) => {
    while (next < furniture.length && furniture[next]!.end <= span.start) next++;
    return next === furniture.length || !overlaps(furniture[next]!, span);
  });
}

function withOwn(own: readonly Furniture[], found: readonly Furniture[]): Furniture[] {
  const free = found.filter((piece) => !own.some((other) => overlaps(other, piece)));
  return [...own, ...free].sort((a, b) => a.start - b.start);
}

function withoutAbsent(account: Account): Account {
  return Object.fromEntries(
    Object.entries(account).filter(([, value]) => value !== undefined),
  ) as unknown as Account;
}
