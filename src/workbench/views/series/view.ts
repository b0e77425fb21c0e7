import type { View } from '../view.js';

export const series: View = {
  name: 'series',
  title: 'view.series',
  icon: 'series',
  key: 's',
  first: true,
  load: () => import('./series-view.js'),
};
