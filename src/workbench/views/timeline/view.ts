import type { View } from '../view.js';

export const timeline: View = {
  name: 'timeline',
  title: 'view.timeline',
  icon: 'timeline',
  key: 't',
  load: () => import('./timeline-view.js'),
};
