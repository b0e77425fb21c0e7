import type { Sentence, Token } from '../tokens/token.js';
import type { Expression } from './expressions.js';
import type { Meaning } from './meaning.js';

/** The year a month without one is of, as the text has named it before. */
export interface NamedYear {
  readonly year: number;
  /** Named for the sentence itself; else for the same month anywhere before. */
  readonly leads: boolean;
}

/** Tokens before a year that leads its sentence: [Yes, in 2023 it was cut twice]. */
const OPENING = 5;

/** Keeps the years that a text names for its months: [in April 2011 ..., On 19 April], [In 2023 it fell, in June to 8]. */
export class NamedYears {
  private readonly byMonth = new Map<number, number>();
  private leading: { readonly year: number; readonly sentence: Sentence } | undefined;

  constructor(private readonly tokens: readonly Token[]) {}

  of({ meaning, sentence }: Expression): NamedYear | undefined {
    if (meaning.kind !== 'calendar' || meaning.month === undefined || meaning.year !== undefined)
      return undefined;
    if (this.leads(sentence)) return { year: this.leading!.year, leads: true };
    const year = this.byMonth.get(meaning.month);
    return year === undefined ? undefined : { year, leads: false };
  }

  /** `year` is the one a month without its own was found to be of. */
  note(
    { meaning, sentence, from }: Expression,
    relation: string | undefined,
    year: number | undefined,
  ): void {
    this.noteMonths(meaning);
    if (meaning.kind !== 'calendar') return;
    if (isYear(meaning) && relation === undefined && this.opens(from, sentence))
      this.leading = { year: meaning.year!, sentence };
    else if (
      meaning.year === undefined &&
      year !== undefined &&
      year === this.leading?.year &&
      this.leads(sentence)
    )
      this.leading = { year, sentence };
  }

  private noteMonths(meaning: Meaning): void {
    if (meaning.kind === 'interval') {
      this.noteMonths(meaning.from);
      this.noteMonths(meaning.to);
    } else if (meaning.kind === 'calendar' && meaning.month !== undefined && meaning.year !== undefined)
      this.byMonth.set(meaning.month, meaning.year);
  }

  /** [In 2023 it was], [Yes, in 2023 it was], but not [Built in 2023, it was]. */
  private opens(at: number, { from }: Sentence): boolean {
    const before = at - from;
    return before <= 1 || (before <= OPENING && this.tokens[at - 2]!.kind !== 'word');
  }

  private leads({ from, block, start }: Sentence): boolean {
    const leading = this.leading?.sentence;
    return (
      leading !== undefined && leading.block === block && (leading.start === start || leading.to === from)
    );
  }
}

function isYear(meaning: Meaning & { kind: 'calendar' }): boolean {
  const { year, month, quarter, half, season, holiday } = meaning;
  return year !== undefined && [month, quarter, half, season, holiday].every((part) => part === undefined);
}
