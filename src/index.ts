export type { Account } from './accounts/account.js';
export { AccountError, type Problem } from './accounts/problem.js';
export { readAccount, readAccounts } from './accounts/read-accounts.js';
export type { Span } from './accounts/span.js';
export type {
  Claim,
  EventClaim,
  Factuality,
  FigureClaim,
  Group,
  PlaceRef,
  SourceRef,
  StatementClaim,
} from './claims/claim.js';
export { extractClaims } from './claims/extract-claims.js';
export { type Evaluation, evaluate } from './evaluate/evaluate.js';
export { type Gold, readGold } from './evaluate/gold.js';
export { type Annotation, annotate } from './language/annotate.js';
export { loadWorldGazetteer } from './language/gazetteer/load-world-gazetteer.js';
export type { Mention } from './language/mention.js';
export { type ReconcileOptions, reconcile } from './reconcile/reconcile.js';
export type { Conflict, Estimate, Reconciliation, Series } from './reconcile/series.js';
export { generalSituation, readSituation, type Situation } from './situation/situation.js';
export { DataError } from './situation/yaml.js';
