import { useEffect } from 'react';
import { useBrowserValue } from '../state/browser-state.js';

const darkSystem = '(prefers-color-scheme: dark)';

/** The theme at work: the one chosen, else the system's. */
export function themeShown(chosen: string | undefined): 'light' | 'dark' {
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia(darkSystem).matches ? 'dark' : 'light';
}

/** Keeps the page in the theme chosen, and with the system's where none is. */
export function useTheme(): void {
  const chosen = useBrowserValue('theme');
  useEffect(() => {
    const show = () => {
      document.documentElement.dataset.theme = themeShown(chosen);
    };
    show();
    const system = matchMedia(darkSystem);
    system.addEventListener('change', show);
    return () => system.removeEventListener('change', show);
  }, [chosen]);
}
