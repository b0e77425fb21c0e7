import { eld } from 'eld/small';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectLanguage } from './detect-language.js';
import { likeliestLanguage } from './likeliest-language.js';

const TEXTS = [
  'The governor said that some four hundred families had left the valley since the spring.',
  'Le gouverneur a déclaré que près de quatre cents familles avaient quitté la vallée.',
  'قال المحافظ إن نحو أربعمائة عائلة غادرت الوادي منذ الربيع.',
  'Губернатор заявил, что около четырёхсот семей покинули долину с весны.',
  'Der Gouverneur sagte, seit dem Frühjahr hätten etwa vierhundert Familien das Tal verlassen.',
  '州长说，自春天以来约有四百个家庭离开了山谷。',
  'ผู้ว่าการกล่าวว่ามีครอบครัวประมาณสี่ร้อยครอบครัวออกจากหุบเขา',
  'Vali, ilkbahardan bu yana yaklaşık dört yüz ailenin vadiyi terk ettiğini söyledi. İSTANBUL',
  'don’t it’s ’tis `quoted` 12 km e-mail',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsversammlung und noch ein Wort',
];

test('tells languages', () => {
  expect(TEXTS.slice(0, 5).map((text) => detectLanguage(text, []))).toEqual(['en', 'fr', 'ar', 'ru', 'de']);
});

test('does not guess of a few letters, nor of furniture', () => {
  expect(detectLanguage('Four hundred families', [])).toBe('und');
  const text = `${TEXTS[1]} ${TEXTS[0]}`;
  const furniture = [{ start: 0, end: TEXTS[1]!.length, kind: 'caption' as const }];
  expect(detectLanguage(text, furniture)).toBe('en');
});

test('agrees with the detector its table is of', () => {
  const theirs = (text: string) => {
    const found = eld.detect(text);
    return found.language !== '' && found.isReliable() ? found.language : undefined;
  };
  const words = TEXTS.flatMap((text) => text.split(' '));
  const text = fc.oneof(
    fc.constantFrom(...TEXTS),
    fc.array(fc.constantFrom(...words), { maxLength: 90 }).map((picked) => picked.join(' ')),
    fc.string({ unit: 'binary', maxLength: 600 }),
    fc.string({ unit: 'grapheme', maxLength: 600 }),
  );
  fc.assert(
    fc.property(text, (text) => {
      expect(likeliestLanguage(text)).toBe(theirs(text));
    }),
    { numRuns: 2000 },
  );
});
