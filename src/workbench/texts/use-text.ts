import { createContext, useContext } from 'react';
import en from './en.json';
import { fillText } from './fill-text.js';
import type { Text, TextKey } from './text-key.js';

export const tongues = { en: 'English', ar: 'العربية', fr: 'Français' } as const;
export type Tongue = keyof typeof tongues;

/** The words of the workbench in the language chosen. */
export interface Words {
  readonly tongue: Tongue;
  /** BCP 47; numbers are in the digits that the charts have. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  t(key: TextKey, values?: Readonly<Record<string, string | number>>): string;
}

export function wordsOf(tongue: Tongue, texts: Readonly<Record<string, Text>>): Words {
  const locale = { en: 'en-GB', ar: 'ar-u-nu-latn', fr: 'fr' }[tongue];
  return {
    tongue,
    locale,
    direction: tongue === 'ar' ? 'rtl' : 'ltr',
    t: (key, values = {}) => fillText(texts[key] ?? key, values, locale),
  };
}

export const englishWords = wordsOf('en', en);

export const WordsContext = createContext<Words>(englishWords);

export function useText(): Words {
  return useContext(WordsContext);
}

/** The texts of a language; English is at hand from the first, the others are fetched when chosen. */
export async function loadWords(tongue: Tongue): Promise<Words> {
  if (tongue === 'ar') return wordsOf(tongue, (await import('./ar.json')).default);
  if (tongue === 'fr') return wordsOf(tongue, (await import('./fr.json')).default);
  return englishWords;
}
