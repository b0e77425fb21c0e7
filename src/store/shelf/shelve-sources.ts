import { type Kysely, sql } from 'kysely';
import type { SourceRecord } from '../../grading/source-record.js';
import type { Source } from '../../situation/schema.js';
import { insertRows } from '../insert-rows.js';
import type { LinkedPair } from '../lineage/pairs.js';
import { inForce } from '../review/log.js';
import type { Database } from '../schema.js';
import { storableJson, storableText } from '../storable.js';
import type { SourceLinks } from './shelf-tables.js';
import { emptyTally, type SourceCardBody, type SourceTally } from './source-card.js';

export interface SourceRow {
  readonly role: 'publisher' | 'cited';
  readonly name: string;
  readonly id: string | null;
  readonly kind: string | null;
  readonly publisher: string | null;
  readonly measure: string | null;
  readonly review: 'open' | 'accepted' | 'corrected' | 'rejected';
  readonly newest: string | null;
  readonly accounts: number;
  readonly claims: number;
}

export interface Gathered {
  readonly name: string;
  kind: string;
  readonly stated: Source | undefined;
  readonly roles: Set<string>;
  readonly tally: SourceTally;
  readonly measures: Map<string, number>;
  newest: string | null;
}

/** Shelves who publishes and who is cited, with their record where they have one; a source of the situation under its id. */
export async function shelveSources(
  db: Kysely<Database>,
  stated: readonly Source[],
  records: readonly SourceRecord[] = [],
): Promise<void> {
  const named = sourcesByName(stated);
  const found = new Map<string, Gathered>();
  const links = new Map<string, SourceLinks>();
  const keyOf = (name: string, id: string | null) => sourceKey(named, name, id);
  for (const row of await sourceRows(db)) {
    const key = keyOf(row.name, row.id);
    const source = gatheredOf(found, key, row, named.get(key.toLowerCase()));
    count(source, row);
    if (row.role === 'publisher' || row.publisher === null) continue;
    const publisher = keyOf(row.publisher, null);
    if (publisher !== key) link(links, key, publisher, 'citation', row.claims);
  }
  await sql`delete from source_cards`.execute(db);
  await sql`delete from source_links`.execute(db);
  const recorded = new Map(records.map((record) => [record.id, record]));
  await insertRows(
    db,
    'source_cards',
    [...found].map(([id, source]) => cardRow(id, source, recorded.get(id))),
  );
  for (const { from, to, kind, count } of await copyLinks(db)) {
    const [one, other] = [keyOf(from, null), keyOf(to, null)];
    if (one !== other) link(links, one, other, kind, count);
  }
  await insertRows(db, 'source_links', [...links.values()]);
}

export interface CopyLink {
  readonly from: string;
  readonly to: string;
  readonly kind: SourceLinks['kind'];
  readonly count: number;
}

/** How often accounts of one publisher have words of another's, as people decided: by all links, or by those given. */
export async function copyLinks(db: Kysely<Database>, pairs?: readonly LinkedPair[]): Promise<CopyLink[]> {
  const among = pairs
    ? sql`json_to_recordset(${storableJson(pairs)}::json) as given (a text, b text, link json)`
    : sql`lineage_pairs`;
  const { rows } = await sql<CopyLink>`
    with decided as (
      select distinct on (1, 2) least(from_account, to_account) as a, greatest(from_account, to_account) as b,
        from_account, to_account, decision
      from link_decisions where decision <> 'undo' and ${inForce('link_decisions')}
      order by 1, 2, id desc
    )
    select f.publisher as from, t.publisher as to, link->>'kind' as kind, count(*)::int as count
    from ${among} left join decided using (a, b)
    join account_cards f on f.id = coalesce(from_account, link->>'from') and f.publisher is not null
    join account_cards t on t.id = coalesce(to_account, link->>'to') and t.publisher is not null
    where link is not null and decision is distinct from 'refuse' group by 1, 2, 3`.execute(db);
  return rows;
}

