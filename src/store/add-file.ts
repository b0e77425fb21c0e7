import { sql, type Transaction } from 'kysely';
import type { Account } from '../accounts/account.js';
import type { Problem } from '../accounts/problem.js';
import { accountRow } from './account-row.js';
import { bytesHash } from './hash.js';
import { insertRows } from './insert-rows.js';
import type { Store } from './open-store.js';
import { originOf } from './origin.js';
import type { Database } from './schema.js';
import { storableText } from './storable.js';

/** A file as it was read. */
export interface ReadFile {
  /** Relative to the project, parts joined by "/"; "-" for standard input. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly accounts: readonly Account[];
  readonly problems: readonly Problem[];
}

/**
 * Keeps a file's accounts with its bytes and what was wrong with it, in one transaction.
 * An account that is there already stays as it is. Gives the ids of the accounts that are new.
 */
export async function addFile({ db }: Store, batch: number, file: ReadFile): Promise<string[]> {
  return db.transaction().execute(async (trx) => {
    await writeProblems(trx, batch, file);
    if (file.accounts.length === 0) return [];
    const fileId = await writeBytes(trx, file.bytes);
    const ids = file.accounts.map((account) => account.id);
    const known = await trx.selectFrom('accounts').select('id').where('id', 'in', ids).execute();
    const knownIds = new Set(known.map((row) => row.id));
    const added = [...new Set(ids.filter((id) => !knownIds.has(id)))];
    const fresh = added.map((id) => file.accounts.find((account) => account.id === id)!);
    await insertRows(trx, 'accounts', fresh.map(accountRow), 'keep');
    await writeEditions(trx, batch, file, fileId);
    return added;
  });
}

async function writeBytes(trx: Transaction<Database>, bytes: Uint8Array): Promise<string> {
  const id = bytesHash(bytes);
  const known = await trx.selectFrom('files').select('id').where('id', '=', id).executeTakeFirst();
  if (!known) await trx.insertInto('files').values({ id, bytes }).execute();
  return id;
}

async function writeEditions(
  trx: Transaction<Database>,
  batch: number,
  file: ReadFile,
  fileId: string,
): Promise<void> {
  const path = storableText(file.path);
  const said = file.accounts.map((account) => ({ account, origin: originOf(account, path) }));
  await insertRows(
    trx,
    'origins',
    said.map(({ origin }) => ({ ...origin, key: storableText(origin.key) })),
    'keep',
  );
  await insertRows(
    trx,
    'editions',
    said.map(({ account, origin }) => ({
      origin_id: origin.id,
      account_id: account.id,
      name: storableText(account.name),
      path,
      file_id: fileId,
      turn: batch,
    })),
    'keep',
  );
  const seen = said.filter(({ origin }) => origin.kind === 'path');
  await bringForward(
    trx,
    seen.map(({ account, origin }) => ({ origin: origin.id, account: account.id })),
  );
}

/** What a file holds now is what it says at present, be it what it held before its last change. */
async function bringForward(
  trx: Transaction<Database>,
  seen: readonly { readonly origin: string; readonly account: string }[],
): Promise<void> {
  if (seen.length === 0) return;
  const present = await trx
    .selectFrom('edition_order')
    .select(['origin_id', 'account_id'])
    .where('origin_id', 'in', [...new Set(seen.map(({ origin }) => origin))])
    .where('present', '=', true)
    .execute();
  const presentOf = new Map(present.map((row) => [row.origin_id, row.account_id]));
  for (const { origin, account } of seen) {
    if (presentOf.get(origin) === account) continue;
    await trx
      .updateTable('editions')
      .set(({ selectFrom }) => ({
        turn: selectFrom('editions as other')
          .where('other.origin_id', '=', origin)
          .select(sql<number>`max(other.turn) + 1`.as('next')),
      }))
      .where('origin_id', '=', origin)
      .where('account_id', '=', account)
      .execute();
  }
}

/** A file's problems are those of its last reading. */
async function writeProblems(
  trx: Transaction<Database>,
  batch: number,
  { path, problems }: ReadFile,
): Promise<void> {
  await trx.deleteFrom('problems').where('path', '=', storableText(path)).execute();
  await insertRows(
    trx,
    'problems',
    problems.map(({ line, field, reason, message }, position) => ({
      path: storableText(path),
      position,
      line: line ?? null,
      field: field ?? null,
      reason,
      message: storableText(message),
      batch,
    })),
  );
}
