import type { Kysely } from 'kysely';
import { type Side, sideOf } from '../../lineage/side.js';
import { accountOf } from '../account-row.js';
import type { Database } from '../schema.js';

/** Accounts made ready to be compared; the last ones asked for are kept at hand. */
export class SideShelf {
  readonly #db: Kysely<Database>;
  readonly #sides = new Map<string, Side>();
  constructor(db: Kysely<Database>) {
    this.#db = db;
  }

  async sides(ids: readonly string[], db = this.#db): Promise<Map<string, Side>> {
    const missing = ids.filter((id) => !this.#sides.has(id));
    const found = new Map(missing.length === 0 ? [] : await read(db, missing));
    const sides = new Map(
      ids.flatMap((id) => {
        const side = found.get(id) ?? this.#sides.get(id);
        return side ? [[id, side]] : [];
      }),
    );
    for (const [id, side] of sides) {
      this.#sides.delete(id);
      this.#sides.set(id, side);
    }
    for (const id of this.#sides.keys()) {
      if (this.#sides.size <= MOST) break;
      this.#sides.delete(id);
    }
    return sides;
  }
}

const MOST = 400;

async function read(db: Kysely<Database>, ids: readonly string[]): Promise<[string, Side][]> {
  const rows = await db
    .selectFrom('accounts')
    .select(['id', 'text', 'title', 'url', 'publisher', 'author', 'published'])
    .select(['language', 'furniture', 'headings', 'tables'])
    .where('id', '=', ({ fn, val }) => fn.any(val([...ids])))
    .execute();
  return rows.map((row) => [row.id, sideOf({ account: accountOf(row, row.id) })]);
}
