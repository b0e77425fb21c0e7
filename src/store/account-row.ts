import type { Insertable, Selectable } from 'kysely';
import type { Account } from '../accounts/account.js';
import { calendarDays } from './calendar-days.js';
import type { Accounts } from './schema.js';
import { storableJson, storableText } from './storable.js';

/** An account as a row; its name is not part of it, since the same content may lie in files of several names. */
export function accountRow(account: Account): Insertable<Accounts> {
  const days = calendarDays(account.published?.edtf);
  return {
    id: account.id,
    text: storableText(account.text),
    title: optional(account.title),
    url: optional(account.url),
    publisher: optional(account.publisher),
    author: optional(account.author),
    published: account.published ? storableJson(account.published) : null,
    published_first: days.first,
    published_last: days.last,
    language: account.language,
    furniture: storableJson(account.furniture),
    headings: storableJson(account.headings),
    tables: storableJson(account.tables),
  };
}

/** The account a row holds, under the name given. */
export function accountOf(
  row: Omit<Selectable<Accounts>, 'published_first' | 'published_last'>,
  name: string,
): Account {
  return {
    name,
    id: row.id,
    text: row.text,
    ...(row.title !== null && { title: row.title }),
    ...(row.url !== null && { url: row.url }),
    ...(row.publisher !== null && { publisher: row.publisher }),
    ...(row.author !== null && { author: row.author }),
    ...(row.published !== null && { published: row.published }),
    language: row.language,
    furniture: row.furniture,
    headings: row.headings,
    tables: row.tables,
  };
}

function optional(text: string | undefined): string | null {
  return text === undefined ? null : storableText(text);
}
