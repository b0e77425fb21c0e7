import type { View } from '../view.js';

export const map: View = {
  name: 'map',
  title: 'view.map',
  icon: 'map',
  key: 'm',
  load: () => import('./map-view.js'),
};
