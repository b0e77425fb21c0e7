import { describe, expect, it } from 'vitest';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import { fillText } from './fill-text.js';
import fr from './fr.json' with { type: 'json' };
import type { Text } from './text-key.js';

const languages: Record<string, Record<string, Text>> = { en, ar, fr };

describe.each(Object.keys(languages))('the texts in %s', (language) => {
  const texts = languages[language]!;
  it('have the keys of the English ones, no more and no less', () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(en).sort());
  });
  it('have the same blanks to fill', () => {
    for (const [key, text] of Object.entries(languages.en!)) {
      const expected = blanks(other(text));
      expect([key, blanks(other(texts[key]!))]).toEqual([key, expected]);
    }
  });
  it('have every plural form of their language', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [key, text] of Object.entries(texts))
      if (typeof text === 'object') expect([key, Object.keys(text).sort()]).toEqual([key, [...forms].sort()]);
  });
  it('are empty nowhere', () => {
    for (const [key, text] of Object.entries(texts))
      for (const form of typeof text === 'string' ? [text] : Object.values(text))
        expect([key, form.trim() === '']).toEqual([key, false]);
  });
});

it('a text takes the plural form of its number', () => {
  expect(fillText({ one: '{n} account', other: '{n} accounts' }, { n: 1 }, 'en')).toBe('1 account');
  expect(fillText({ one: '{n} account', other: '{n} accounts' }, { n: 1200 }, 'en')).toBe('1,200 accounts');
});

function other(text: Text): string {
  return typeof text === 'string' ? text : (text.other ?? '');
}

function blanks(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort();
}
