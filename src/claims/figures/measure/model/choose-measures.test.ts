import { describe, expect, it } from 'vitest';
import { plainAccount } from '../../../../../test/plain-account.js';
import { annotate } from '../../../../language/annotate.js';
import { generalSituation, readSituation } from '../../../../situation/situation.js';
import { lexiconOf } from '../../../words/lexicon.js';
import { findFigures } from '../../find-figures.js';
import { linkFigures } from '../../links.js';
import { chooseMeasures, chosen } from './choose-measures.js';
import { featureHash } from './softmax.js';
import type { MeasureModel } from './trained-model.js';

describe('chooseMeasures', () => {
  const whistles: MeasureModel = {
    rows: new Map([[featureHash('verb=whistled'), 0]]),
    measure: { classes: ['detained', 'other'], scale: 1, weights: Int8Array.from([5, 0]) },
    aspect: { classes: ['stock', 'flow', 'share', 'other'], scale: 1, weights: Int8Array.from([5, 0, 9, 0]) },
  };
  const text = 'In the yard 40 men whistled.';

  it('takes what the model finds likelier where no word says what is measured', () => {
    const { drafts, measures } = read(text);
    expect(drafts[0]!.measure.measure).toBeUndefined();
    const { measure } = chooseMeasures(drafts, [], measures, whistles)[0]!;
    expect(measure).toMatchObject({ measure: { id: 'detained' }, aspect: 'stock' });
  });

  it('leaves all as it is where the model knows nothing', () => {
    const { drafts, measures } = read(text);
    expect(chooseMeasures(drafts, [], measures, { ...whistles, rows: new Map() })).toEqual(drafts);
  });

  it("leaves a measure of the situation's own to its words", () => {
    const own = readSituation(
      'id: band\ntitle: Band\nmeasures:\n  - id: whistling\n    label: whistling\n    aspect: stock\n    words: { en: { deeds: [whistle] } }\n',
    );
    const { drafts, measures } = read(text, own);
    expect(drafts[0]!.measure.measure?.id).toBe('whistling');
    expect(chooseMeasures(drafts, [], measures, whistles)[0]!.measure.measure?.id).toBe('whistling');
  });

  it('gives a part what its whole measures, where the rules read them as the same', () => {
    const parts: MeasureModel = { ...whistles, rows: new Map([[featureHash('partitive'), 0]]) };
    const words = 'In the yard 40 men whistled. Nine of them wore hats.';
    const { drafts, measures } = read(words);
    const links = linkFigures(drafts, words);
    expect(drafts.map(({ phrase }) => phrase.partitive)).toEqual([false, true]);
    const idsOf = (told: typeof links) =>
      chooseMeasures(drafts, told, measures, parts).map(({ measure }) => measure.measure?.id);
    expect(idsOf(links)).toEqual([undefined, undefined]);
    expect(idsOf([])).toEqual([undefined, 'detained']);
  });

  function read(words: string, situation = generalSituation()) {
    const lexicon = lexiconOf(situation);
    const drafts = findFigures(annotate(plainAccount(words), situation, { units: 'rules' }), lexicon);
    return { drafts, measures: lexicon.measureById };
  }
});

describe('chosen', () => {
  const model = { classes: ['a', 'b'], scale: 1, weights: Int8Array.from([0, 1]) };
  const any = () => true;

  it('asks more of another reading the more directly the words say this one', () => {
    expect(chosen(model, [0], 'a', 0, any).name).toBe('b');
    expect(chosen(model, [0], 'a', 5, any).name).toBe('a');
    expect(chosen(model, [0, 0], 'a', 5, any).name).toBe('b');
    expect(chosen(model, [0, 0], 'a', 9, any).name).toBe('a');
  });
});
