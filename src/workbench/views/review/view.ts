import type { View } from '../view.js';

export const review: View = {
  name: 'review',
  title: 'view.review',
  icon: 'review',
  key: 'r',
  first: true,
  load: () => import('./review-view.js'),
};
