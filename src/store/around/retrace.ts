import { type Kysely, sql } from 'kysely';
import type { Claim, FigureClaim } from '../../claims/claim.js';
import { decide } from '../../lineage/decisions.js';
import type { Link } from '../../lineage/family.js';
import { thingOf } from '../../lineage/figure-descent.js';
import { traceClaims } from '../../lineage/trace-claims.js';
import { listLinkDecisions } from '../lineage/link-decisions.js';
import type { Database } from '../schema.js';
import { partsOf, type Step } from '../steps.js';

/** A claim of a present account with the account's id. */
export interface StoredClaim {
  readonly account: string;
  readonly claim: Claim;
}

/** A claim of which something else is found than before. */
export interface Restood extends StoredClaim {
  readonly before: Claim;
}

const CLAIMS_AT_ONCE = 400;

/**
 * Whose voice claims are and what they repeat, after accounts came, went or were linked otherwise: the claims of `came` (their names by
 * id), and those of others of which something else is found now. `went` are claims no longer reckoned with; `linked` the accounts
 * whose links may be others, `gone` those no longer present. Undefined where that reaches more than `most` accounts.
 */
export async function retrace(
  step: Step,
  came: ReadonlyMap<string, string>,
  went: readonly Claim[],
  linked: Iterable<string>,
  gone: ReadonlySet<string>,
  most: number,
): Promise<{ readonly came: StoredClaim[]; readonly others: Restood[] } | undefined> {
  const family = await linksAround(step, [...linked, ...came.keys()], most);
  if (!family) return undefined;
  const { accounts, links } = family;
  const decisions = await step((trx) => listLinkDecisions(trx));
  const here = new Set(await step((trx) => indexed(trx, [...accounts])));
  const { families } = decide(
    links,
    decisions.filter(({ from, to }) => here.has(from) && here.has(to)),
  );
  const held = new Map<string, StoredClaim>();
  for (const some of partsOf([...accounts], 20))
    for (const one of await step((trx) => claimsWhere(trx, sql`c.account_id = any(${some})`, came)))
      if (!gone.has(one.account)) held.set(one.claim.id, one);
  const own = new Set(held.keys());
  const things = thingsOf([...[...held.values()].map(({ claim }) => claim), ...went]);
  for (const some of await idsOfThings(step, things))
    for (const one of await step((trx) => claimsWhere(trx, sql`c.id = any(${some})`, came)))
      if (!gone.has(one.account) && one.claim.kind === 'figure' && things.has(thingOf(one.claim)))
        held.set(one.claim.id, one);
  const idOf = new Map([...held.values()].map(({ account, claim }) => [claim.account, account]));
  const before = [...held.values()];
  const traced = traceClaims(
    before.map(({ claim }) => claim),
    families,
    (account) => idOf.get(account) ?? account,
  );
  const found = { came: [] as StoredClaim[], others: [] as Restood[] };
  traced.forEach((plain, i) => {
    const { account, claim } = before[i]!;
    const { credibility } = claim;
    const now = { ...(own.has(claim.id) ? plain : kept(plain, claim)), ...(credibility && { credibility }) };
    if (came.has(account)) found.came.push({ account, claim: now });
    else if (now.family !== claim.family || !sameParent(now, claim))
      found.others.push({ account, claim: now, before: claim });
  });
  return found;
}

/** Of an account linked as before, what it has from another stays: only what repeats a figure told elsewhere is traced anew. */
function kept(now: Claim, { family, parent }: Claim): Claim {
  const copied = parent?.probability === 1 ? parent : now.parent;
  const { family: _, parent: __, ...plain } = now;
  return {
    ...plain,
    ...(family === undefined ? {} : { family }),
    ...(copied ? { parent: copied } : {}),
  } as Claim;
}

function sameParent({ parent: a }: Claim, { parent: b }: Claim): boolean {
  return a?.id === b?.id && a?.probability === b?.probability;
}

type Db = Kysely<Database>;

/** All accounts that are linked with some, over any others, and the links. */
async function linksAround(
  step: Step,
  from: readonly string[],
  most: number,
): Promise<{ accounts: Set<string>; links: Link[] } | undefined> {
  const accounts = new Set(from);
  const links = new Map<string, Link>();
  for (let front = [...accounts]; front.length > 0; ) {
    if (accounts.size > most) return undefined;
    const rows = await step((trx) => linkedWith(trx, front));
    const next = new Set<string>();
    for (const { a, b, link } of rows) {
      if (link) links.set(`${a} ${b}`, link);
      for (const id of [a, b]) if (!accounts.has(id)) next.add(id);
    }
    for (const id of next) accounts.add(id);
    front = [...next];
  }
  return { accounts, links: [...links].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, link]) => link) };
}

async function linkedWith(
  db: Db,
  ids: readonly string[],
): Promise<{ a: string; b: string; link: Link | null }[]> {
  const { rows } = await sql<{ a: string; b: string; link: Link | null }>`
    select a, b, link from lineage_pairs where link is not null and a = any(${[...ids]})
    union all select a, b, link from lineage_pairs where link is not null and b = any(${[...ids]})
    union all select from_account, to_account, null from link_decisions
      where from_account = any(${[...ids]}) or to_account = any(${[...ids]})`.execute(db);
  return rows;
}

async function indexed(db: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('lineage_accounts')
    .select('account_id')
    .where('account_id', '=', ({ fn, val }) => fn.any(val([...ids])))
    .execute();
  return rows.map(({ account_id }) => account_id);
}

function thingsOf(claims: readonly Claim[]): Map<string, FigureClaim> {
  return new Map(
    claims.flatMap((claim) => (claim.kind === 'figure' ? [[thingOf(claim), claim] as const] : [])),
  );
}

/** Ids of the claims that are of one thing with any of some figures, in parts. */
async function idsOfThings(step: Step, things: ReadonlyMap<string, FigureClaim>): Promise<string[][]> {
  const found = new Set<string>();
  for (const { measure, aspect, unit, places, group } of things.values()) {
    const ids = places.flatMap(({ id }) => id ?? []);
    const names = places.flatMap(({ id, name }) => (id === undefined ? [name.toLowerCase()] : []));
    const { rows } = await step((trx) =>
      sql<{ id: string }>`select id from claims
        where kind = 'figure' and measure = ${measure} and aspect = ${aspect} and unit = ${unit}
          and coalesce(group_id, group_label) = ${group.id ?? group.label}
          and (place_id = any(${ids}) or (place_id is null and ${
            places.length === 0 ? sql`place_name is null` : sql`lower(place_name) = any(${names})`
          }))`.execute(trx),
    );
    for (const { id } of rows) found.add(id);
  }
  return partsOf([...found], CLAIMS_AT_ONCE);
}

/** The claims that count, of accounts that are present, under what these are called now. */
async function claimsWhere(
  db: Db,
  condition: ReturnType<typeof sql>,
  names: ReadonlyMap<string, string>,
): Promise<StoredClaim[]> {
  const { rows } = await sql<{ account: string; name: string | null; present: boolean | null; body: Claim }>`
    select c.account_id as account, a.name, a.present, c.body from claims c left join account_cards a on a.id = c.account_id
    where c.review <> 'rejected' and ${condition}`.execute(db);
  return rows.flatMap(({ account, name, present, body }) => {
    const called = names.get(account) ?? (present ? name : undefined);
    return called ? [{ account, claim: { ...body, account: called } }] : [];
  });
}
