/** The same type with nothing readonly: what is only going to be written out. */
export type Plain<T> = T extends (infer _)[] | readonly unknown[]
  ? { -readonly [K in keyof T]: Plain<T[K]> }
  : T extends object
    ? { -readonly [K in keyof T]: Plain<T[K]> }
    : T;

/** A frozen value as the answers' schemas have it; nothing is copied. */
export function plain<T>(value: T): Plain<T> {
  return value as Plain<T>;
}
