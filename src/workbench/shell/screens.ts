import { type ComponentType, lazy } from 'react';
import type { View } from '../views/view.js';
import { views } from '../views/views.js';

const screens = new Map<string, ComponentType>(views.map((view) => [view.name, lazy(() => view.load())]));

/** What a view shows; fetched when it is first drawn, unless `loadScreen` did before. */
export function screenOf({ name }: View): ComponentType {
  return screens.get(name)!;
}

/** Fetches a view ahead. React shows the place of one it has to wait for at least 300 ms long, before that asks for its data. */
export async function loadScreen(view: View): Promise<void> {
  screens.set(view.name, (await view.load()).default);
}
