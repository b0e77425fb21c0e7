import type { Account } from './account.js';
import type { Draft } from './draft.js';
import { accountId } from './identity.js';
import { detectLanguage } from './language.js';

/** What every account gets whatever its format: furniture, dateline, language, id. */
export function completeAccount(draft: Draft): Account {
  const { name, text, title, url, publisher, author, published, headings = [], tables = [] } = draft;
  const furniture = draft.furniture ?? [];
  const { language } = draft;
  const detected = language?.sure ? language.tag : detectLanguage(text, furniture);
  return withoutAbsent({
    name,
    id: accountId(draft),
    text,
    title,
    url,
    publisher,
    author,
    published: published === undefined ? undefined : { edtf: published, basis: 'metadata', evidence: [] },
    language: detected === 'und' ? (language?.tag ?? detected) : detected,
    furniture,
    headings,
    tables,
  });
}

function withoutAbsent(account: Account): Account {
  return Object.fromEntries(
    Object.entries(account).filter(([, value]) => value !== undefined),
  ) as unknown as Account;
}
