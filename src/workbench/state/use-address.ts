import { useMemo, useSyncExternalStore } from 'react';
import { type Address, type AddressChange, changed, readAddress, writeAddress } from './address.js';
import type { AddressKey } from './state-keys.js';

const MOVED = 'crossbearing:moved';

/** Goes to an address within the workbench; `replace` leaves no step to go back to (a slider being drawn). */
export function go(href: string, how: 'push' | 'replace' = 'push'): void {
  if (href === location.pathname + location.search) return;
  if (how === 'push') history.pushState(null, '', href);
  else history.replaceState(null, '', href);
  dispatchEvent(new Event(MOVED));
}

/** Changes some keys of the present address and keeps the rest. */
export function setAddress(change: AddressChange, how: 'push' | 'replace' = 'push'): void {
  go(writeAddress(changed(readAddress(location.href), change)), how);
}

/** The present address; the component is drawn anew when it changes. */
export function useAddress(): Address {
  const href = useSyncExternalStore(subscribe, () => location.pathname + location.search);
  return useMemo(() => readAddress(href), [href]);
}

/** First value of a key. */
export function useAddressValue(key: AddressKey): string | undefined {
  return useAddress().values[key]?.[0];
}

function subscribe(changedNow: () => void): () => void {
  addEventListener('popstate', changedNow);
  addEventListener(MOVED, changedNow);
  return () => {
    removeEventListener('popstate', changedNow);
    removeEventListener(MOVED, changedNow);
  };
}
