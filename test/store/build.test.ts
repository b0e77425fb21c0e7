import { beforeEach, describe, expect, it } from 'vitest';
import type { Account } from '../../src/accounts/account.js';
import type { Claim, FigureClaim } from '../../src/claims/claim.js';
import { withoutStanding } from '../../src/lineage/trace-claims.js';
import { reconcile } from '../../src/reconcile/reconcile.js';
import { generalSituation, type Situation } from '../../src/situation/situation.js';
import { type BuildOptions, buildStore } from '../../src/store/build.js';
import { extractorVersion } from '../../src/store/extractor-version.js';
import { forgetReadings } from '../../src/store/forget-readings.js';
import type { Store } from '../../src/store/open-store.js';
import { listClaims } from '../../src/store/queries/claims.js';
import { listConflicts } from '../../src/store/queries/conflicts.js';
import { readPicture } from '../../src/store/queries/picture.js';
import { readStatus } from '../../src/store/queries/status.js';
import { addFiles, sharedStore } from './project.js';

const situation = generalSituation();

/** Every number of a text is so many people who arrived at the pier in May 2021. */
const readNumbers = (account: Account, _: Situation): readonly Claim[] =>
  [...account.text.matchAll(/\d+/g)].map(
    (match): FigureClaim => ({
      id: `${account.id}-${match.index}`,
      account: account.name,
      published: '2021-05-05',
      kind: 'figure',
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
      sentence: { start: 0, end: account.text.length },
      value: { low: Number(match[0]), best: Number(match[0]), high: Number(match[0]), bound: 'exact' },
      unit: 'person',
      aspect: 'stock',
      measure: 'population',
      group: { label: '' },
      places: [{ id: 'pier', name: 'the pier' }],
      when: { edtf: '2021-05-04', basis: 'stated' },
      sources: [],
      factuality: 'asserted',
      confidence: 0.9,
    }),
  );

const options = (change: Partial<BuildOptions> = {}): BuildOptions => ({
  extract: readNumbers,
  reconcile: (claims, of) => reconcile(claims, of),
  extractor: 'one',
  ...change,
});

const shared = sharedStore();
let store: Store;
beforeEach(() => {
  store = shared.store;
});

describe('buildStore', () => {
  it('keeps the claims just as they were made, and the picture of them', async () => {
    await addFiles(store, { 'b.txt': 'On 4 May 90 slept there.', 'a.txt': 'There were 9000 of them.' });
    expect(await buildStore(store, situation, options())).toEqual({ read: 2, failed: 0, reconciled: true });
    const claims = await listClaims(store);
    expect(claims.map(({ account, text }) => `${account} ${text}`)).toEqual(['a 9000', 'b 4', 'b 90']);
    const [first] = claims as FigureClaim[];
    expect(first!.credibility).toMatchObject({ grade: expect.any(Number) });
    expect(JSON.stringify(withoutStanding(first!))).toBe(
      JSON.stringify(readNumbers({ ...accountOf(first!), text: 'There were 9000 of them.' }, situation)[0]),
    );
    expect(await readPicture(store)).toEqual(reconcile(claims, situation));
    const conflicts = await listConflicts(store, { claim: first!.id });
    expect(conflicts.length).toBeGreaterThan(0);
    expect(await listConflicts(store, { claim: 'another' })).toEqual([]);
  });

  it('does nothing the second time', async () => {
    await addFiles(store, { 'a.txt': 'There were 30.' });
    await buildStore(store, situation, options());
    const never = () => expect.unreachable();
    expect(await buildStore(store, situation, options({ extract: never, reconcile: never }))).toEqual({
      read: 0,
      failed: 0,
      reconciled: false,
    });
  });

  it('reads only what is new, and all of it when the extractor changed or is told to', async () => {
    await addFiles(store, { 'a.txt': 'There were 30.' });
    await buildStore(store, situation, options());
    await addFiles(store, { 'b.txt': 'There were 40.' });
    expect((await readStatus(store, 'one')).picture).toBe('out of date');
    expect(await buildStore(store, situation, options())).toMatchObject({ read: 1, reconciled: true });
    const halved: BuildOptions['extract'] = (account, of) => readNumbers(account, of).slice(0, 0);
    expect(await buildStore(store, situation, options({ extractor: 'two', extract: halved }))).toMatchObject({
      read: 2,
    });
    expect(await listClaims(store)).toEqual([]);
    await forgetReadings(store);
    expect(await buildStore(store, situation, options({ extractor: 'two' }))).toMatchObject({
      read: 2,
      reconciled: true,
    });
    expect(await listClaims(store)).toHaveLength(2);
  });

  it('goes on where a run broke off', async () => {
    await addFiles(store, { 'a.txt': '1 left.', 'b.txt': '2 left.', 'c.txt': '3 left.' });
    const breaksOff = (progress: { done: number }) => {
      if (progress.done === 2) throw new Error('killed');
    };
    await expect(buildStore(store, situation, options({ onProgress: breaksOff }))).rejects.toThrow('killed');
    expect((await readStatus(store, 'one')).accounts.toRead).toBe(1);
    expect(await buildStore(store, situation, options())).toMatchObject({ read: 1, reconciled: true });
  });

  it('keeps the claims of what was said before, and reckons without them', async () => {
    await addFiles(store, { 'a.txt': 'There were 30.' });
    await addFiles(store, { 'a.txt': 'There were 50.' });
    await buildStore(store, situation, options());
    expect((await listClaims(store)).map(({ text }) => text)).toEqual(['50']);
    expect((await listClaims(store, { superseded: true })).map(({ text }) => text).sort()).toEqual([
      '30',
      '50',
    ]);
    const used = (await readPicture(store)).series.flatMap(({ estimates }) =>
      estimates.flatMap(({ claims }) => claims),
    );
    expect(used).toHaveLength(1);
  });

  it('names an account the extractor fails on, and reads the others', async () => {
    await addFiles(store, { 'a.txt': 'There were 30.', 'b.txt': 'Bad 13.' });
    const fails: BuildOptions['extract'] = (account, of) => {
      if (account.text.startsWith('Bad')) throw new Error('13 is unlucky');
      return readNumbers(account, of);
    };
    expect(await buildStore(store, situation, options({ extract: fails }))).toMatchObject({
      read: 2,
      failed: 1,
    });
    expect((await readStatus(store, 'one')).problems).toEqual([
      { path: 'b.txt', reason: 'not-extracted', message: '13 is unlucky' },
    ]);
  });

  it('counts claims of one id once', async () => {
    await addFiles(store, { 'a.txt': 'There were 30.' });
    const twice: BuildOptions['extract'] = (account, of) => [
      ...readNumbers(account, of),
      ...readNumbers(account, of),
    ];
    await buildStore(store, situation, options({ extract: twice }));
    expect(await listClaims(store)).toHaveLength(1);
  });
});

describe('extractorVersion', () => {
  it('changes with the product and the situation', () => {
    const version = extractorVersion(['1.0.0'], situation);
    expect(extractorVersion(['1.0.0'], generalSituation())).toBe(version);
    expect(extractorVersion(['1.0.1'], situation)).not.toBe(version);
    expect(extractorVersion(['1.0.0'], { ...situation, title: 'Flood' })).not.toBe(version);
  });
});

function accountOf(claim: Claim) {
  const [id] = claim.id.split('-');
  return { name: claim.account, id: id!, text: '', language: 'en', furniture: [], headings: [], tables: [] };
}
