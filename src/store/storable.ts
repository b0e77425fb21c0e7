/**
 * Text as PostgreSQL can hold it: a NUL or half a surrogate pair becomes U+FFFD, one code unit for one,
 * so that every span still points at the same words.
 */
export function storableText(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, '\uFFFD');
}

/** A value as JSON text PostgreSQL can hold as `json`. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_key, item) => (typeof item === 'string' ? storableText(item) : item));
}
