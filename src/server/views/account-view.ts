import type { AccountCards } from '../../store/shelf/shelf-tables.js';
import type { AccountCard } from '../schemas/account.js';
import type { AccountRef } from '../schemas/claim.js';

export function accountCard(row: AccountCards): AccountCard {
  return {
    ...cardRef(row),
    publishedBasis: row.published_basis,
    language: row.language,
    url: row.url,
    path: row.path,
    present: row.present,
    figures: row.figures,
    events: row.events,
    statements: row.statements,
    open: row.open,
    conflicts: row.conflicts,
    family: row.family,
    problem: row.problem,
  };
}

export function cardRef({ id, name, title, publisher, published }: AccountCards): AccountRef {
  return { id, name, title, publisher, published };
}

/** Languages written from right to left, by script (CLDR 45). */
const RIGHT_TO_LEFT = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ks',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
]);

export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language.split('-')[0]!) ? 'rtl' : 'ltr';
}
