import type { View } from '../view.js';

export const accounts: View = {
  name: 'accounts',
  title: 'view.accounts',
  icon: 'accounts',
  key: 'a',
  first: true,
  load: () => import('./accounts-view.js'),
};
