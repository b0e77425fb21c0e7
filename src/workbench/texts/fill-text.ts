import type { Text } from './text-key.js';

/** Puts values into a text: "{n} accounts" with the plural form that `n` takes. Numbers are written as the language writes them. */
export function fillText(
  text: Text,
  values: Readonly<Record<string, string | number>>,
  locale: string,
): string {
  const form =
    typeof text === 'string'
      ? text
      : (text[new Intl.PluralRules(locale).select(Number(values.n ?? 0))] ?? text.other ?? '');
  return form.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : value;
  });
}
