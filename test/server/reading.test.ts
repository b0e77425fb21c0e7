import type { z } from '@hono/zod-openapi';
import { describe, expect, it } from 'vitest';
import { accountDetailSchema, accountPageSchema, othersSchema } from '../../src/server/schemas/account.js';
import { claimViewSchema, markPageSchema } from '../../src/server/schemas/claim.js';
import { conflictDetailSchema, conflictPageSchema } from '../../src/server/schemas/conflict.js';
import { correctionPageSchema } from '../../src/server/schemas/correction.js';
import { densitySchema, eventDetailSchema, eventPageSchema } from '../../src/server/schemas/event.js';
import { mapSchema } from '../../src/server/schemas/place.js';
import { assessmentPageSchema, reviewPageSchema } from '../../src/server/schemas/review.js';
import { searchPageSchema, suggestionsSchema } from '../../src/server/schemas/search.js';
import { explanationSchema, seriesDetailSchema, seriesPageSchema } from '../../src/server/schemas/series.js';
import {
  changesSchema,
  sessionSchema,
  situationViewSchema,
  vocabularySchema,
} from '../../src/server/schemas/situation.js';
import { sourceDetailSchema, sourceGraphSchema, sourcePageSchema } from '../../src/server/schemas/source.js';
import { expectProblem, sampleServer } from './sample-server.js';

const server = sampleServer(['news', 'reports']);
const AL_HOL = encodeURIComponent('al-hol/population/stock/all/person');

describe('the situation', () => {
  it('has headline figures, counts and what needs looking at', async () => {
    const { day, headline, counts, picture } = await server.get('/api/situation', situationViewSchema);
    expect(day).toMatch(/^20/);
    expect(picture).toBe('current');
    expect(headline[0]!.latest!.interval['90'][0]).toBeLessThanOrEqual(headline[0]!.latest!.best);
    expect(counts.figures).toBeGreaterThan(10);
  });

  it('tells what changed since a day, and who is at work', async () => {
    const changes = await server.get('/api/changes?since=2020-01-01', changesSchema);
    expect(changes.moved.length).toBeGreaterThan(0);
    const { who } = await server.get('/api/session', sessionSchema);
    expect(who).toBe('tester');
    const { measures } = await server.get('/api/vocabulary', vocabularySchema);
    expect(measures.map(({ id }) => id)).toContain('population');
  });
});

