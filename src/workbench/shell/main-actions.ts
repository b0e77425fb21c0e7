import type { Action } from '../actions/action.js';
import { addressOf } from '../state/address.js';
import { browserValue, setBrowserValue } from '../state/browser-state.js';
import { go } from '../state/use-address.js';
import { type Tongue, tongues } from '../texts/use-text.js';
import { views } from '../views/views.js';
import { toggleOverlay } from './overlay.js';
import { themeShown } from './theme.js';
import { latestUndoable, undoLatest } from './undo-list.js';

/** What can be done wherever one is. */
export const mainActions: readonly Action[] = [
  ...views.map(
    (view): Action => ({
      name: `go.${view.name}`,
      title: view.title,
      group: 'group.go',
      keys: [`g ${view.key}`],
      changes: 'address',
      run: () => go(addressOf(view.name)),
    }),
  ),
  {
    name: 'palette.toggle',
    title: 'action.palette',
    group: 'group.workbench',
    keys: ['Mod+K'],
    changes: 'nothing',
    run: () => toggleOverlay('palette'),
  },
  {
    name: 'keys.toggle',
    title: 'action.keys',
    group: 'group.workbench',
    keys: ['?'],
    changes: 'nothing',
    run: () => toggleOverlay('keys'),
  },
  {
    name: 'undo',
    title: 'action.undo',
    group: 'group.workbench',
    keys: ['Mod+Z', 'u'],
    changes: 'nothing',
    may: () => latestUndoable() !== undefined,
    run: () => void undoLatest(),
  },
  {
    name: 'theme.toggle',
    title: 'action.theme',
    group: 'group.workbench',
    changes: 'browser',
    run: () => setBrowserValue('theme', themeShown(browserValue('theme')) === 'dark' ? 'light' : 'dark'),
  },
  ...(Object.keys(tongues) as Tongue[]).map(
    (tongue): Action => ({
      name: `tongue.${tongue}`,
      title: `tongue.${tongue}`,
      group: 'group.workbench',
      changes: 'browser',
      may: () => (browserValue('tongue') ?? 'en') !== tongue,
      run: () => setBrowserValue('tongue', tongue),
    }),
  ),
];
