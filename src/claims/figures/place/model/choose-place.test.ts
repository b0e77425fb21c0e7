import { describe, expect, it } from 'vitest';
import { plainAccount } from '../../../../../test/plain-account.js';
import { annotate } from '../../../../language/annotate.js';
import { generalSituation } from '../../../../situation/situation.js';
import { lexiconOf } from '../../../words/lexicon.js';
import { findFigures } from '../../find-figures.js';
import { linkFigures } from '../../links.js';
import { accountFocus } from '../account-focus.js';
import { placeFigures } from '../place-figures.js';
import { likeliest, placeChooser } from './choose-place.js';
import { namedPlaces } from './named-places.js';
import type { PlaceModel } from './trained-model.js';

const situation = generalSituation();
const PROSE =
  'The rain went on. Roads were cut. Nobody slept. Bread ran out. Shops were shut. Schools too. Dogs barked.';
const TEXT = `Floods hit Kenya in May. In Nairobi camp fires went out. ${PROSE} Some 900 people drowned.`;

describe('placeChooser', () => {
  const whole: PlaceModel = new Map([['home', 5]]);

  it('puts a figure where the model finds it far likelier than where the rules do', () => {
    expect(placed(TEXT, new Map())).not.toEqual(['Kenya']);
    expect(placed(TEXT, whole)).toEqual(['Kenya']);
  });

  it('finds the most named place as a place, however far it is named as an attribute before', () => {
    const kenyan = 'Kenyan teams came. '.repeat(14);
    const text = `Kenyan officials met. ${kenyan}It rained in Kenya. It rained in Kenya. Floods hit Sudan. ${PROSE} Some 900 drowned.`;
    expect(placed(text, new Map([['most', 5]]))).toEqual(['Kenya']);
  });

  it('leaves short texts, texts of one place and a build without a model to the rules', () => {
    const short = annotate(plainAccount('In Kenya, near Sudan, 900 people drowned.'), situation);
    const lone = annotate(plainAccount(`Floods hit Kenya in May. ${PROSE} Some 900 drowned.`), situation);
    const long = annotate(plainAccount(TEXT), situation);
    expect(placeChooser(short, situation, accountFocus(short), whole)).toBeUndefined();
    expect(placeChooser(lone, situation, accountFocus(lone), whole)).toBeUndefined();
    expect(placeChooser(long, situation, accountFocus(long), whole)).toBeDefined();
  });

  function placed(text: string, model: PlaceModel): string[] {
    const notes = annotate(plainAccount(text), situation, { units: 'rules' });
    const drafts = findFigures(notes, lexiconOf(situation));
    const told = {
      notes,
      situation,
      links: linkFigures(drafts, text),
      boxes: drafts.map(() => undefined),
      voices: drafts.map(() => ({ attributions: [] })),
    };
    const readings = placeFigures(drafts, told, (one, where, focus) =>
      placeChooser(one, where, focus, model),
    );
    return readings.at(-1)!.places.map(({ name }) => name);
  }
});

describe('likeliest', () => {
  const rules = { features: new Set(['rules']) };
  const other = { features: new Set(['near']) };

  it("gives the rules' place a start", () => {
    expect(likeliest([other, rules], new Map([['near', 0.4]]))).toBe(rules);
    expect(likeliest([other, rules], new Map([['near', 0.6]]))).toBe(other);
  });
});

describe('namedPlaces', () => {
  it('knows the country most places lie in, and the place named most', () => {
    const text = `Rain fell on Kenya. It fell on Kenya's coast, on Sudan and on Kenya's hills. ${PROSE}`;
    const notes = annotate(plainAccount(text), situation);
    const { home, most, total } = namedPlaces(notes, accountFocus(notes));
    expect([home, most?.key, total]).toEqual(['KE', 'iso:KE', 4]);
  });
});
