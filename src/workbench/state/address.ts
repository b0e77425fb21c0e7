import { type AddressKey, addressKeys } from './state-keys.js';

/** What the page's address says: the view, and the values of each key. */
export interface Address {
  readonly view: string;
  readonly values: Readonly<Partial<Record<AddressKey, readonly string[]>>>;
}

/** Values to set; undefined or an empty list takes a key away. */
export type AddressChange = Partial<Record<AddressKey, string | readonly string[] | undefined>>;

/** Reads "/series?series=a&at=2020-01-01"; what it does not know it leaves out. */
export function readAddress(href: string): Address {
  const url = new URL(href, 'http://localhost');
  const values: Partial<Record<AddressKey, readonly string[]>> = {};
  for (const key of addressKeys) {
    const all = url.searchParams.getAll(key).filter((value) => value !== '');
    if (all.length > 0) values[key] = all;
  }
  return { view: url.pathname.split('/').filter(Boolean)[0] ?? '', values };
}

/** The same state gives the same words: keys stand in the order of their table. */
export function writeAddress({ view, values }: Address): string {
  const query = new URLSearchParams();
  for (const key of addressKeys) for (const value of values[key] ?? []) query.append(key, value);
  const text = query.toString();
  return `/${view}${text === '' ? '' : `?${text}`}`;
}

/** The address with some values changed and the rest kept. */
export function changed(address: Address, change: AddressChange): Address {
  const values: Partial<Record<AddressKey, readonly string[]>> = { ...address.values };
  for (const [key, value] of Object.entries(change) as [AddressKey, AddressChange[AddressKey]][]) {
    const list = value === undefined ? [] : typeof value === 'string' ? [value] : value;
    const said = list.filter((one) => one !== '');
    if (said.length === 0) delete values[key];
    else values[key] = said;
  }
  return { view: address.view, values };
}

/** The address of a view with these values and no others: what a link leads to. */
export function addressOf(view: string, change: AddressChange = {}): string {
  return writeAddress(changed({ view, values: {} }, change));
}
