import type { TokenKind } from './token.js';

/** What tokens of one text and kind have in common; one object for all of them, so that what is known of it is kept. */
export interface Form {
  readonly kind: TokenKind;
  readonly text: string;
  /** Lower case, apostrophes straightened. */
  readonly lower: string;
  /** From 1 up to `MOST_FORMS`; another form may get it when this one is forgotten (see `FormMemo`). 0: never kept. */
  readonly id: number;
}

/** Forms kept at once; then all are forgotten, so that memory does not grow with the texts read. */
export const MOST_FORMS = 1 << 15;

/** Longer ones are no words, and a text of one endless word must not stay in memory. */
const LONGEST_KEPT = 64;
/** Places looked at for a form: further on it is made anew, so that words made to collide cost no more. */
const MOST_PROBES = 32;
const SLOTS = MOST_FORMS * 4;

/** Finds the form of a stretch of text without cutting it out. */
export class FormTable {
  private readonly slots = new Int32Array(SLOTS).fill(-1);
  private readonly hashes = new Int32Array(MOST_FORMS);
  private forms: Form[] = [];

  of(text: string, start: number, end: number, kind: TokenKind): Form {
    const length = end - start;
    if (length > LONGEST_KEPT) return formOf(text.slice(start, end), kind, 0);
    let hash = length;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash ^= hash >>> 15;
    let slot = hash & (SLOTS - 1);
    for (let probes = 0; probes < MOST_PROBES; probes++) {
      const index = this.slots[slot]!;
      if (index < 0) return this.add(text, start, end, kind, hash, slot);
      if (this.hashes[index] === hash) {
        const form = this.forms[index]!;
        if (form.kind === kind && isSame(form.text, text, start, length)) return form;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    return formOf(ownCopy(text, start, end), kind, 0);
  }

  private add(text: string, start: number, end: number, kind: TokenKind, hash: number, free: number): Form {
    let slot = free;
    if (this.forms.length === MOST_FORMS) {
      this.forms = [];
      this.slots.fill(-1);
      slot = hash & (SLOTS - 1);
    }
    const index = this.forms.length;
    const form = formOf(ownCopy(text, start, end), kind, index + 1);
    this.forms.push(form);
    this.hashes[index] = hash;
    this.slots[slot] = index;
    return form;
  }
}

/** Something made of each form, kept as long as the form. It must depend on the form alone: nothing shows but the time. */
export class FormMemo<T> {
  private readonly forms: (Form | undefined)[] = [];
  private readonly made: (T | undefined)[] = [];

  constructor(private readonly make: (form: Form) => T) {}

  of(form: Form): T {
    const { id } = form;
    if (this.forms[id] === form) return this.made[id] as T;
    const made = this.make(form);
    while (this.forms.length <= id) {
      this.forms.push(undefined);
      this.made.push(undefined);
    }
    this.forms[id] = form;
    this.made[id] = made;
    return made;
  }
}

function formOf(text: string, kind: TokenKind, id: number): Form {
  return { kind, text, lower: kind === 'word' ? text.toLowerCase().replace(/[’‘`]/g, "'") : text, id };
}

function isSame(form: string, text: string, start: number, length: number): boolean {
  if (form.length !== length) return false;
  for (let i = 0; i < length; i++) if (form.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/** A piece of a text that does not keep the whole of it in memory, as a slice does. */
function ownCopy(text: string, start: number, end: number): string {
  const codes: number[] = [];
  for (let i = start; i < end; i++) codes.push(text.charCodeAt(i));
  return String.fromCharCode(...codes);
}
