import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Claim } from '../../claims/claim.js';
import type { Database } from '../schema.js';
import type { AccountRow } from './claim-details.js';
import { every } from './keyset.js';

/** Facets are counted, and pages turned, over so many matches: of a word that a million claims hold the newest are too far to seek. */
export const MOST_MATCHES = 1_000;

export interface SearchFilter {
  readonly kind?: string | undefined;
  readonly measure?: string | undefined;
  readonly place?: string | undefined;
  readonly publisher?: string | undefined;
  readonly language?: string | undefined;
  readonly year?: string | undefined;
  readonly review?: string | undefined;
}

export interface Facet {
  readonly facet: string;
  readonly value: string;
  readonly count: number;
}

export interface TextHit extends AccountRow {
  readonly text: string;
}

export interface ClaimHit extends AccountRow {
  readonly id: string;
  readonly body: Claim;
  readonly before: string;
  readonly after: string;
}

interface Found<T> {
  readonly rows: T[];
  /** Of all matches, up to `MOST_MATCHES`. */
  readonly count: number;
  readonly facets: Facet[];
}

/** Accounts whose texts hold the words of a tsquery, newest first among the first matches. */
export function searchTexts(
  db: Kysely<Database>,
  query: string | undefined,
  filter: SearchFilter,
  limit: number,
  offset: number,
): Promise<Found<TextHit>> {
  const matches = sql`
    select k.id, k.publisher, k.language, k.first_day from account_cards k
    ${query === undefined ? sql`` : sql`join accounts t on t.id = k.id and t.search @@ to_tsquery('simple', ${query})`}
    where ${every([sql`k.present`, ...onAccount(filter)])}
    ${query === undefined ? sql`order by k.first_day desc, k.id desc` : sql``} limit ${MOST_MATCHES}`;
  const page = sql`
    select k.id as account_id, k.name as account_name, k.title, k.publisher, k.published, a.text
    from (select id, first_day from found order by first_day desc, id desc limit ${limit} offset ${offset}) p
    join account_cards k on k.id = p.id join accounts a on a.id = p.id
    order by p.first_day desc, p.id desc`;
  return pageOf(db, matches, page, {
    publisher: sql`publisher`,
    language: sql`language`,
    year: sql`to_char(first_day, 'YYYY')`,
  });
}

/** Claims whose words hold those of a tsquery, of the newest accounts first among the first matches. */
export function searchClaims(
  db: Kysely<Database>,
  query: string | undefined,
  filter: SearchFilter,
  limit: number,
  offset: number,
): Promise<Found<ClaimHit>> {
  const { kind, measure, place, review } = filter;
  const own = [
    query === undefined ? undefined : sql`c.search @@ to_tsquery('simple', ${query})`,
    kind === undefined ? undefined : sql`c.kind = ${kind}`,
    measure === undefined ? undefined : sql`c.measure = ${measure}`,
    place === undefined ? undefined : sql`c.place_id = ${place}`,
    review === undefined ? undefined : sql`c.review = ${review}`,
  ];
  const matches = sql`
    select c.id, c.kind, c.measure, c.place_id, c.review, c.account_id, c.span_start, k.publisher, k.language, k.first_day
    from account_cards k join claims c on c.account_id = k.id
    where ${every([sql`k.present`, ...onAccount(filter), ...own])}
    ${query === undefined ? sql`order by k.first_day desc, k.id desc, c.span_start, c.id` : sql``}
    limit ${MOST_MATCHES}`;
  const page = sql`
    select k.id as account_id, k.name as account_name, k.title, k.publisher, k.published, c.id, c.body, c.before, c.after
    from (select * from found order by first_day desc, account_id desc, span_start, id limit ${limit} offset ${offset}) p
    join account_cards k on k.id = p.account_id join claims c on c.id = p.id
    order by p.first_day desc, p.account_id desc, p.span_start, p.id`;
  return pageOf(db, matches, page, {
    kind: sql`kind`,
    measure: sql`measure`,
    place: sql`place_id`,
    review: sql`review`,
    publisher: sql`publisher`,
    language: sql`language`,
    year: sql`to_char(first_day, 'YYYY')`,
  });
}

/** A page of matches, `found`, and their facets; the matches are looked for once. */
async function pageOf<T>(
  db: Kysely<Database>,
  matches: RawBuilder<unknown>,
  page: RawBuilder<unknown>,
  facets: Readonly<Record<string, RawBuilder<unknown>>>,
): Promise<Found<T>> {
  const counted = Object.entries(facets).map(
    ([facet, value]) => sql`
      select ${sql.lit(facet)} as facet, ${value}::text as value, count(*)::int as count from found group by 2`,
  );
  const { rows } = await sql<{ page: T[]; count: number; facets: Facet[] }>`
    with found as materialized (${matches}), page as (${page}),
      facets as (${sql.join(counted, sql` union all `)})
    select (select coalesce(json_agg(page), '[]') from page) as page,
      (select count(*)::int from found) as count,
      (select coalesce(json_agg(facets), '[]') from facets) as facets`.execute(db);
  const { page: found, count, facets: values } = rows[0]!;
  return {
    rows: found,
    count,
    facets: values
      .filter(({ value }) => value !== null && value !== '0001')
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
  };
}

function onAccount({ publisher, language, year }: SearchFilter): (RawBuilder<unknown> | undefined)[] {
  return [
    publisher === undefined ? undefined : sql`k.publisher = ${publisher}`,
    language === undefined ? undefined : sql`k.language = ${language}`,
    year === undefined
      ? undefined
      : sql`k.first_day between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`,
  ];
}

/** Words a person searches by as a tsquery; undefined where there are none. Words in quotes stand together, -words are not there. */
export function searchQuery(text: string): string | undefined {
  const parts = text.toLowerCase().match(/-?"[^"]*"|-?[\p{L}\p{N}]+/gu) ?? [];
  const terms = parts.slice(0, 16).flatMap((part) => {
    const words = part.match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length === 0) return [];
    const phrase = words.map((word) => `'${word}'`).join(' <-> ');
    return [{ not: part.startsWith('-'), term: words.length > 1 ? `(${phrase})` : phrase }];
  });
  if (!terms.some(({ not }) => !not)) return undefined;
  return terms.map(({ not, term }) => (not ? `!${term}` : term)).join(' & ');
}

export interface Suggestion {
  readonly kind: 'series' | 'place' | 'account' | 'source';
  readonly id: string;
  readonly label: string;
  readonly detail: string;
}

/** Accounts and sources by the beginnings of their words. */
export async function suggestNames(
  db: Kysely<Database>,
  query: string,
  limit: number,
): Promise<Suggestion[]> {
  const { rows } = await sql<Suggestion>`
    (select 'source' as kind, id, name as label, claims || ' claims' as detail from source_cards
      where search @@ to_tsquery('simple', ${query}) order by claims desc, id limit ${limit})
    union all
    (select 'account', id, coalesce(title, name), concat_ws(', ', publisher, published) from (
      select * from account_cards
      where present and search @@ to_tsquery('simple', ${query}) limit 200) k
      order by first_day desc, id limit ${limit})`.execute(db);
  return rows;
}
