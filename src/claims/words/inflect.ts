import { doubling, irregularPlurals, irregularVerbs } from './irregular.js';
import { remembering } from './word-memo.js';

/** Every form of an English verb, its base first: [nab → nab, nabs, nabbed, nabbing]. */
export function verbForms(base: string): string[] {
  const forms = new Set([base, withS(base), withEd(base), withIng(base)]);
  for (const form of irregularVerbs.get(base) ?? []) forms.add(form);
  return [...forms];
}

/** Singular and plural of an English noun: [family → family, families]. */
export function nounForms(base: string): string[] {
  const forms = new Set([base, withS(base)]);
  for (const [plural, singular] of irregularPlurals) if (singular === base) forms.add(plural);
  return [...forms];
}

/** The singular of an English noun in lower case; a noun that is none is given back. */
export const singularOf = remembering(makeSingular);

function makeSingular(noun: string): string {
  const irregular = irregularPlurals.get(noun);
  if (irregular) return irregular;
  const hyphen = noun.lastIndexOf('-');
  if (hyphen > 0) return noun.slice(0, hyphen + 1) + singularOf(noun.slice(hyphen + 1));
  // [businessmen], [grandchildren], but not [specimen]
  if (noun.length > 5 && /(?:wo|[^iou])men$/.test(noun)) return `${noun.slice(0, -2)}an`;
  if (noun.endsWith('children')) return noun.slice(0, -3);
  if (noun.length < 4 || !noun.endsWith('s')) return noun;
  if (/(?:ss|us|is|(?:polit|stat|eth|log|econom|mathemat|phys)ics)$/.test(noun)) return noun;
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`;
  if (/(?:ss|x|zz|sh)es$/.test(noun)) return noun.slice(0, -2);
  if (/(?:tches|aches|eaches|oaches|rches|nches)$/.test(noun)) return noun.slice(0, -2);
  if (/(?:oes)$/.test(noun)) return noun.slice(0, -2);
  return noun.slice(0, -1);
}

function withS(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

function withEd(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return `${stem(base)}ed`;
}

function withIng(base: string): string {
  if (base.endsWith('e') && !/(?:ee|oe|ye)$/.test(base)) return `${base.slice(0, -1)}ing`;
  return `${stem(base)}ing`;
}

function stem(base: string): string {
  return doubling.has(base) ? base + base[base.length - 1] : base;
}
