import type { Account } from '../accounts/account.js';
import { formatOfName } from '../accounts/formats/format.js';
import { shortHash } from './hash.js';
import type { OriginKind } from './schema.js';

export interface Origin {
  readonly id: string;
  readonly kind: OriginKind;
  readonly key: string;
}

/**
 * Who says an account, so that its next words are known for its next words: the address it was published at,
 * else the id it was given (with its publisher: two collections may both count from 1), else its file's path
 * relative to the project and its place in it. What comes from standard input without any of these stands for itself.
 */
export function originOf(account: Account, path: string): Origin {
  if (account.url) return origin('url', account.url);
  const own = givenId(account, path);
  if (own !== undefined) return origin('id', account.publisher ? `${own} (${account.publisher})` : own);
  if (path === '-') return origin('content', account.id);
  return origin('path', path + account.name.slice(stemOf(path).length));
}

/** The id the file gave the account; without one it is named after the file ("reports", "reports:3"). */
function givenId(account: Account, path: string): string | undefined {
  const stem = stemOf(path);
  if (account.name.startsWith(stem) && /^(?::\d+)?$/.test(account.name.slice(stem.length))) return undefined;
  return account.name;
}

function stemOf(path: string): string {
  const base = path.split('/').at(-1)!;
  return formatOfName(base) === undefined ? base : base.replace(/\.[^.]+$/, '');
}

function origin(kind: OriginKind, key: string): Origin {
  return { id: shortHash([kind, key]), kind, key };
}
