import type { View } from '../view.js';

export const search: View = {
  name: 'search',
  title: 'view.search',
  icon: 'search',
  key: 'f',
  load: () => import('./search-view.js'),
};
