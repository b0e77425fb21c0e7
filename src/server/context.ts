import type { readAccounts } from '../accounts/read-accounts.js';
import type { PlaceRef } from '../claims/claim.js';
import type { PlacePrecision } from '../language/mention.js';
import type { Situation } from '../situation/situation.js';
import type { BuildOptions } from '../store/build.js';
import type { Store } from '../store/open-store.js';
import type { ChangesBus } from './changes-bus.js';
import type { Workshop } from './workshop.js';

/** Where a place outside the situation lies. */
export interface PlacePoint {
  readonly kind: string;
  readonly precision: PlacePrecision;
  readonly lon: number;
  readonly lat: number;
}

/** How an installation reads and reconciles. */
export interface Extractor extends Omit<BuildOptions, 'onProgress'> {
  /** Default: `readAccounts`, at once. */
  readonly readFile?: (bytes: Uint8Array, fileName: string) => Promise<ReturnType<typeof readAccounts>>;
}

/** All that the routes work with. */
export interface ServerContext {
  readonly store: Store;
  readonly situation: Situation;
  readonly extractor: Extractor;
  readonly locate: (place: PlaceRef) => PlacePoint | undefined;
  /** Whose name assessments bear unless a request gives another. */
  readonly who: string;
  /** Version of the product. */
  readonly version: string;
  readonly bus: ChangesBus;
  readonly workshop: Workshop;
}
