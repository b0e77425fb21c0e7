import { useEffect, useSyncExternalStore } from 'react';
import type { Action, Undoable } from './action.js';

let sets: readonly (readonly Action[])[] = [];
let all: readonly Action[] = [];
const listeners = new Set<() => void>();

/** Makes actions known for as long as the component is there; pass the same array while nothing changed. */
export function useActions(actions: readonly Action[]): void {
  useEffect(() => {
    change([...sets, actions]);
    return () => change(sets.filter((set) => set !== actions));
  }, [actions]);
}

/** Every action that can be done on the present screen, those of the shell first. */
export function useAllActions(): readonly Action[] {
  return useSyncExternalStore(subscribe, allActions);
}

export function allActions(): readonly Action[] {
  return all;
}

/** Two actions that would answer to the same keys; neither runs. */
export function clashes(actions: readonly Action[]): readonly string[] {
  const seen = new Map<string, string>();
  const found: string[] = [];
  for (const action of actions)
    for (const keys of action.keys ?? []) {
      const other = seen.get(keys);
      if (other !== undefined && other !== action.name) found.push(`${keys}: ${other}, ${action.name}`);
      seen.set(keys, action.name);
    }
  return found;
}

export type Done = { readonly undoable?: Undoable } | { readonly failed: unknown };

/** Runs an action and says what became of it. */
export async function perform(action: Action): Promise<Done> {
  if (action.may?.() === false) return {};
  try {
    const undoable = (await action.run()) ?? undefined;
    return undoable === undefined ? {} : { undoable };
  } catch (failed) {
    return { failed };
  }
}

function change(next: typeof sets): void {
  sets = next;
  all = next.flat();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
