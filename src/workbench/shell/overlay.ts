import { useSyncExternalStore } from 'react';

/** What lies over the screen: one thing at a time, or nothing. */
export type Overlay = 'palette' | 'keys' | 'reviewer' | undefined;

let open: Overlay;
const listeners = new Set<() => void>();

export function setOverlay(next: Overlay): void {
  open = next;
  for (const listener of listeners) listener();
}

export function toggleOverlay(which: Exclude<Overlay, undefined>): void {
  setOverlay(open === which ? undefined : which);
}

export function useOverlay(): Overlay {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
}
