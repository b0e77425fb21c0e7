import { useSyncExternalStore } from 'react';
import { useText } from '../texts/use-text.js';

interface Work {
  readonly done: number;
  readonly total: number;
}

let work: Work | undefined;
const listeners = new Set<() => void>();

/** Tells how far the server is with reckoning anew; undefined when it is done. */
export function showWork(next: Work | undefined): void {
  work = next;
  for (const listener of listeners) listener();
}

/** A thin line over the view while estimates are reckoned anew. */
export function Progress() {
  const { t } = useText();
  const now = useSyncExternalStore(subscribe, () => work);
  if (!now) return null;
  return (
    <progress
      className="reckoning"
      aria-label={t('picture.building')}
      max={1}
      value={now.total > 0 ? now.done / now.total : undefined}
    />
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
