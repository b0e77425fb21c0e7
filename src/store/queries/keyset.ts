import { type RawBuilder, sql } from 'kysely';

/** A list's order: by a value, then by id, so that a page can begin after any row. */
export interface Order {
  readonly by: RawBuilder<unknown>;
  readonly id: RawBuilder<unknown>;
  readonly descending: boolean;
}

/** Keys of the last row of the page before. */
export type After = readonly [value: string | number, id: string];

export function orderBy({ by, id, descending }: Order): RawBuilder<unknown> {
  return descending ? sql`order by ${by} desc, ${id} asc` : sql`order by ${by} asc, ${id} asc`;
}

/** Rows that come after the keys; all where there are none. `type` is that of the value in SQL. */
export function after(
  { by, id, descending }: Order,
  keys: After | undefined,
  type: string,
): RawBuilder<unknown> {
  if (keys === undefined) return sql`true`;
  const value = sql`${keys[0]}::${sql.raw(type)}`;
  return descending
    ? sql`(${by} <= ${value} and (${by} < ${value} or ${id} > ${keys[1]}))`
    : sql`(${by} >= ${value} and (${by} > ${value} or ${id} > ${keys[1]}))`;
}

/** All conditions at once. */
export function every(conditions: readonly (RawBuilder<unknown> | undefined)[]): RawBuilder<unknown> {
  const given = conditions.filter((one) => one !== undefined);
  return given.length === 0 ? sql`true` : sql.join(given, sql` and `);
}

/** Words a person typed as a tsquery in which the last may be unfinished; undefined where there is no word. */
export function prefixQuery(text: string): string | undefined {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0
    ? undefined
    : words
        .slice(0, 12)
        .map((word) => `${word}:*`)
        .join(' & ');
}

/** As many rows as are counted one by one; of more the number is a floor. */
export const COUNTED = 5_000;
