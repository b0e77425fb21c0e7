import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemKinds } from '../../src/server/schemas/problem-kinds.js';
import { everythingIn } from '../store/everything-in.js';
import { expectProblem, sampleServer } from './sample-server.js';

const server = sampleServer(['comment']);
const writes = [
  '/api/claims/x/assessments',
  '/api/assessments/1/undo',
  '/api/corrections',
  '/api/corrections/preview',
  '/api/conflicts/x/settlement',
  '/api/accounts/x/claims',
];
const reads = [
  '/api/situation',
  '/api/changes',
  '/api/series',
  '/api/series/x',
  '/api/map',
  '/api/events',
  '/api/events/density',
  '/api/accounts',
  '/api/review',
  '/api/assessments',
  '/api/conflicts',
  '/api/corrections',
  '/api/sources',
  '/api/search',
  '/api/suggest',
  '/api/report',
];

const everything = () => everythingIn(server.store, server.context.extractor.extractor);

describe('a request from elsewhere', () => {
  it('with another host is refused', async () => {
    for (const host of [
      'evil.example',
      'localhost.evil.example',
      'localhost@evil.example',
      '127.0.0.1.nip.io',
      '',
    ])
      await expectProblem(await server.app.request('/api/situation', { headers: { host } }), 403, 'bad-host');
  });

  it('with another origin, or from the page of another site, is refused and changes nothing', async () => {
    const before = await everything();
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'https://localhost' },
      { origin: 'http://localhost.evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ])
      for (const path of writes)
        await expectProblem(
          await server.post(path, { decision: 'reject' }, headers as never),
          403,
          'bad-origin',
        );
    expect(await everything()).toBe(before);
  });
});

describe('a malformed request', () => {
  it('of another type, shape or size is refused and changes nothing', async () => {
    const before = await everything();
    for (const path of writes) {
      const post = (body: string, type?: string) =>
        server.app.request(path, { method: 'POST', body, headers: type ? { 'content-type': type } : {} });
      await expectProblem(await post('{}', 'text/plain'), 415, 'bad-type');
      await expectProblem(await post('a=b', 'application/x-www-form-urlencoded'), 415, 'bad-type');
      await expectProblem(await post('{"decision":', 'application/json'), 400, 'bad-request');
      await expectProblem(
        await post(JSON.stringify({ why: 'x'.repeat(2_000_000) }), 'application/json'),
        413,
        'too-large',
      );
    }
    await expectProblem(
      await server.post('/api/corrections', { rule: { kind: 'drop-tables' } }),
      422,
      'not-valid',
    );
    await expectProblem(await server.post('/api/accounts', {}), 415, 'bad-type');
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      expect((await server.app.request('/api/situation', { method })).status).toBeGreaterThanOrEqual(400);
    expect(await everything()).toBe(before);
  });

  it('with values nobody means is refused as such', async () => {
    for (const path of [
      '/api/series?limit=0',
      '/api/series?sort=x',
      '/api/changes?since=2020-02-31',
      '/api/changes',
      '/api/events?from=junk',
      '/api/map?at=junk',
      '/api/search?year=20',
      '/api/report?asOf=junk',
    ])
      await expectProblem(await server.app.request(path), 422, 'not-valid');
    for (const path of ['/api/series?cursor=x', '/api/events?cursor=WyJ4Il0', '/api/accounts?cursor=%00'])
      await expectProblem(await server.app.request(path), 400, 'bad-cursor');
    await expectProblem(await server.app.request('/api/../../etc/passwd'), 404, 'not-found');
  });
});

describe('an account full of markup', () => {
  it('stays text: JSON, never a page', async () => {
    const form = new FormData();
    const evil = '<script>alert(1)</script><svg onload=alert(1)> 40 people fled Raqqa on 2 May 2020.';
    form.append(
      'file',
      new File([JSON.stringify({ id: '"><img src=x>', title: evil, text: evil })], 'evil.json'),
    );
    const answer = await server.app.request('/api/accounts', { method: 'POST', body: form });
    await answer.text();
    for (const path of ['/api/accounts', '/api/search?q=Raqqa', '/api/gold']) {
      const response = await server.app.request(path);
      expect(response.headers.get('content-type')).toMatch(/^application\/(json|x-ndjson)/);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });
});

describe('no input', () => {
  const statuses = new Set<number>([
    200,
    201,
    304,
    ...Object.values(problemKinds).map(({ status }) => status),
  ]);
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '',
      '0',
      '-1',
      '1e99',
      "'; drop table claims; --",
      '%',
      '\u0000',
      '2020-01-01',
      'figure',
      'AAAA',
    ),
  );

  it('of a query brings the server down or finds a fault in it', async () => {
    const names = fc.constantFrom(
      'q',
      'cursor',
      'limit',
      'sort',
      'place',
      'from',
      'to',
      'at',
      'since',
      'kind',
      'in',
      'year',
      'date',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...reads),
        fc.array(fc.tuple(names, text), { maxLength: 4 }),
        async (path, query) => {
          const search = new URLSearchParams(query.map(([name, value]) => [name, value.toWellFormed()]));
          const response = await server.app.request(`${path}?${search}`);
          expect(statuses).toContain(response.status);
          expect(response.status, await response.text()).not.toBe(500);
        },
      ),
      { numRuns: 150, seed: 4 },
    );
  }, 120_000);

  it('of a body does either, or changes anything', async () => {
    const before = await everything();
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 3 },
        text,
        fc.double(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(
          fc.constantFrom(
            'decision',
            'fields',
            'value',
            'when',
            'rule',
            'kind',
            'way',
            'claims',
            'start',
            'end',
            'from',
            'to',
            '__proto__',
          ),
          tie('any'),
          { maxKeys: 5 },
        ),
      ),
    })).any;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...writes), value, text, async (path, body, match) => {
        const response = await server.app.request(path, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'if-match': match.replaceAll(/[^\x20-\x7e]/g, '?').trim(),
          },
          body: JSON.stringify(body) ?? '',
        });
        expect(response.status).toBeGreaterThanOrEqual(400);
        expect(response.status, await response.text()).toBeLessThan(500);
      }),
      { numRuns: 150, seed: 5 },
    );
    expect(await everything()).toBe(before);
  }, 120_000);
});
