import type { Direction, Family, Link, LinkKind } from '../../lineage/family.js';
import type { Picture, ShownAccount } from '../picture.js';

/** A family of copies as the report shows it: its accounts from the oldest on, and who has words of whom. */
export interface ShownFamily {
  readonly accounts: readonly { readonly account: ShownAccount; readonly voice: number }[];
  readonly voices: number;
  readonly links: readonly ShownLink[];
}

/** `from` and `to` are places in the list of accounts. */
export interface ShownLink {
  readonly from: number;
  readonly to: number;
  readonly kind: LinkKind;
  readonly words: number;
  /** Share of the shorter account. */
  readonly share: number;
  /** Why it points this way; the words that own it. */
  readonly why: string;
  readonly confirmed: boolean;
}

/** Families in the order of their oldest accounts. */
export function shownFamilies({ lineage, accounts }: Picture): ShownFamily[] {
  const places = new Map(accounts.map((account, place) => [account.id, place]));
  const byId = new Map(accounts.map((account) => [account.id, account]));
  return lineage.families
    .map((family) => shownFamily(family, byId, places))
    .filter((family) => family.accounts.length > 1)
    .sort((a, b) => places.get(a.accounts[0]!.account.id)! - places.get(b.accounts[0]!.account.id)!);
}

function shownFamily(
  { accounts, links, voices }: Family,
  byId: ReadonlyMap<string, ShownAccount>,
  places: ReadonlyMap<string, number>,
): ShownFamily {
  const shown = accounts.filter((id) => byId.has(id)).sort((a, b) => places.get(a)! - places.get(b)!);
  const row = new Map(shown.map((id, i) => [id, i]));
  return {
    accounts: shown.map((id) => ({
      account: byId.get(id)!,
      voice: voices.findIndex((voice) => voice.includes(id)),
    })),
    voices: voices.length,
    links: links.flatMap((link) => {
      const [from, to] = [row.get(link.from), row.get(link.to)];
      return from === undefined || to === undefined ? [] : [shownLink(link, from, to, byId)];
    }),
  };
}

const WHY: Readonly<Record<Direction, string>> = {
  credit: 'as it says itself',
  date: 'by their dates',
  length: 'by their length',
  none: 'which of the two was first cannot be told',
  person: 'as a person says',
};

function shownLink(link: Link, from: number, to: number, byId: ReadonlyMap<string, ShownAccount>): ShownLink {
  const { kind, score, direction, credit, decision, spans } = link;
  const words = credit && byId.get(credit.account)?.text.slice(credit.start, credit.end).replace(/\s+/g, ' ');
  return {
    from,
    to,
    kind,
    words: spans.reduce((sum, span) => sum + span.words, 0),
    share: score,
    why: words ? `it says “${words}”` : WHY[direction],
    confirmed: decision === 'confirmed',
  };
}
