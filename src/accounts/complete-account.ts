import type { Account, Furniture } from './account.js';
import { findDateline } from './dates/dateline.js';
import type { Draft } from './draft.js';
import { findFurniture } from './furniture/find-furniture.js';
import { accountId } from './identity.js';
import { detectLanguage } from './language.js';

/** What every account gets whatever its format: furniture, dateline, language, id. */
export function completeAccount(draft: Draft): Account {
  const { name, text, title, url, publisher, author, published, headings = [], tables = [] } = draft;
  const dateline = findDateline(text, published);
  const furniture = withOwn(draft.furniture ?? [], findFurniture(text, title, dateline.lines));
  return withoutAbsent({
    name,
    id: accountId(draft),
    text,
    title,
    url,
    publisher,
    author,
    published:
      dateline.published ??
      (published === undefined ? undefined : { edtf: published, basis: 'metadata', evidence: [] }),
    language: languageOf(draft, furniture),
    furniture,
    headings: headings.filter(
      (heading) => !furniture.some((piece) => piece.start < heading.end && heading.start < piece.end),
    ),
    tables,
  });
}

/** What a person stated, else what the text shows, else what a page's template says. */
function languageOf({ text, language }: Draft, furniture: readonly Furniture[]): string {
  if (language?.sure) return language.tag;
  const detected = detectLanguage(text, furniture);
  return detected === 'und' ? (language?.tag ?? detected) : detected;
}

function withOwn(own: readonly Furniture[], found: readonly Furniture[]): Furniture[] {
  const free = found.filter(
    (piece) => !own.some((other) => other.start < piece.end && piece.start < other.end),
  );
  return [...own, ...free].sort((a, b) => a.start - b.start);
}

function withoutAbsent(account: Account): Account {
  return Object.fromEntries(
    Object.entries(account).filter(([, value]) => value !== undefined),
  ) as unknown as Account;
}
