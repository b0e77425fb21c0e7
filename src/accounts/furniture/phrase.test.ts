import { describe, expect, it } from 'vitest';
import { compilePhrase, matchesPhrase, wordsOf } from './phrase.js';

describe('matchesPhrase', () => {
  it.each([
    ['share on *', 'Share on Facebook', true],
    ['share on *', 'Share on', false],
    ['# comments', '12 Comments', true],
    ['# comments', 'Comments', false],
    ['comments #', 'Comments (1,204)', true],
    ['comments #', 'Comments: 3', true],
    ['by @', 'By Lena Okoro', true],
    ['by @', 'By the end of May', false],
    ['by @ and @', 'By Lena Okoro and Sami al-Haddad', false],
    ['watch: *', 'WATCH: Boats reach Dara', true],
    ['watch: *', 'Watch boats reach Dara', false],
    ['© *', '(c) 2019 Delta Courier', true],
    ["don't miss", 'Don’t miss', true],
    ['أضف تعليقا', 'أَضِف تعليقاً', true],
    ['check also', 'Check also the well', false],
  ])('%s: %s is %s', (phrase, line, expected) => {
    expect(matchesPhrase(wordsOf(line), compilePhrase(phrase))).toBe(expected);
  });

  it('lets "*" stand for a dozen words and no more', () => {
    const phrase = compilePhrase('subscribe to *');
    expect(matchesPhrase(wordsOf(`Subscribe to ${'x '.repeat(12)}`), phrase)).toBe(true);
    expect(matchesPhrase(wordsOf(`Subscribe to ${'x '.repeat(13)}`), phrase)).toBe(false);
  });
});
