/** As much of a sentence around some of its words as `most` characters hold, cut between words; the words stay whole. */
export function excerpt(sentence: string, words: string, most: number): string {
  if (sentence.length <= most) return sentence;
  const at = Math.max(0, sentence.indexOf(words));
  const from = Math.max(0, Math.min(at - Math.round(most / 4), sentence.length - most));
  const to = Math.min(sentence.length, Math.max(from + most, at + words.length));
  const start = from === 0 ? 0 : Math.min(at, sentence.indexOf(' ', from) + 1);
  const end = to === sentence.length ? to : Math.max(sentence.lastIndexOf(' ', to), at + words.length);
  return `${start > 0 ? '… ' : ''}${sentence.slice(start, end)}${end < sentence.length ? ' …' : ''}`;
}
