import type { Account } from '../../src/accounts/account.js';
import type { FigureClaim } from '../../src/claims/claim.js';
import { boxesOf } from '../../src/claims/figures/boxes/boxes-of.js';
import { figureClaims } from '../../src/claims/figures/figure-claims.js';
import { findFigures } from '../../src/claims/figures/find-figures.js';
import { linkFigures } from '../../src/claims/figures/links.js';
import { measureParts } from '../../src/claims/figures/measure/measure-parts.js';
import { chooseMeasures } from '../../src/claims/figures/measure/model/choose-measures.js';
import { namedPlaces } from '../../src/claims/figures/place/model/named-places.js';
import { placeCandidates } from '../../src/claims/figures/place/model/place-candidates.js';
import { placeFigures } from '../../src/claims/figures/place/place-figures.js';
import { withoutOrigin } from '../../src/claims/figures/place/place-lists.js';
import type { PlacesReading } from '../../src/claims/figures/place/places-of.js';
import { chainsOf } from '../../src/claims/figures/source/chains-of.js';
import { lexiconOf } from '../../src/claims/words/lexicon.js';
import { loadWorld } from '../../src/cli/world.js';
import { compareFields } from '../../src/evaluate/fields.js';
import type { GoldFigure } from '../../src/evaluate/gold.js';
import { matchFigures } from '../../src/evaluate/match.js';
import { annotate } from '../../src/language/annotate.js';
import type { Situation } from '../../src/situation/situation.js';
import { markedAccounts } from '../marked-accounts.js';

/** A figure found with the places it may be of, and which of them a careful reader would let pass. */
export interface Example {
  /** The file it is from. */
  readonly set: string;
  /** What is left out together. */
  readonly account: string;
  readonly weight: number;
  /** Empty where no choice is open: under a table's headings, restatements, short texts. */
  readonly candidates: readonly { readonly features: ReadonlySet<string>; readonly right: boolean }[];
  readonly ruleRight: boolean;
}

const world = loadWorld();

/** The figures of marked accounts, named as `markedAccounts` has it. */
export async function placeExamples(files: readonly string[]): Promise<Example[]> {
  const found: Example[] = [];
  for await (const { account, marks, situation, of } of markedAccounts(files))
    found.push(...examplesOf(account, marks, situation, of));
  return found;
}

function examplesOf(
  account: Account,
  marks: readonly GoldFigure[],
  situation: Situation,
  of: Pick<Example, 'set' | 'account' | 'weight'>,
): Example[] {
  const notes = annotate(account, situation, { units: 'rules', world });
  const lexicon = lexiconOf(situation);
  const found = findFigures(notes, lexicon);
  const links = linkFigures(found, account.text);
  const drafts = chooseMeasures(measureParts(found, links), links, lexicon.measureById);
  const voices = chainsOf(drafts, links, account, notes, situation);
  const boxes = boxesOf(drafts, notes, situation);
  const claims = figureClaims(account, notes, situation);
  const goldOf = new Map(
    matchFigures(marks, claims).pairs.map(({ gold, claim }) => [claims.indexOf(claim), gold]),
  );
  const isRight = (i: number, { places }: PlacesReading) => {
    const claim: FigureClaim = { ...claims[i]!, places: places.map(withoutOrigin) };
    return compareFields(goldOf.get(i)!, claim, situation).place;
  };
  const open = new Map<number, Example['candidates']>();
  const told = { notes, situation, links, boxes, voices };
  const ruled = placeFigures(drafts, told, (_, __, focus) => {
    const known = namedPlaces(notes, focus);
    return (draft, one, i) => {
      if (goldOf.has(i))
        open.set(
          i,
          placeCandidates(draft, known, situation, one).map(({ read, features }) => ({
            features,
            right: isRight(i, read()),
          })),
        );
      return one.reading;
    };
  });
  return [...goldOf.keys()].map((i) => ({
    ...of,
    candidates: open.get(i) ?? [],
    ruleRight: isRight(i, ruled[i]!),
  }));
}
