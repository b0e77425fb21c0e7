import { sql } from 'kysely';
import type { Claim } from '../../claims/claim.js';
import type { Reliability } from '../../grading/knowledge-schemas.js';
import type { AroundGiven } from '../../grading/reckon-around.js';
import type { Reach } from '../../reconcile/around/reach.js';
import { idsOf } from '../queries/ids-of.js';
import { partsOf, type Step } from '../steps.js';

const SERIES_AT_ONCE = 4;
const ACCOUNTS_AT_ONCE = 12;
const CLAIMS_AT_ONCE = 150;

type Read = Pick<AroundGiven, 'accounts' | 'forebears' | 'series' | 'conflicts' | 'reliability'>;

/** Reads what a change reaches, but for the accounts given; undefined where these are more than `most`. */
export async function readAround(
  step: Step,
  reach: Reach,
  but: ReadonlySet<string>,
  most: number,
): Promise<Read | undefined> {
  const accounts = new Set<string>();
  for (const some of partsOf(reach.around, SERIES_AT_ONCE))
    for (const id of await step((trx) =>
      idsOf(
        trx,
        sql`
      select distinct account_id as id from observed where series_id = any(${some})`,
      ),
    ))
      if (!but.has(id)) accounts.add(id);
  if (accounts.size > most) return undefined;
  const told: string[] = [];
  for (const some of partsOf([...accounts], ACCOUNTS_AT_ONCE))
    told.push(await step((trx) => listOf(trx, sql`c.account_id = any(${some})`)));
  for (const events of partsOf(reach.events, 1)) {
    const { rows } = await step((trx) =>
      sql<{ id: string; account: string }>`
        select claim_id as id, account_id as account from observed where series_id = any(${events})`.execute(
        trx,
      ),
    );
    const others = rows.flatMap(({ id, account }) => (accounts.has(account) || but.has(account) ? [] : id));
    for (const some of partsOf(others, CLAIMS_AT_ONCE))
      told.push(await step((trx) => listOf(trx, sql`c.id = any(${some})`)));
  }
  const series: string[] = [];
  for (const some of partsOf(reach.around, SERIES_AT_ONCE))
    series.push(...(await step((trx) => seriesOf(trx, some))));
  const conflicts = new Map<string, string>();
  for (const some of partsOf(reach.weighed, 10 * SERIES_AT_ONCE))
    for (const { id, body } of await step((trx) => conflictsOf(trx, some))) conflicts.set(id, body);
  return {
    accounts: told,
    forebears: await forebearsOf(step, [...reach.reckoned, ...reach.events], accounts),
    series,
    conflicts: [...conflicts.values()],
    reliability: await step(reliabilityOf),
  };
}

type Db = Parameters<Parameters<Step>[0]>[0];

async function listOf(db: Db, condition: ReturnType<typeof sql>): Promise<string> {
  const { rows } = await sql<{ name: string; claims: string }>`
    select a.name, string_agg(c.body::text, ',') as claims from claims c join account_cards a on a.id = c.account_id
    where a.present and c.review <> 'rejected' and ${condition} group by a.id, a.name`.execute(db);
  return `[${rows.map(({ name, claims }) => `[${JSON.stringify(name)},[${claims}]]`).join(',')}]`;
}

async function seriesOf(db: Db, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ body: string; estimates: string | null }>`
    select body::text as body,
      (select string_agg(e.body::text, ',' order by date) from estimates e where e.series_id = s.id) as estimates
    from series s where id = any(${[...ids]})`.execute(db);
  return rows.map(({ body, estimates }) => `${body.slice(0, -1)},"estimates":[${estimates ?? ''}]}`);
}

async function conflictsOf(db: Db, series: readonly string[]): Promise<{ id: string; body: string }[]> {
  const { rows } = await sql<{ id: string; body: string }>`
    select id, body::text as body from conflicts where id in (
      select conflict_id from conflict_series where series_id = any(${[...series]}))`.execute(db);
  return rows;
}

/** Claims of accounts that are not at hand that those of the series descend from, and these from, and so on. */
async function forebearsOf(
  step: Step,
  series: readonly string[],
  here: ReadonlySet<string>,
): Promise<Claim[]> {
  const found = new Map<string, Claim>();
  let parents = new Set<string>();
  for (const some of partsOf(series, SERIES_AT_ONCE))
    for (const id of await step((trx) =>
      idsOf(
        trx,
        sql`
      select distinct body->'parent'->>'id' as id from observed join claims on id = claim_id
      where series_id = any(${some}) and body->'parent' is not null`,
      ),
    ))
      parents.add(id);
  while (parents.size > 0) {
    const asked = [...parents].filter((id) => !found.has(id));
    parents = new Set();
    for (const some of partsOf(asked, CLAIMS_AT_ONCE)) {
      const { rows } = await step((trx) =>
        sql<{ id: string; account: string; body: Claim }>`
          select id, account_id as account, body from claims
          where id = any(${some}) and not account_id = any(${[...here]})`.execute(trx),
      );
      for (const { id, body } of rows) {
        found.set(id, body);
        if (body.parent) parents.add(body.parent.id);
      }
    }
  }
  return [...found.values()];
}

/** Letters but for F, which stands for knowing nothing. */
async function reliabilityOf(db: Db): Promise<Map<string, Reliability>> {
  const rows = await db
    .selectFrom('source_cards')
    .select(['id', 'reliability'])
    .where('reliability', '<>', 'F')
    .execute();
  return new Map(rows.map(({ id, reliability }) => [id, reliability as Reliability]));
}
