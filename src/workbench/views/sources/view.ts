import type { View } from '../view.js';

export const sources: View = {
  name: 'sources',
  title: 'view.sources',
  icon: 'sources',
  key: 'o',
  load: () => import('./sources-view.js'),
};
