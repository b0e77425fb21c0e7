import type { Claim, SourceRef } from '../claims/claim.js';
import { shownSource } from '../claims/shown-source.js';
import { blotted, privateNames } from './mask.js';
import type { Picture } from './picture.js';

type Names = ReadonlySet<string>;

/**
 * The picture as it may be published: the names of private persons are blotted out of its accounts, of what is claimed, of
 * who is cited and of every sentence made of these. Lengths stay, so that spans point at the same words.
 */
export function maskedPicture(picture: Picture): Picture {
  const names = namesByAccount(picture);
  if (names.size === 0) return picture;
  const namesOf = (account: string): Names => names.get(account) ?? NOBODY;
  const accountOf = new Map(picture.claims.map(({ id, account }) => [id, account]));
  const among = (ids: readonly string[]): Names =>
    new Set(ids.flatMap((id) => [...namesOf(accountOf.get(id) ?? '')]));
  const { reconciliation } = picture;
  return {
    ...picture,
    accounts: picture.accounts.map((account) => {
      const own = namesOf(account.name);
      const title = account.title === undefined ? {} : { title: blotted(account.title, own) };
      return { ...account, text: blotted(account.text, own), ...title };
    }),
    claims: picture.claims.map((claim) => maskedClaim(claim, namesOf(claim.account), among)),
    reconciliation: {
      ...reconciliation,
      conflicts: reconciliation.conflicts.map((conflict) => {
        const own = among(conflict.claims);
        const resolved = conflict.resolved === undefined ? {} : { resolved: blotted(conflict.resolved, own) };
        return { ...conflict, says: blotted(conflict.says, own), ...resolved };
      }),
    },
    quotations: picture.quotations.map((one) => ({ ...one, says: blotted(one.says, among(one.claims)) })),
  };
}

const NOBODY: Names = new Set();

/** Only accounts that name a private person. */
function namesByAccount({ accounts, claims, situation }: Picture): Map<string, Names> {
  const cited = new Map<string, SourceRef[]>();
  for (const claim of claims) {
    const own = cited.get(claim.account);
    if (own) own.push(...claim.sources);
    else cited.set(claim.account, [...claim.sources]);
  }
  const names = new Map<string, Names>();
  for (const { name, text } of accounts) {
    const found = privateNames(text, situation, cited.get(name) ?? []);
    if (found.size > 0) names.set(name, found);
  }
  return names;
}

function maskedClaim(claim: Claim, own: Names, among: (ids: readonly string[]) => Names): Claim {
  const { credibility } = claim;
  const graded = credibility && {
    ...credibility,
    reasons: credibility.reasons.map((reason) => ({
      ...reason,
      says: blotted(reason.says, new Set([...own, ...among(reason.claims)])),
    })),
  };
  const base = {
    text: blotted(claim.text, own),
    sources: claim.sources.map((source) => ({
      ...source,
      name: blotted(shownSource(source), own),
      // [the mother of Ivo Marek]
      ...(source.role === undefined ? {} : { role: blotted(source.role, own) }),
    })),
    ...(graded && { credibility: graded }),
    ...(claim.note === undefined ? {} : { note: blotted(claim.note, own) }),
  };
  if (claim.kind === 'statement') return { ...claim, ...base, about: blotted(claim.about, own) };
  if (claim.kind === 'figure') return { ...claim, ...base };
  const roles = Object.entries(claim.roles).map(([role, part]) => [
    role,
    { ...part, text: blotted(part.text, own) },
  ]);
  return { ...claim, ...base, roles: Object.fromEntries(roles) };
}