describe('series', () => {
  it('come in pages that hold each once, in every order', async () => {
    for (const sort of ['rank', 'name', 'newest', 'claims']) {
      const seen: string[] = [];
      let cursor: string | null = '';
      let total = 0;
      while (cursor !== null) {
        const path: string = `/api/series?limit=7&sort=${sort}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
        const page: z.output<typeof seriesPageSchema> = await server.get(path, seriesPageSchema);
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.next;
        total = page.total.count;
      }
      expect(seen).toHaveLength(total);
      expect(new Set(seen).size).toBe(total);
    }
  });

  it('have estimates, claims as marks that point at their words, events and an explanation', async () => {
    const one = await server.get(`/api/series/${AL_HOL}`, seriesDetailSchema);
    expect(one.estimates.length).toBe(one.dates);
    expect(one.parts.every((part) => part.measure.id === 'population')).toBe(true);
    const marks = await server.get(`/api/series/${AL_HOL}/claims`, markPageSchema);
    expect(marks.items.length).toBe(one.claims);
    const mark = marks.items[0]!;
    const account = await server.get(`/api/accounts/${mark.account.id}`, accountDetailSchema);
    expect(account.text.slice(mark.start, mark.end)).toBe(mark.quote.words);
    await server.get(`/api/series/${AL_HOL}/events`, eventPageSchema);
    const why = await server.get(`/api/series/${AL_HOL}/explanation`, explanationSchema);
    expect(why.claims.length).toBeGreaterThan(0);
    await expectProblem(await server.app.request('/api/series/nothing'), 404, 'not-found');
    await expectProblem(
      await server.app.request(`/api/series/${AL_HOL}/explanation?date=soon`),
      422,
      'not-valid',
    );
  });
});

describe('places and events', () => {
  it('are drawn as finely as they are known', async () => {
    const map = await server.get('/api/map?measure=population', mapSchema);
    expect(map.items.length).toBeGreaterThan(0);
    for (const { place, course } of map.items) {
      expect(course.length).toBeGreaterThan(0);
      if (place.lon === null) expect(place.precision).toBe('unknown');
    }
    const early = await server.get('/api/map?measure=population&at=1990', mapSchema);
    expect(early.items.every(({ at }) => at === null)).toBe(true);
  });

  it('are counted as often as they are listed', async () => {
    const events = await server.get('/api/events?limit=500', eventPageSchema);
    for (const by of ['type', 'place'])
      for (const bucket of ['month', 'year']) {
        const { rows } = await server.get(`/api/events/density?bucket=${bucket}&by=${by}`, densitySchema);
        expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(events.total.count);
      }
    const type = events.items[0]!.type.id;
    const own = await server.get(`/api/events?type=${type}&limit=500`, eventPageSchema);
    expect(own.items.every((event) => event.type.id === type)).toBe(true);
  });
});

describe('events', () => {
  it('are listed once however many tell them, each telling with its words', async () => {
    const { items } = await server.get('/api/events?limit=500', eventPageSchema);
    expect(items.every(({ told, voices, tellings }) => told && voices >= 1 && voices <= tellings)).toBe(true);
    const event = items.reduce((most, one) => (one.tellings > most.tellings ? one : most));
    expect(event.tellings).toBeGreaterThan(1);
    const { tellers, positions } = await server.get(`/api/events/${event.id}`, eventDetailSchema);
    expect(tellers).toHaveLength(event.tellings);
    expect(tellers[0]).toMatchObject({ claim: event.words.claim, quote: event.words.quote });
    expect(positions.flatMap(({ claims }) => claims).sort()).toEqual(
      tellers.map(({ claim }) => claim).sort(),
    );
    const { text } = await server.get(`/api/accounts/${tellers[1]!.account.id}`, accountDetailSchema);
    expect(text.slice(tellers[1]!.start, tellers[1]!.end)).toBe(tellers[1]!.quote.words);
  });

  it('that were only planned, feared or denied come when asked for', async () => {
    const facts = await server.get('/api/events?limit=1', eventPageSchema);
    const all = await server.get('/api/events?limit=1&all=yes', eventPageSchema);
    expect(all.total.count).toBeGreaterThan(facts.total.count);
    const disputed = await server.get('/api/events?all=yes&disputed=yes', eventPageSchema);
    expect(disputed.items.every((event) => event.disputed && event.deniedBy.length > 0)).toBe(true);
    await expectProblem(await server.app.request('/api/events/none'), 404, 'not-found');
  });
});

describe('accounts', () => {
  it('are listed, read, and downloaded but never shown', async () => {
    const { items } = await server.get('/api/accounts?limit=100', accountPageSchema);
    const days = items.map(({ published }) => published).filter((day) => day?.length === 10);
    expect(days).toEqual([...days].sort().reverse());
    const copied = items.find(({ family }) => family !== null);
    expect(copied).toBeDefined();
    const one = await server.get(`/api/accounts/${copied!.id}`, accountDetailSchema);
    expect(one.copies.length).toBeGreaterThan(0);
    for (const claim of one.claims) expect(one.text.slice(claim.start, claim.end)).toBe(claim.text);
    await server.get(`/api/accounts/${copied!.id}/others`, othersSchema);
    const file = await server.app.request(one.original!.href);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(file.headers.get('content-type')).toBe('application/octet-stream');
    expect((await file.arrayBuffer()).byteLength).toBe(one.original!.bytes);
  });

  it('are found by words, publisher and date', async () => {
    const { items } = await server.get('/api/accounts?q=rud', accountPageSchema);
    expect(items.length).toBeGreaterThan(0);
    const ours = await server.get(
      `/api/accounts?publisher=${encodeURIComponent(items[0]!.publisher!)}&from=2019-01-01&to=2019-12-31`,
      accountPageSchema,
    );
    expect(ours.items.every(({ published }) => published!.startsWith('2019'))).toBe(true);
  });
});

describe('review, conflicts, sources, corrections', () => {
  it('come with everything a person needs', async () => {
    const queue = await server.get('/api/review', reviewPageSchema);
    const worths = queue.items.map(({ worth }) => worth);
    expect(worths).toEqual([...worths].sort((a, b) => b - a));
    expect(queue.counts.open).toBeGreaterThan(0);
    const claim = await server.get(`/api/claims/${queue.items[0]!.claim.id}`, claimViewSchema);
    expect(claim.version).toBe(0);
    await server.get('/api/assessments', assessmentPageSchema);
    const { items } = await server.get('/api/conflicts', conflictPageSchema);
    for (const { id } of items) {
      const conflict = await server.get(`/api/conflicts/${encodeURIComponent(id)}`, conflictDetailSchema);
      expect(conflict.voices.length).toBe(conflict.claims);
      expect(conflict.ways.length).toBeGreaterThan(conflict.claims);
      expect(conflict.arithmetic.says).not.toBe('');
    }
    const sources = await server.get('/api/sources', sourcePageSchema);
    await server.get(`/api/sources/${encodeURIComponent(sources.items[0]!.id)}`, sourceDetailSchema);
    const graph = await server.get('/api/sources/graph', sourceGraphSchema);
    const nodes = new Set(graph.nodes.map(({ id }) => id));
    expect(graph.links.every(({ from, to }) => nodes.has(from) && nodes.has(to))).toBe(true);
    await server.get('/api/corrections', correctionPageSchema);
  });
});

describe('search', () => {
  it('finds spans that hold the words, with facets', async () => {
    const found = await server.get('/api/search?q=families', searchPageSchema);
    expect(found.items.length).toBeGreaterThan(0);
    for (const { quote } of found.items) expect(quote.words.toLowerCase()).toBe('families');
    expect(found.facets.publisher.length).toBeGreaterThan(0);
    const claims = await server.get('/api/search?q=families&in=claims&kind=figure', searchPageSchema);
    expect(claims.items.every(({ kind }) => kind === 'figure')).toBe(true);
    expect(await server.get('/api/search?q=%22%22%20-%20%27%27', searchPageSchema)).toBeDefined();
  });

  it('suggests things of every kind', async () => {
    const { items } = await server.get('/api/suggest?q=al', suggestionsSchema);
    expect(new Set(items.map(({ kind }) => kind)).size).toBeGreaterThan(1);
  });
});

describe('the whole', () => {
  it('answers 304 while nothing has changed', async () => {
    const first = await server.app.request('/api/series');
    const etag = first.headers.get('etag')!;
    const again = await server.app.request('/api/series', { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    server.context.bus.changed({ kind: 'picture', series: null });
    const later = await server.app.request('/api/series', { headers: { 'if-none-match': etag } });
    expect(later.status).toBe(200);
  });

  it('writes the report, and describes itself', async () => {
    const report = await server.app.request('/api/report?format=html');
    expect(report.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(await report.text()).toContain('<html');
    const described = (await (await server.app.request('/api/openapi.json')).json()) as {
      paths: Record<string, object>;
      components: { schemas: object };
    };
    expect(Object.keys(described.paths)).toContain('/api/claims/{id}/assessments');
    expect(Object.keys(described.components.schemas)).toEqual(
      expect.arrayContaining(['Problem', 'SeriesCard', 'ClaimView', 'StreamEvent', 'UploadStep']),
    );
  });

  it('tells of changes as they come', async () => {
    const response = await server.app.request('/api/stream');
    const reader = response.body!.getReader();
    const text = async () => new TextDecoder().decode((await reader.read()).value);
    expect(await text()).toContain('event: hello');
    server.context.bus.changed({ kind: 'accounts', new: 1 });
    expect(await text()).toContain('"kind":"accounts"');
    await reader.cancel();
  });
});
