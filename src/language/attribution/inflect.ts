/** Regular forms of an English verb, the base included: [carry → carry, carries, carried, carrying]. */
export function verbForms(base: string): string[] {
  return [base, thirdPerson(base), past(base), participle(base)];
}

/** Singular and regular plural of an English noun. */
export function nounForms(base: string): string[] {
  return [base, thirdPerson(base)];
}

function thirdPerson(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

function past(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return `${base}ed`;
}

function participle(base: string): string {
  return base.endsWith('e') && !base.endsWith('ee') ? `${base.slice(0, -1)}ing` : `${base}ing`;
}
