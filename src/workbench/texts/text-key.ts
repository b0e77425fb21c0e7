import type en from './en.json';

/** Name of a text, the same in every language's file. */
export type TextKey = keyof typeof en;

/** A text, or one for each plural form its language has (CLDR's names). */
export type Text = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
