import { seeded } from './seeded.js';

/** So many small files by path: bulletins on camps, some of one address, some copies, one broken. */
export function bulletins(count: number): Record<string, string> {
  const random = seeded(42);
  const files: Record<string, string> = { 'broken.json': '{"text": ' };
  for (let i = 0; i < count; i++) {
    const people = 1_000 + Math.floor(random() * 9_000);
    const camp = ['Marj', 'Wadi Seef', 'Dulab'][i % 3]!;
    const day = `2022-0${1 + (i % 9)}-1${i % 10}`;
    const text = `Officials said on Monday that about ${people} people live in ${camp} camp. At least ${i + 2} families left it last week, among them ${i + 20} children.`;
    if (i % 4 === 0) files[`notes/${i}.txt`] = text;
    else if (i % 4 === 1) files[`copies/${i}.txt`] = files[`notes/${i - 1}.txt`]!;
    else
      files[`page-${i}.json`] = JSON.stringify({
        url: `https://camps.example/${i % 6}`,
        publisher: 'Camp Watch',
        published: day,
        text,
      });
  }
  return files;
}
