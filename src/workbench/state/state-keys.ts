/**
 * Where each piece of the workbench's state lives. `address`: in the page's address, so that a shared link shows the same
 * thing. `browser`: on this machine, a matter of taste. `server`: in the store, part of the picture.
 */
export type Home = 'address' | 'browser' | 'server';

/** Every key there is; one that is in no table does not compile. */
export const stateKeys = {
  /** Id of the series shown; `compare` those laid beside it. */
  series: 'address',
  compare: 'address',
  account: 'address',
  claim: 'address',
  /** Words of the account that a search led to: "120-140", offsets of its text. */
  span: 'address',
  conflict: 'address',
  place: 'address',
  source: 'address',
  measure: 'address',
  group: 'address',
  type: 'address',
  kind: 'address',
  /** Language of accounts, as a filter. */
  language: 'address',
  /** Year of publication, and what reviewers made of a claim, as filters. */
  year: 'address',
  review: 'address',
  /** ISO day the picture is looked at; `since` the day changes are counted from; `from` and `to` bound a time axis. */
  at: 'address',
  since: 'address',
  from: 'address',
  to: 'address',
  /** Words searched for. */
  q: 'address',
  sort: 'address',
  /** How a chart is drawn: "parts", "cumulative". */
  draw: 'address',
  /** A part of a view that is open: "claims", "changes". */
  part: 'address',

  theme: 'browser',
  /** Language of the workbench itself. */
  tongue: 'browser',
  /** Name a reviewer signs with. */
  reviewer: 'browser',

  assessments: 'server',
  corrections: 'server',
} as const satisfies Record<string, Home>;

type KeysAt<Place extends Home> = {
  [Key in keyof typeof stateKeys]: (typeof stateKeys)[Key] extends Place ? Key : never;
}[keyof typeof stateKeys];

export type AddressKey = KeysAt<'address'>;
export type BrowserKey = KeysAt<'browser'>;

/** In the order they are written into an address, so that the same state is always the same address. */
export const addressKeys = (Object.keys(stateKeys) as (keyof typeof stateKeys)[]).filter(
  (key): key is AddressKey => stateKeys[key] === 'address',
);
