import type { View } from '../view.js';

export const conflicts: View = {
  name: 'conflicts',
  title: 'view.conflicts',
  icon: 'conflicts',
  key: 'c',
  load: () => import('./conflicts-view.js'),
};
