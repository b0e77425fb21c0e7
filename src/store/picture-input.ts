import { type Kysely, sql } from 'kysely';
import { shortHash } from './hash.js';
import type { Store } from './open-store.js';
import type { Database } from './schema.js';

/** What an account is called, for a picture it is part of. */
export interface PresentAccount {
  readonly account_id: string;
  readonly name: string;
}

/**
 * What a picture is made of: a hash of the extractor, whose version says all that the reading and the reckoning depend on, one of the
 * present accounts, and what reviewers have said of claims and links. `current` tells whether the picture at hand was made of just that.
 */
export async function pictureInput(
  { db }: Pick<Store, 'db'>,
  extractor: string,
): Promise<{ hash: string; current: boolean }> {
  const present = await db
    .selectFrom('account_states')
    .select(['account_id', 'name'])
    .where('present', '=', true)
    .execute();
  const hash = inputOf(extractor, exchanged(NOBODY, present), await saidSoFar(db));
  const picture = await db.selectFrom('pictures').select('input').executeTakeFirst();
  return { hash, current: picture?.input === hash };
}

/** What a picture of this extractor was made of, in its parts; undefined of another or one that is out of date. */
export async function madeOf(
  db: Kysely<Database>,
  extractor: string,
): Promise<{ readonly accounts: string; readonly said: string } | undefined> {
  const picture = await db.selectFrom('pictures').select('input').executeTakeFirst();
  const [by, rest] = picture?.input.split(':') ?? [];
  if (by !== shortHash(extractor) || rest === undefined) return undefined;
  return { accounts: rest.slice(0, NOBODY.length), said: rest.slice(NOBODY.length) };
}

export function inputOf(extractor: string, accounts: string, said: string): string {
  return `${shortHash(extractor)}:${accounts}${said}`;
}

/** The hash of a set of accounts after these have come, or gone, in any order. */
export function exchanged(accounts: string, some: readonly PresentAccount[]): string {
  let sum = BigInt(`0x${accounts}`);
  for (const { account_id, name } of some) sum ^= BigInt(`0x${shortHash([account_id, name])}`);
  return sum.toString(16).padStart(NOBODY.length, '0');
}

const NOBODY = '0'.repeat(20);

/** How far the logs of what people decided go: "+3.0.1"; "" where nobody has decided anything. */
export async function saidSoFar(db: Kysely<Database>): Promise<string> {
  const { rows } = await sql<Record<'assessment' | 'correction' | 'link', number | null>>`select
    (select max(id)::int from assessments where account_id is not null) as assessment,
    (select max(id) from corrections) as correction,
    (select max(id)::int from link_decisions) as link`.execute(db);
  const { assessment, correction, link } = rows[0]!;
  const said = [assessment, correction, link];
  return said.every((last) => last === null) ? '' : `+${said.map((last) => last ?? 0).join('.')}`;
}

/** The picture of the same accounts now holds what people have said so far; one that was out of date stays so. */
export async function heardSoFar(db: Kysely<Database>, said: string): Promise<void> {
  await sql`update pictures set input = split_part(input, '+', 1) || ${said} where input <> ''`.execute(db);
}
