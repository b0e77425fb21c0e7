import { expect, test } from 'vitest';
import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { tagParts } from './part-of-speech.js';
import { tokenize } from './tokenize.js';

const SENTENCES = [
  'The ministry said that it could not confirm how many of the 2,400 families had been moved before May.',
  "Nobody's house wasn't searched, and she'll say they can't have gone.",
  'Third-country nationals, who make up 15 per cent, will return by mid-July.',
  'In Port Mirelle the co-ordinator for e-mail relays counts 40-odd tents at 6.30 p.m. on 3rd June.',
  'U.S.-backed forces clashed near km/h signs; see https://example.org/a?b=1 or write to a.b@example.org.',
  'Colour, honour and harbour are spelt so; the wounded were listed and the wells dry.',
  'الأسر arrived with $4.5 million, 30% more than Zubrowka had pledged (or so they say).',
];

test('gives the tags wink-nlp gives a text it reads first', () => {
  for (const sentence of SENTENCES) {
    const tokens = tokenize(sentence);
    const nlp = winkNLP(winkModel, ['pos']);
    const read = nlp.readDoc(tokens.map((token) => token.text).join(' ')).tokens();
    const values = read.out(nlp.its.value) as string[];
    const tags = read.out(nlp.its.pos) as string[];
    let piece = -1;
    const expected = tokens.map(({ text }) => {
      for (let length = 0; length < text.length; length += values[piece]!.length) piece++;
      return tags[piece];
    });
    expect(tagParts(tokens), sentence).toEqual(expected);
  }
});

test('a word that many texts have held is still read as at first', () => {
  const first = tagParts(tokenize('Ruvane crossed the Ruvane-Tall line.'));
  tagParts(tokenize('Tall Ruvane-Tall, ruvane and Ruvane.'));
  expect(tagParts(tokenize('Ruvane crossed the Ruvane-Tall line.'))).toEqual(first);
});
