import { sql } from 'kysely';
import { LOOSE, VAGUE } from '../../reconcile/around/observed.js';
import type { Step } from '../steps.js';

const AT_ONCE = 1_000;

/** All that is reckoned with, as lists of `Known` as JSON. */
export async function knownSeries(step: Step): Promise<string[]> {
  const lists: string[] = [];
  for (let after = ''; ; ) {
    const { rows } = await step((trx) =>
      sql<{ id: string; body: string; name: string | null; flags: number | null }>`
        select m.series_id as id, m.body::text as body, s.place_name as name,
          (select bit_or(flags) from observed o where o.series_id = m.series_id and flags > 0) as flags
        from meanings m left join series s on s.id = m.series_id
        where m.series_id > ${after} order by m.series_id limit ${AT_ONCE}`.execute(trx),
    );
    if (rows.length === 0) return lists;
    after = rows.at(-1)!.id;
    const known = rows.map(
      ({ body, name, flags }) =>
        `${body.slice(0, -1)},${JSON.stringify({
          placeName: name ?? '',
          loose: ((flags ?? 0) & LOOSE) !== 0,
          vague: ((flags ?? 0) & VAGUE) !== 0,
        }).slice(1)}`,
    );
    lists.push(`[${known.join(',')}]`);
  }
}
