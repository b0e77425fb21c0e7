import { describe, expect, it } from 'vitest';
import type { Account } from '../../accounts/account.js';
import { parseEdtf } from '../../situation/edtf.js';
import type { Anchor } from '../../situation/schema.js';
import { readText } from '../read-text.js';
import { readTimes } from './read-times.js';

const anchors: Anchor[] = [
  { id: 'flood', names: { en: ['flood of Orlen'] }, date: '2017-06-09', kind: 'event' },
  { id: 'raid', names: { en: ['raid on Velm'] }, date: '2021-01', kind: 'event' },
  { id: 'warden', names: { en: ['Ada Quist'] }, date: '2014-05/2016-02', kind: 'tenure' },
];

function read(text: string, published?: string) {
  const account: Account = {
    name: 't',
    id: 't',
    text,
    language: 'en',
    furniture: [],
    headings: [],
    tables: [],
    ...(published ? { published: { edtf: published, basis: 'metadata' as const, evidence: [] } } : {}),
  };
  return readTimes(readText(account), { anchors });
}

describe('readTimes', () => {
  it('keeps a stated date', () => {
    const { times, published } = read('They left last month.', '2019-09-26');
    expect(published?.edtf).toBe('2019-09-26');
    expect(times[0]?.edtf).toBe('2019-08');
  });

  it('finds the year by an anchor that was last year', () => {
    const { published } = read('Mills have stood idle since the flood of Orlen last year.');
    expect(published?.edtf).toBe('2018');
    expect(published?.basis).toBe('evidence');
  });

  it('finds the month by a month without its year, and the year by an anchor beside one', () => {
    const { published } = read(
      'The flood of Orlen took the mill in June. In October the owner sold the land.',
    );
    const days = parseEdtf(published!.edtf)!;
    expect(days.first).toBeGreaterThanOrEqual(parseEdtf('2017-10-31')!.first);
    expect(days.last).toBeLessThanOrEqual(parseEdtf('2017-12-31')!.last);
  });

  it('takes a day without its year for one lately gone', () => {
    const text = 'After its recent raid on Velm the army left. A clerk said on March 12 that all was well.';
    const { published } = read(text);
    const days = parseEdtf(published!.edtf)!;
    expect(days.first).toBeGreaterThanOrEqual(parseEdtf('2021-03-12')!.first);
    expect(days.last).toBeLessThanOrEqual(parseEdtf('2021-04-30')!.last);
  });

  it('dates a report on a year soon after it, and what it tells within it', () => {
    const text =
      'Mill Trust\n\nAnnual Report 2020\n\nOn 4 August the mill burnt down. In January it had been full.';
    const { published, times } = read(text);
    const days = parseEdtf(published!.edtf)!;
    expect(days.first).toBeGreaterThanOrEqual(parseEdtf('2021-01-01')!.first);
    expect(days.last).toBeLessThanOrEqual(parseEdtf('2021-09-30')!.last);
    expect(times.map(({ edtf }) => edtf)).toEqual(['2020', '2020-08-04', '2020-01']);
    expect(published!.evidence.map(({ says }) => says)).toContain('reports on 2020');
    expect(read(text, '2021-05-09').times[1]!.edtf).toBe('2020-08-04');
  });

  it.each([
    'MARRA\nCholera bulletin, week 36: 2 - 8 September 2019',
    'Cholera bulletin No. 23\nWeek 36 of 2019 (2 to 8 September)',
    'Health office. Cholera bulletin. Week 36: 2 to 8 September 2019.',
    'Statement by the governor of Marra on 9 September 2019',
    'On Monday, 9 September 2019, Lantern Aid reopened a ward.',
  ])('dates an account by the days at its top: %s', (head) => {
    const told = 'In August 212 people were admitted. On Friday one died. The ward had been shut in 2011.';
    const { published, times } = read(`${head}\n\n${told}`);
    const days = parseEdtf(published!.edtf)!;
    expect(days.first).toBeGreaterThanOrEqual(parseEdtf('2019-09-08')!.first);
    expect(days.last).toBeLessThanOrEqual(parseEdtf('2019-09-30')!.last);
    expect(times.map(({ edtf }) => edtf)).toContain('2019-08');
  });

  it.each([
    '| 9 September 2019 | 212 |',
    'It opened in Marra on 9 September 2019 and was shut.',
    'Received 2 May 2019 Accepted 9 September 2019',
  ])('takes a row or a sentence at the top for no date of its own: %s', (head) => {
    const { published } = read(`${head}\n\nOn Friday one died.`);
    const days = parseEdtf(published!.edtf)!;
    expect(days.last - days.first).toBeGreaterThan(30);
  });

  it('takes a month for one of the year it was named with, where its own is long gone or to come', () => {
    const text = 'In April 2021 the mill was sold. On 19 April a crowd took it. On 2 March it reopened.';
    expect(read(text, '2022-03-14').times.map(({ edtf }) => edtf)).toEqual([
      '2021-04',
      '2021-04-19',
      '2022-03-02',
    ]);
  });

  it('takes the months after a year that opens a sentence for its own', () => {
    const text =
      'In 2021 it was cut twice, to 8 in June. In October it fell to 6. Since then 40 left in May.';
    expect(read(text, '2023-03-20').times.map(({ edtf }) => edtf)).toEqual([
      '2021',
      '2021-06',
      '2021-10',
      '2021-05',
    ]);
    expect(read('Opened in 2015, it fed 40 in June.', '2023-03-20').times.at(-1)!.edtf).toBe('2022-06');
  });

  it('takes the years a daily story names for history', () => {
    const years = 'The mill was built in 2011.';
    const reach = (text: string) => {
      const { first, last } = parseEdtf(read(text).published!.edtf)!;
      return last - first;
    };
    expect(reach(`${years} It burnt down on Friday.`)).toBeGreaterThan(reach(years));
  });

  it('keeps its interval within its bounds', () => {
    const { published } = read('The mill of 2011 was sold in 2014, and on Tuesday it burnt down.');
    const [inner, outer] = [parseEdtf(published!.edtf)!, parseEdtf(published!.bounds!)!];
    expect(outer.first).toBeLessThanOrEqual(inner.first);
    expect(outer.last).toBeGreaterThanOrEqual(inner.last);
  });

  it('holds to the years a named person was in office', () => {
    const { published } = read('Since the strike of 2013 wages rose, said Ada Quist, the warden.');
    const days = parseEdtf(published!.edtf)!;
    expect(days.first).toBeGreaterThanOrEqual(parseEdtf('2014-05')!.first);
    expect(days.last).toBeLessThanOrEqual(parseEdtf('2016-02')!.last);
  });

  it('shows the words of each reason, a best day inside and bounds outside', () => {
    const text = 'Situation report, 21 - 28 September 2018. Four boats came in last week.';
    const { published, times } = read(text);
    const [days, bounds] = [parseEdtf(published!.edtf)!, parseEdtf(published!.bounds!)!];
    const best = parseEdtf(published!.best!)!.first;
    expect(best).toBeGreaterThanOrEqual(days.first);
    expect(best).toBeLessThanOrEqual(days.last);
    expect(bounds.first).toBeLessThanOrEqual(days.first);
    expect(bounds.last).toBeGreaterThanOrEqual(days.last);
    expect(published!.evidence.map(({ start, end }) => text.slice(start, end))).toContain(
      '21 - 28 September 2018',
    );
    expect(times.at(-1)!.edtf).toContain('/');
  });

  it('says nothing without a year to hold on to', () => {
    const { published, times } = read('They left on Friday. In July they had come.');
    expect(published).toBeUndefined();
    expect(times.map((time) => time.value)).toEqual(['XXXX-WXX-5', 'XXXX-07']);
  });
});
