import { useSyncExternalStore } from 'react';
import type { Undoable } from '../actions/action.js';

/** Something said to the reader for a while: what was done, or why it could not be. */
export interface Notice {
  readonly id: number;
  readonly says: string;
  readonly bad: boolean;
  readonly undoable?: Undoable;
}

const SHOWN_FOR = 8000;
let undoables: readonly Undoable[] = [];
let notices: readonly Notice[] = [];
let last = 0;
const listeners = new Set<() => void>();

/** Takes note of a change that can be taken back, and says so. */
export function noteDone(undoable: Undoable): void {
  undoables = [...undoables.slice(-99), undoable];
  notify({ says: undoable.says, bad: false, undoable });
}

export function noteFailed(failed: unknown): void {
  notify({ says: failed instanceof Error ? failed.message : String(failed), bad: true });
}

export function latestUndoable(): Undoable | undefined {
  return undoables[undoables.length - 1];
}

/** Takes back one change: that given, else the latest. */
export async function undoLatest(which = latestUndoable()): Promise<void> {
  if (!which) return;
  undoables = undoables.filter((one) => one !== which);
  notices = notices.filter((notice) => notice.undoable !== which);
  changed();
  try {
    await which.undo();
  } catch (failed) {
    undoables = [...undoables, which];
    noteFailed(failed);
  }
}

export function dismiss(id: number): void {
  notices = notices.filter((notice) => notice.id !== id);
  changed();
}

export function useNotices(): readonly Notice[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => notices,
  );
}

function notify(notice: Omit<Notice, 'id'>): void {
  const id = ++last;
  notices = [...notices.slice(-2), { id, ...notice }];
  changed();
  setTimeout(() => dismiss(id), SHOWN_FOR);
}

function changed(): void {
  for (const listener of listeners) listener();
}