/** What publishers and the outermost of those they cite say, counted by measure and what reviewers made of it. */
export async function sourceRows(db: Kysely<Database>, accounts?: readonly string[]): Promise<SourceRow[]> {
  const some = accounts ? sql`c.account_id = any(${[...accounts]})` : sql`true`;
  const told = sql`
    select c.account_id, c.body->>'publisher' as publisher, c.body->'sources'->0->>'name' as name,
      c.body->'sources'->0->>'id' as id, c.body->'sources'->0->>'kind' as kind, c.measure, c.review,
      nullif(a.first_day, date '0001-01-01') as first_day
    from claims c join account_cards a on a.id = c.account_id and a.present where ${some}`;
  const { rows } = await sql<SourceRow>`
    with told as materialized (${told})
    select 'publisher' as role, publisher as name, null as id, null as kind, null as publisher, measure, review,
      max(first_day)::text as newest, count(distinct account_id)::int as accounts, count(*)::int as claims
    from told where publisher is not null group by publisher, measure, review
    union all
    select 'cited', name, id, kind, publisher, measure, review,
      max(first_day)::text, count(distinct account_id)::int, count(*)::int
    from told where name is not null and name <> '' group by name, id, kind, publisher, measure, review`.execute(
    db,
  );
  return rows;
}

/** The sources of a situation by all they are called. */
export function sourcesByName(stated: readonly Source[]): ReadonlyMap<string, Source> {
  const named = new Map<string, Source>();
  for (const source of stated)
    for (const name of [source.id, source.name, ...source.aliases])
      if (!named.has(name.toLowerCase())) named.set(name.toLowerCase(), source);
  return named;
}

/** The id a source is shelved under. */
export function sourceKey(named: ReadonlyMap<string, Source>, name: string, id: string | null): string {
  return (
    (id === null ? undefined : named.get(id.toLowerCase()))?.id ??
    named.get(name.toLowerCase())?.id ??
    name.toLowerCase()
  );
}

export function gatheredOf(
  found: Map<string, Gathered>,
  key: string,
  row: SourceRow,
  stated: Source | undefined,
): Gathered {
  let source = found.get(key);
  if (!source) {
    source = {
      name: stated?.name ?? row.name,
      kind: stated?.kind ?? row.kind ?? (row.role === 'publisher' ? 'media' : 'other'),
      stated,
      roles: new Set(),
      tally: emptyTally(),
      measures: new Map(),
      newest: null,
    };
    found.set(key, source);
  }
  return source;
}

function count(source: Gathered, { role, measure, review, newest, accounts, claims }: SourceRow): void {
  const { tally } = source;
  source.roles.add(role);
  if (newest !== null && (source.newest === null || newest > source.newest)) source.newest = newest;
  tally.accounts += accounts;
  tally.claims += claims;
  if (review !== 'open') tally.reviewed[review] += claims;
  if (measure !== null) source.measures.set(measure, (source.measures.get(measure) ?? 0) + claims);
}

function link(
  links: Map<string, SourceLinks>,
  from: string,
  to: string,
  kind: SourceLinks['kind'],
  count: number,
): void {
  const key = [from, to, kind].join('\n');
  const known = links.get(key);
  if (known) known.count += count;
  else links.set(key, { from_id: storableText(from), to_id: storableText(to), kind, count });
}

export function cardRow(id: string, source: Gathered, record: SourceRecord | undefined) {
  const { stated, tally, roles } = source;
  const reliability = record?.reliability ?? stated?.reliability ?? 'F';
  const body: SourceCardBody = {
    ...tally,
    kind: record?.kind ?? source.kind,
    role: roles.size > 1 ? 'both' : roles.has('publisher') ? 'publisher' : 'cited',
    reliabilityBasis:
      reliability === 'F' ? 'none' : reliability === stated?.reliability ? 'stated' : 'record',
    record: record?.states ?? { current: 0, stale: 0, wrong: 0 },
    score: record?.held.share ?? null,
    newest: source.newest,
    aliases: stated?.aliases ?? [],
    years: record?.years ?? [],
    measures: [...source.measures]
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .map(([measure, claims]) => ({ id: measure, claims })),
    says: record?.says ?? [],
    evidence: record?.evidence.slice(0, EXAMPLES) ?? [],
  };
  return {
    id: storableText(id),
    name: storableText(source.name),
    words: storableText([source.name, id, ...body.aliases].join(' ').toLowerCase()),
    claims: tally.claims,
    reliability,
    score: body.score?.best ?? null,
    body: storableJson(body),
  };
}

/** Figures shown with a record, those that did not hold first. */
const EXAMPLES = 12;
