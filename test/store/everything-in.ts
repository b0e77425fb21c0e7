import type { Store } from '../../src/store/open-store.js';
import { listAccounts } from '../../src/store/queries/accounts.js';
import { listClaims } from '../../src/store/queries/claims.js';
import { readPicture } from '../../src/store/queries/picture.js';
import { readStatus } from '../../src/store/queries/status.js';

/** All that any command shows of a store, as one text. */
export async function everythingIn(store: Store, extractor: string): Promise<string> {
  return JSON.stringify(
    {
      accounts: await listAccounts(store),
      claims: await listClaims(store, { superseded: true }),
      picture: await readPicture(store),
      status: await readStatus(store, extractor),
    },
    null,
    1,
  );
}
