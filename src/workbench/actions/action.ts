import type { TextKey } from '../texts/text-key.js';

/** A change that was made and how it is taken back. */
export interface Undoable {
  /** What was done, for the reader: "Accepted: about 300 families". */
  readonly says: string;
  undo(): Promise<void>;
}

/**
 * A command of the workbench. Buttons, keys, the palette and the list of keys all come of the one object.
 * One that changes the store says how the change is taken back; others change only what this window shows.
 */
export type Action = ActionFace &
  (
    | { readonly changes: 'nothing' | 'address' | 'browser'; run(): void }
    | { readonly changes: 'server'; run(): Promise<Undoable | undefined> }
  );

interface ActionFace {
  /** Of a closed kind: "review.accept". */
  readonly name: string;
  readonly title: TextKey;
  /** Under which the palette and the list of keys show it. */
  readonly group: TextKey;
  /** "a", "Shift+A", "g s" (one after the other), "Mod+K" (Ctrl, or Command on a Mac). */
  readonly keys?: readonly string[];
  /** Whether it can be done now; always where absent. */
  may?(): boolean;
}
