import type { ComponentType } from 'react';
import type { IconName } from '../design/icon.js';
import type { TextKey } from '../texts/text-key.js';

/** A view of the workbench: its folder has one `view.ts` that holds this, and the shell does the rest. */
export interface View {
  /** First part of its address, and the name of its folder. */
  readonly name: string;
  readonly title: TextKey;
  readonly icon: IconName;
  /** Pressed after "g". */
  readonly key: string;
  /** Whether it stands in a phone's bar rather than under "More". */
  readonly first?: boolean;
  /** Fetches its code, when it is first opened. */
  load(): Promise<{ readonly default: ComponentType }>;
}
