import { type Kysely, sql } from 'kysely';
import type { Claim } from '../../claims/claim.js';
import type { Meant, Observed } from '../../reconcile/around/observed.js';
import { claimOf } from '../claim-row.js';
import { insertRows } from '../insert-rows.js';
import type { Database } from '../schema.js';
import { partsOf, type Step } from '../steps.js';
import { storableJson } from '../storable.js';

/** What a claim is of. */
export type ObservedClaim = readonly [claim: string, series: string, flags: number];

const AT_ONCE = 2_000;

/** Writes what all claims are of; nothing where that was not worked out. */
export async function writeObserved(
  step: Step,
  claims: readonly Claim[],
  observed: Observed | undefined,
): Promise<void> {
  await step((trx) => sql`truncate observed, meanings`.execute(trx));
  if (!observed) return;
  for (const some of partsOf(observedClaims(claims, observed), AT_ONCE))
    await step((trx) => insertObserved(trx, some));
  for (const some of partsOf(observed.meant, AT_ONCE)) await step((trx) => insertMeant(trx, some));
}

/** The same for some claims alone, of which some are no more. */
export async function changeObserved(
  step: Step,
  { observed, meant }: { readonly observed: readonly ObservedClaim[]; readonly meant: readonly Meant[] },
  removed: readonly string[],
): Promise<void> {
  await step(async (trx) => {
    const old = [...removed, ...observed.map(([claim]) => claim)];
    await trx
      .deleteFrom('observed')
      .where('claim_id', '=', ({ fn, val }) => fn.any(val(old)))
      .execute();
    await insertObserved(trx, observed);
  });
  for (const some of partsOf(meant, AT_ONCE))
    await step(async (trx) => {
      await trx
        .deleteFrom('meanings')
        .where('series_id', '=', ({ fn, val }) => fn.any(val(some.map(({ key }) => key.id))))
        .execute();
      await insertMeant(trx, some);
    });
}

/** Looks again at what some claims are of, as they now count. */
export async function observeAgain(
  step: Step,
  ids: readonly string[],
  observedIn: (claims: readonly Claim[]) => Observed | Promise<Observed>,
): Promise<void> {
  const rows = await step((trx) =>
    trx
      .selectFrom('claims')
      .innerJoin('account_cards', 'account_cards.id', 'claims.account_id')
      .select(['body', 'name'])
      .where('present', '=', true)
      .where('review', '<>', 'rejected')
      .where('claims.id', '=', ({ fn, val }) => fn.any(val([...ids])))
      .execute(),
  );
  const claims = rows.map((row) => claimOf(row, row.name));
  const found = await observedIn(claims);
  const { meant } = found;
  const known = await step((trx) =>
    trx
      .selectFrom('meanings')
      .select('series_id')
      .where('series_id', '=', ({ fn, val }) => fn.any(val(meant.map(({ key }) => key.id))))
      .execute(),
  );
  const there = new Set(known.map(({ series_id }) => series_id));
  await changeObserved(
    step,
    { observed: observedClaims(claims, found), meant: meant.filter(({ key }) => !there.has(key.id)) },
    ids,
  );
}

function observedClaims(claims: readonly Claim[], { meant, of, flags }: Observed): ObservedClaim[] {
  return claims.flatMap(({ id }, i): ObservedClaim[] =>
    of[i]! < 0 ? [] : [[id, meant[of[i]!]!.key.id, flags[i]!]],
  );
}

async function insertObserved(db: Kysely<Database>, some: readonly ObservedClaim[]): Promise<void> {
  await sql`insert into observed (claim_id, account_id, series_id, flags)
    select id, account_id, series, flags from claims
    join unnest(${some.map(([claim]) => claim)}::text[], ${some.map(([, series]) => series)}::text[],
      ${some.map(([, , flags]) => flags)}::integer[]) as given (claim, series, flags) on claim = id`.execute(
    db,
  );
}

async function insertMeant(db: Kysely<Database>, some: readonly Meant[]): Promise<void> {
  await insertRows(
    db,
    'meanings',
    some.map((one) => ({ series_id: one.key.id, body: storableJson(one) })),
  );
}
