/** The part of a keyboard event that tells a chord. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** "Mod+K", "Shift+Enter", "a", "?": what a key press is called. Shift is named only with keys that shift changes no sign of. */
export function chordOf(press: KeyPress): string {
  const plain = press.key.length === 1;
  const key = plain ? (press.key === ' ' ? 'Space' : press.key.toLowerCase()) : press.key;
  const letter = plain && key.toLowerCase() !== key.toUpperCase();
  const parts: string[] = [];
  if (press.ctrlKey || press.metaKey) parts.push('Mod');
  if (press.altKey) parts.push('Alt');
  if (press.shiftKey && (!plain || letter || key === 'Space')) parts.push('Shift');
  parts.push(letter && parts.length > 0 ? key.toUpperCase() : key);
  return parts.join('+');
}

/** The chords of keys pressed one after the other: "g s" is two. */
export function chordsOf(keys: string): readonly string[] {
  return keys.split(' ');
}
