import type { Claim } from '../../claims/claim.js';
import { claimOf } from '../claim-row.js';
import type { Store } from '../open-store.js';

export interface ClaimFilter {
  /** Ids of accounts. */
  readonly accounts?: readonly string[];
  /** Ids of claims. */
  readonly ids?: readonly string[];
  /** Also what accounts said before their present version; default false. */
  readonly superseded?: boolean;
  /** Also those a reviewer has rejected; default false. */
  readonly rejected?: boolean;
}

/** Claims as they count, by account, then in text order. */
export async function listClaims({ db }: Store, filter: ClaimFilter = {}): Promise<Claim[]> {
  const { accounts, ids, superseded = false, rejected = false } = filter;
  const rows = await db
    .selectFrom('claims')
    .innerJoin('account_states', 'account_states.account_id', 'claims.account_id')
    .select(['body', 'name'])
    .$if(!superseded, (query) => query.where('present', '=', true))
    .$if(!rejected, (query) => query.where('review', '<>', 'rejected'))
    .$if(accounts !== undefined, (query) =>
      query.where('claims.account_id', '=', ({ fn, val }) => fn.any(val([...accounts!]))),
    )
    .$if(ids !== undefined, (query) => query.where('claims.id', '=', ({ fn, val }) => fn.any(val([...ids!]))))
    .orderBy('name')
    .orderBy('claims.account_id')
    .orderBy('span_start')
    .orderBy('span_end')
    .orderBy('claims.id')
    .execute();
  return rows.map((row) => claimOf(row, row.name));
}
