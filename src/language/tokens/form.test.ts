import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FormMemo, FormTable, MOST_FORMS } from './form.js';

test('one form for a text and kind, wherever it stands', () => {
  const forms = new FormTable();
  const text = 'Wells and wells and Wells’';
  const first = forms.of(text, 0, 5, 'word');
  expect(first).toMatchObject({ kind: 'word', text: 'Wells', lower: 'wells' });
  expect(forms.of(text, 20, 25, 'word')).toBe(first);
  expect(forms.of(text, 10, 15, 'word').text).toBe('wells');
  expect(forms.of(text, 20, 26, 'word').lower).toBe("wells'");
  expect(forms.of(text, 0, 5, 'symbol')).not.toBe(first);
});

test('has the text of any stretch', () => {
  const forms = new FormTable();
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 90 }), fc.nat(90), fc.nat(90), (text, a, b) => {
      const start = Math.min(a, b, text.length);
      const end = Math.min(Math.max(a, b), text.length);
      expect(forms.of(text, start, end, 'word').text).toBe(text.slice(start, end));
    }),
  );
});

test('forgets all when there are too many, and what was made of them', () => {
  const forms = new FormTable();
  const memo = new FormMemo((form) => form.text.length);
  const form = (word: string) => forms.of(word, 0, word.length, 'word');
  const first = form('w0');
  for (let i = 0; i <= MOST_FORMS; i++) expect(memo.of(form(`w${i}`))).toBe(`w${i}`.length);
  expect(form('w0')).not.toBe(first);
  expect(memo.of(form('w0'))).toBe(2);
  expect(memo.of(first)).toBe(2);
});
