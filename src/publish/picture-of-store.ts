import type { Claim } from '../claims/claim.js';
import { grade } from '../grading/grade.js';
import { lineageAmong } from '../lineage/lineage-among.js';
import { findQuotations } from '../lineage/quotations.js';
import { reconcile } from '../reconcile/reconcile.js';
import { parseEdtf } from '../situation/edtf.js';
import type { Situation } from '../situation/situation.js';
import { readLineage } from '../store/lineage/read-lineage.js';
import type { Store } from '../store/open-store.js';
import { findAccount, listAccounts } from '../store/queries/accounts.js';
import { listClaims } from '../store/queries/claims.js';
import { readPicture } from '../store/queries/picture.js';
import { maskedPicture } from './masked-picture.js';
import type { LeftOut, Picture, ShownAccount } from './picture.js';

/**
 * The picture a store holds, the names of private persons masked. With `asOf` (an EDTF date) it is what could be known by then: accounts published later are
 * left out and the rest is reconciled anew.
 */
export async function pictureOfStore(
  store: Store,
  situation: Situation,
  options: { readonly asOf?: string; readonly leftOut?: readonly LeftOut[] } = {},
): Promise<Picture> {
  const claims = await listClaims(store);
  const byAccount = new Map<string, Claim>();
  for (const claim of claims) if (!byAccount.has(claim.account)) byAccount.set(claim.account, claim);
  const accounts: ShownAccount[] = [];
  for (const entry of await listAccounts(store)) {
    const account = entry.present ? await findAccount(store, entry) : undefined;
    if (!account) continue;
    // Where nothing states the date, the claims carry the one inferred from the text.
    const claim = byAccount.get(account.name);
    accounts.push({
      ...account,
      published: account.published?.edtf ?? claim?.published ?? '',
      publishedBasis: account.published?.basis ?? claim?.publishedBasis ?? 'none',
    });
  }
  const leftOut = options.leftOut ?? [];
  const lineage = await readLineage(store);
  if (options.asOf === undefined) {
    const reconciliation = await readPicture(store);
    return maskedPicture({
      situation,
      leftOut,
      asOf: '',
      accounts: byDate(accounts),
      lineage,
      quotations: findQuotations(claims),
      reconciliation,
      ...grade(claims, situation, reconciliation),
      claims,
    });
  }
  const day = parseEdtf(options.asOf)?.last ?? Number.POSITIVE_INFINITY;
  const known = accounts.filter(
    (account) => (parseEdtf(account.published)?.first ?? Number.NEGATIVE_INFINITY) <= day,
  );
  const names = new Set(known.map((account) => account.name));
  const then = claims.filter((claim) => names.has(claim.account));
  const reconciliation = reconcile(then, situation);
  return maskedPicture({
    situation,
    leftOut,
    asOf: options.asOf,
    accounts: byDate(known),
    lineage: lineageAmong(lineage, new Set(known.map(({ id }) => id))),
    quotations: findQuotations(then),
    reconciliation,
    ...grade(then, situation, reconciliation),
  });
}

/** Oldest first; the undated last. */
function byDate(accounts: readonly ShownAccount[]): ShownAccount[] {
  const day = (account: ShownAccount) => parseEdtf(account.published)?.last ?? Number.POSITIVE_INFINITY;
  return [...accounts].sort((a, b) => {
    const [first, second] = [day(a), day(b)];
    if (first !== second) return first < second ? -1 : 1;
    return a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1;
  });
}
