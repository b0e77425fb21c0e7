import type { Furniture, Table } from './account.js';
import type { Span } from './span.js';

/** What a format's reader found in a file, before what every account gets (language, dateline, id). */
export interface Draft {
  readonly name: string;
  /** The id the file itself gives the account. */
  readonly givenId?: string;
  readonly text: string;
  readonly title?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly author?: string;
  /** EDTF, from metadata. */
  readonly published?: string;
  /** BCP 47, as the file states it; `sure` when a person said so rather than a template. */
  readonly language?: { readonly tag: string; readonly sure: boolean };
  readonly headings?: readonly Span[];
  readonly tables?: readonly Table[];
  readonly furniture?: readonly Furniture[];
}
