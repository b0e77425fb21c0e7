import type { Account } from '../src/accounts/account.js';

/** An account of nothing but a text, for a test. */
export function plainAccount(text: string): Account {
  return { name: 'a', id: 'a', language: 'en', text, furniture: [], headings: [], tables: [] };
}
