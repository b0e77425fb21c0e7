import { useSyncExternalStore } from 'react';
import type { BrowserKey } from './state-keys.js';

const CHANGED = 'crossbearing:browser-state';

/** A value kept on this machine; undefined when it was never set or the browser keeps nothing. */
export function browserValue(key: BrowserKey): string | undefined {
  try {
    return localStorage.getItem(`crossbearing.${key}`) ?? undefined;
  } catch {
    return undefined;
  }
}

export function setBrowserValue(key: BrowserKey, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(`crossbearing.${key}`);
    else localStorage.setItem(`crossbearing.${key}`, value);
  } catch {
    // A browser that keeps nothing still works for as long as the page is open.
  }
  dispatchEvent(new Event(CHANGED));
}

export function useBrowserValue(key: BrowserKey): string | undefined {
  return useSyncExternalStore(subscribe, () => browserValue(key));
}

function subscribe(changed: () => void): () => void {
  addEventListener(CHANGED, changed);
  addEventListener('storage', changed);
  return () => {
    removeEventListener(CHANGED, changed);
    removeEventListener('storage', changed);
  };
}
