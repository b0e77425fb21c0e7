import type { View } from '../view.js';

export const situation: View = {
  name: 'situation',
  title: 'view.situation',
  icon: 'situation',
  key: 'w',
  first: true,
  load: () => import('./situation-view.js'),
};
