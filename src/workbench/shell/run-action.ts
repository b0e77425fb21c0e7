import type { Action } from '../actions/action.js';
import { perform } from '../actions/action-registry.js';
import { noteDone, noteFailed } from './undo-list.js';

/** Runs an action, keeps its undo, and says so when it could not be done. */
export async function runAction(action: Action): Promise<void> {
  const done = await perform(action);
  if ('failed' in done) noteFailed(done.failed);
  else if (done.undoable) noteDone(done.undoable);
}
