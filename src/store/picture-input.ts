import { type Kysely, sql } from 'kysely';
import { shortHash } from './hash.js';
import type { Store } from './open-store.js';
import type { Database } from './schema.js';

/**
 * What a picture is made of: a hash of the present accounts and of the extractor, whose version says all that the reading and the
 * reckoning depend on, and what reviewers have said of claims and links. `current` tells whether the picture at hand was made of just that.
 */
export async function pictureInput(
  { db }: Pick<Store, 'db'>,
  extractor: string,
): Promise<{ hash: string; current: boolean }> {
  const present = await db
    .selectFrom('account_states')
    .select(['account_id', 'name'])
    .where('present', '=', true)
    .orderBy('account_id')
    .execute();
  const accounts = shortHash([extractor, present.map(({ account_id, name }) => [account_id, name])]);
  const hash = `${accounts}${await saidSoFar(db)}`;
  const picture = await db.selectFrom('pictures').select('input').executeTakeFirst();
  return { hash, current: picture?.input === hash };
}

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
